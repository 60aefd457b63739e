package io.muster.staffing.planstreams;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublishedTotal;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PublishedMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest published statistics. The latest publication wins cell by cell; what a completed publication covers and no longer
 * mentions is 0; an older publication that comes later changes nothing.
 */
final class PublishedBoard {

    private final Map<String, EncounterCountPublished> cells = new HashMap<>();
    private final Map<Coverage, Closed> closed = new HashMap<>();
    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<String, EncounterCountPublished> latest = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> changedPlaces = new LinkedHashSet<>();

    private record Coverage(String layout, LocalDate period, String region) {}

    private record Closed(LocalDate publishedOn, UUID publication) {

        boolean isNewerThan(EncounterCountPublished event) {
            return publishedOn.isAfter(event.getPublishedOn()) && !publication.equals(event.getPublication());
        }
    }

    /** Names a cell: whatever tells it from another, joined. */
    static String cell(EncounterCountPublished event) {
        return String.join("|", total(event), text(event.getCitizenship()), text(event.getEncounterType()));
    }

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

    /** Takes a cell in; says whether it holds now. */
    boolean take(EncounterCountPublished event) {
        var key = cell(event);
        var before = cells.get(key);
        var over = closed.get(new Coverage(event.getLayout(), event.getPeriod(), event.getRegion()));
        boolean older = before != null && before.getPublishedOn().isAfter(event.getPublishedOn());
        if (older || (over != null && over.isNewerThan(event))) {
            return false;
        }
        cells.put(key, event);
        shift(event, event.getCount() - (before == null ? 0 : before.getCount()));
        return true;
    }

    /** Closes a publication; gives the cells that it no longer mentions, set to 0. */
    List<EncounterCountPublished> close(PublicationCompleted event) {
        List<EncounterCountPublished> gone = new ArrayList<>();
        var periods = Set.copyOf(event.getPeriods());
        var regions = Set.copyOf(event.getRegions());
        for (var kept : cells.values()) {
            if (kept.getLayout().equals(event.getLayout())
                    && periods.contains(kept.getPeriod())
                    && regions.contains(kept.getRegion())
                    && isSuperseded(kept, event)
                    && kept.getCount() != 0) {
                gone.add(EncounterCountPublished.newBuilder(kept)
                        .setCount(0)
                        .setPublishedOn(event.getPublishedOn())
                        .setPublication(event.getPublication())
                        .setSourceFile(event.getSourceFile())
                        .setReceivedAt(event.getReceivedAt())
                        .build());
            }
        }
        for (var period : periods) {
            for (var region : regions) {
                closed.merge(
                        new Coverage(event.getLayout(), period, region),
                        new Closed(event.getPublishedOn(), event.getPublication()),
                        (one, other) -> one.publishedOn().isAfter(other.publishedOn()) ? one : other);
            }
        }
        gone.forEach(this::take);
        return gone;
    }

    /**
     * Whether the publication came after the cell's own. Of two published on one day the later received counts as the later:
     * when the board is read back, all cells come before all publications.
     */
    private static boolean isSuperseded(EncounterCountPublished kept, PublicationCompleted by) {
        if (kept.getPublication().equals(by.getPublication())) {
            return false;
        }
        return kept.getPublishedOn().equals(by.getPublishedOn())
                ? kept.getReceivedAt().isBefore(by.getReceivedAt())
                : kept.getPublishedOn().isBefore(by.getPublishedOn());
    }

    /** The sums that changed since this was last asked. */
    Map<String, PublishedTotal> changedTotals() {
        Map<String, PublishedTotal> totals = new TreeMap<>();
        for (var key : changed) {
            var event = Objects.requireNonNull(latest.get(key));
            totals.put(
                    key,
                    PublishedTotal.newBuilder()
                            .setLayout(event.getLayout())
                            .setPeriod(event.getPeriod())
                            .setRegion(event.getRegion())
                            .setPlace(event.getPlace())
                            .setState(event.getState())
                            .setComponent(event.getComponent())
                            .setDemographic(event.getDemographic())
                            .setAuthority(event.getAuthority())
                            .setCount(sums.getOrDefault(key, 0L))
                            .setPublishedOn(event.getPublishedOn())
                            .setSourceFile(event.getSourceFile())
                            .build());
        }
        changed.clear();
        return totals;
    }

    /** Places whose published months changed since this was last asked. */
    Set<String> changedPlaces() {
        var places = Set.copyOf(changedPlaces);
        changedPlaces.clear();
        return places;
    }

    /** What is published of places, month by month. */
    List<PublishedMonth> months() {
        Map<String, Map<YearMonth, List<Count>>> months = new TreeMap<>();
        sums.forEach((key, count) -> {
            var event = Objects.requireNonNull(latest.get(key));
            if (event.getPlace() != null && event.getComponent() != null) {
                months.computeIfAbsent(event.getPlace(), place -> new TreeMap<>())
                        .computeIfAbsent(YearMonth.from(event.getPeriod()), month -> new ArrayList<>())
                        .add(new Count(
                                event.getComponent(), event.getAuthority(), event.getDemographic(), null, count));
            }
        });
        List<PublishedMonth> all = new ArrayList<>();
        months.forEach((place, byMonth) ->
                byMonth.forEach((month, counts) -> all.add(new PublishedMonth(place, month, counts))));
        return all;
    }

    private void shift(EncounterCountPublished event, long difference) {
        var key = total(event);
        sums.merge(key, difference, Long::sum);
        var before = latest.put(key, event);
        if (before == null || difference != 0 || !before.getPublishedOn().equals(event.getPublishedOn())) {
            changed.add(key);
        }
        if (event.getPlace() != null && difference != 0) {
            changedPlaces.add(event.getPlace());
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
