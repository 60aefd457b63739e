package io.muster.staffing.planstreams.published;

import io.muster.events.PublishedTotal;
import io.muster.staffing.planstreams.published.PublishedCells.Coverage;
import io.muster.staffing.planstreams.published.PublishedCells.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What an event brings about among the published figures. It is made whole before any of it is applied. */
public final class PublishedChange {

    private final Map<UUID, Optional<Publication>> publications = new LinkedHashMap<>();
    private final Map<Coverage, UUID> holders = new HashMap<>();
    private final List<Edition> arrived = new ArrayList<>();
    private final Map<String, Optional<SpecificRecord>> outputs = new LinkedHashMap<>();
    private final Map<String, Ordered> stored = new LinkedHashMap<>();
    private final List<String> forgotten = new ArrayList<>();
    private boolean demandChanges;

    /** An event as it is kept, with its order in the log. */
    public record Ordered(long order, SpecificRecord event) {}

    /** Events to be kept, by key. */
    public Map<String, Ordered> stored() {
        return stored;
    }

    /** Keys of events that are kept no longer; of one that is kept as well the new event stays. */
    public List<String> forgotten() {
        return forgotten.stream().filter(key -> !stored.containsKey(key)).toList();
    }

    /** What answers need of it, by key: a record, or that it is deleted. */
    public Map<String, Optional<SpecificRecord>> outputs() {
        return outputs;
    }

    /** Whether the published figures of places change. */
    public boolean demandChanges() {
        return demandChanges;
    }

    Map<UUID, Optional<Publication>> publications() {
        return publications;
    }

    Map<Coverage, UUID> holders() {
        return holders;
    }

    /** Cells that join their publication as it stands. */
    List<Edition> arrived() {
        return arrived;
    }

    /** Takes up all of another change. */
    public void add(PublishedChange other) {
        publications.putAll(other.publications);
        holders.putAll(other.holders);
        arrived.addAll(other.arrived);
        outputs.putAll(other.outputs);
        stored.putAll(other.stored);
        forgotten.addAll(other.forgotten);
        demandChanges |= other.demandChanges;
    }

    /** Whether that edition of a cell is among those of the publications that it changes. */
    boolean has(Edition edition) {
        return publications
                .getOrDefault(edition.event().getPublication(), Optional.empty())
                .filter(publication -> edition.equals(publication.cells().like(edition.event())))
                .isPresent();
    }

    /** Keeps a cell. */
    void store(Edition cell) {
        stored.put(cell.key(), new Ordered(cell.order(), cell.event()));
    }

    /** A cell that joins its publication and changes nothing else of it. */
    void join(Edition cell) {
        store(cell);
        arrived.add(cell);
    }

    /** A publication becomes another, and what of its cells is left out is kept no longer. */
    void replace(@Nullable Publication before, Publication now) {
        if (before != null) {
            before.cells().all().stream()
                    .filter(cell -> !cell.equals(now.cells().like(cell.event())))
                    .forEach(cell -> forgotten.add(cell.key()));
            if (!before.key().equals(now.key())) {
                forgotten.add(before.key());
            }
        }
        publications.put(now.id(), Optional.of(now));
        if (before == null
                || !before.state().equals(now.state())
                || !before.key().equals(now.key())) {
            stored.put(now.key(), new Ordered(now.state().getOrder(), now.state()));
            outputs.put(Publication.key(now.id()), Optional.of(now.state()));
        }
    }

    /** Nothing is remembered of a publication that is over. */
    public void forget(Publication over) {
        publications.put(over.id(), Optional.empty());
        stored.remove(over.key());
        forgotten.add(over.key());
        outputs.put(Publication.key(over.id()), Optional.empty());
    }

    void hold(Coverage coverage, UUID by) {
        holders.put(coverage, by);
    }

    /** A total becomes another, or is gone. */
    void total(String key, Optional<PublishedTotal> before, Optional<PublishedTotal> now) {
        if (!before.equals(now)) {
            outputs.put("published|" + key, now.map(total -> total));
            demandChanges |=
                    before.or(() -> now).filter(PublishedTotals::isDemand).isPresent();
        }
    }
}
