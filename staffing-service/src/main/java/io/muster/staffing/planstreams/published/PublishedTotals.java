package io.muster.staffing.planstreams.published;

import io.muster.events.PublishedTotal;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planstreams.published.PublishedCells.Edition;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums of published cells, with bounds where some are suppressed. */
public final class PublishedTotals {

    private PublishedTotals() {}

    /**
     * The sum of the cells of one total, if there are any.
     *
     * @throws ArithmeticException if it is more than a number holds
     */
    static Optional<PublishedTotal> sum(Collection<Edition> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        long persons = 0;
        long suppressed = 0;
        long more = 0;
        boolean bounded = true;
        for (var cell : cells) {
            persons = Math.addExact(persons, cell.persons());
            if (cell.event().getSuppressed()) {
                suppressed++;
                var below = cell.event().getSuppressedBelow();
                bounded &= below != null;
                more = Math.addExact(more, below == null ? 0 : below - 1);
            }
        }
        var first = cells.iterator().next().event();
        return Optional.of(PublishedTotal.newBuilder()
                .setLayout(first.getLayout())
                .setPeriod(first.getPeriod())
                .setRegion(first.getRegion())
                .setPlace(first.getPlace())
                .setState(first.getState())
                .setComponent(first.getComponent())
                .setDemographic(first.getDemographic())
                .setAuthority(first.getAuthority())
                .setCount(persons)
                .setPublishedOn(first.getPublishedOn())
                .setSourceFile(first.getSourceFile())
                .setSuppressedCells(suppressed)
                .setAtMost(suppressed > 0 && bounded ? Long.valueOf(Math.addExact(persons, more)) : null)
                .build());
    }

    /** Whether it is of a place and component, so that demand can be taken from it. */
    static boolean isDemand(PublishedTotal total) {
        return total.getPlace() != null && total.getComponent() != null;
    }

    /** What is published of places, month by month. */
    public static List<PublishedMonth> months(Collection<PublishedTotal> totals) {
        Map<String, Map<YearMonth, List<PublishedTotal>>> months = new TreeMap<>();
        totals.stream()
                .filter(PublishedTotals::isDemand)
                .forEach(total -> months.computeIfAbsent(String.valueOf(total.getPlace()), place -> new TreeMap<>())
                        .computeIfAbsent(YearMonth.from(total.getPeriod()), month -> new ArrayList<>())
                        .add(total));
        List<PublishedMonth> all = new ArrayList<>();
        months.forEach((place, byMonth) -> byMonth.forEach((month, kinds) -> all.add(month(place, month, kinds))));
        return all;
    }

    private static PublishedMonth month(String place, YearMonth month, List<PublishedTotal> kinds) {
        var counts = kinds.stream()
                .sorted(Comparator.comparing((PublishedTotal kind) -> String.valueOf(kind.getComponent()))
                        .thenComparing(PublishedTotal::getDemographic)
                        .thenComparing(PublishedTotal::getAuthority)
                        .thenComparing(PublishedTotal::getLayout)
                        .thenComparing(PublishedTotal::getRegion))
                .map(kind -> new Count(
                        String.valueOf(kind.getComponent()),
                        kind.getAuthority(),
                        kind.getDemographic(),
                        null,
                        kind.getCount()))
                .toList();
        var suppressed = PublishedMonth.Suppressed.NONE;
        for (var kind : kinds) {
            if (kind.getSuppressedCells() > 0) {
                var most = kind.getAtMost();
                suppressed = suppressed.and(
                        kind.getSuppressedCells(), most == null ? null : Long.valueOf(most - kind.getCount()));
            }
        }
        return new PublishedMonth(place, month, counts, suppressed);
    }
}
