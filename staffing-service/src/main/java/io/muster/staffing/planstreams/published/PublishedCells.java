package io.muster.staffing.planstreams.published;

import io.muster.events.EncounterCountPublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cells of one publication, by what they are of and by the total that they add up to. */
public final class PublishedCells {

    private final Map<Coverage, Map<String, Map<String, Edition>>> cells = new HashMap<>();
    private int size;

    /**
     * What a publication may cover: one month of one region in one layout. Of each, one publication holds.
     *
     * @param period first day of the month
     */
    record Coverage(String layout, LocalDate period, String region) {

        static Coverage of(EncounterCountPublished cell) {
            return new Coverage(cell.getLayout(), cell.getPeriod(), cell.getRegion());
        }
    }

    /**
     * What a publication says of a cell.
     *
     * @param key under which it is kept
     * @param order in the log
     */
    public record Edition(String key, long order, EncounterCountPublished event) {

        public static Edition of(EncounterCountPublished event, long order) {
            return new Edition("published|" + cell(event) + '|' + event.getPublication(), order, event);
        }

        /** Whether another says the same, whenever it was sent. */
        boolean saysTheSameAs(EncounterCountPublished other) {
            return event.getCount() == other.getCount()
                    && event.getSuppressed() == other.getSuppressed()
                    && Objects.equals(event.getSuppressedBelow(), other.getSuppressedBelow())
                    && event.getPublishedOn().equals(other.getPublishedOn());
        }

        /** Whether persons are in it, as far as is told. */
        boolean holdsPersons() {
            return event.getSuppressed() || event.getCount() > 0;
        }

        /** The most persons that can be in it: those that are told, or fewer than its bound; null where it has none. */
        @Nullable
        Long mostPersons() {
            var below = event.getSuppressedBelow();
            if (!event.getSuppressed()) {
                return event.getCount();
            }
            return below == null ? null : Long.valueOf(below - 1);
        }

        /** Persons that are told. */
        long persons() {
            return event.getSuppressed() ? 0 : event.getCount();
        }
    }

    /** Names a cell: whatever tells it from another, joined. */
    public static String cell(EncounterCountPublished event) {
        return String.join("|", total(event), text(event.getCitizenship()), text(event.getEncounterType()));
    }

    /** Names the total that a cell is part of. */
    static String total(EncounterCountPublished event) {
        return String.join(
                "|",
                event.getLayout(),
                event.getPeriod().toString(),
                event.getRegion(),
                text(event.getPlace()),
                text(event.getState()),
                text(event.getComponent()),
                event.getDemographic(),
                event.getAuthority());
    }

    /** These cells and one more, or that one in place of its earlier edition. */
    PublishedCells with(Edition edition) {
        var other = new PublishedCells();
        all().forEach(other::put);
        other.put(edition);
        return other;
    }

    public void put(Edition edition) {
        var before = cells.computeIfAbsent(Coverage.of(edition.event()), of -> new HashMap<>())
                .computeIfAbsent(total(edition.event()), total -> new TreeMap<>())
                .put(cell(edition.event()), edition);
        size += before == null ? 1 : 0;
    }

    /** Those of these months and regions. */
    PublishedCells of(Collection<Coverage> coverages) {
        var some = new PublishedCells();
        coverages.forEach(of -> of(of).forEach(some::put));
        return some;
    }

    int size() {
        return size;
    }

    /** How many are suppressed. */
    long suppressed() {
        return all().stream().filter(edition -> edition.event().getSuppressed()).count();
    }

    Set<Coverage> coverages() {
        return Set.copyOf(cells.keySet());
    }

    public List<Edition> all() {
        return cells.keySet().stream().flatMap(of -> of(of).stream()).toList();
    }

    List<Edition> of(Coverage of) {
        List<Edition> editions = new ArrayList<>();
        cells.getOrDefault(of, Map.of()).values().forEach(total -> editions.addAll(total.values()));
        return editions;
    }

    /** Names of the totals that cells of a month and region add up to. */
    Set<String> totals(Coverage of) {
        return Set.copyOf(cells.getOrDefault(of, Map.of()).keySet());
    }

    /** The cells of a total, in the order of their names. */
    Collection<Edition> of(Coverage of, String total) {
        return cells.getOrDefault(of, Map.of()).getOrDefault(total, Map.of()).values();
    }

    @Nullable
    Edition like(EncounterCountPublished event) {
        return cells.getOrDefault(Coverage.of(event), Map.of())
                .getOrDefault(total(event), Map.of())
                .get(cell(event));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
