package io.muster.staffing.planstreams.facts;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of reports that are no longer held, of each place the latest: so one that is sent again is told from a new one, and
 * taking back what nobody holds is not passed over in silence.
 */
public final class Forgotten {

    private final int most;
    private final Map<String, Mark> byId = new HashMap<>();
    private final Map<String, LinkedHashMap<String, Mark>> byPlace = new HashMap<>();

    /**
     * Nothing forgotten yet.
     *
     * @param most how many are remembered of a place
     */
    public Forgotten(int most) {
        this.most = most;
    }

    /** Why a report is no longer held. */
    public enum Why {
        WITHDRAWN,
        SUPERSEDED
    }

    /**
     * A report that is no longer held.
     *
     * @param id of the fact
     * @param place of its last edition
     * @param content hash of that edition
     */
    public record Mark(String id, String place, Why why, long content) {

        public static Mark of(Fact fact, Why why) {
            return new Mark(fact.id(), RecordKey.of(fact.event()), why, fact.content());
        }

        /** Whether an edition says what was known before: the very words that were superseded, or once more that it is taken back. */
        public boolean isRepeatedBy(Fact edition) {
            return switch (why) {
                case WITHDRAWN -> edition.isWithdrawn();
                case SUPERSEDED -> edition.content() == content;
            };
        }
    }

    public Optional<Mark> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Remembers one more, as the latest; gives the one that is remembered no longer in its place, if any. */
    public Optional<Mark> add(Mark mark) {
        remove(mark.id());
        byId.put(mark.id(), mark);
        var ofPlace = byPlace.computeIfAbsent(mark.place(), place -> new LinkedHashMap<>());
        ofPlace.put(mark.id(), mark);
        if (ofPlace.size() <= most) {
            return Optional.empty();
        }
        Iterator<Mark> eldest = ofPlace.values().iterator();
        var dropped = eldest.next();
        eldest.remove();
        byId.remove(dropped.id());
        return Optional.of(dropped);
    }

    public Optional<Mark> remove(String id) {
        var mark = byId.remove(id);
        if (mark != null) {
            byPlace.computeIfPresent(mark.place(), (place, some) -> {
                some.remove(id);
                return some.isEmpty() ? null : some;
            });
        }
        return Optional.ofNullable(mark);
    }

    /** Those of a place. */
    public Iterable<Mark> of(String place) {
        return byPlace.getOrDefault(place, new LinkedHashMap<>()).values().stream()
                .toList();
    }

    /** How many are remembered. */
    public int size() {
        return byId.size();
    }
}
