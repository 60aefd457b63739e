package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes, or came, to a place on a day.
 *
 * @param persons persons a day, at least 0; null where it is unknown, though somebody was counted
 * @param low lower bound at 95 %, or null where the figure is observed; what is known where cells are suppressed
 * @param high upper bound, likewise; null beside a lower one where a suppressed cell is without a bound, or where on the first
 *     open day nobody knows how many are still to come
 * @param counted what was counted, or null on a day that nobody counted
 * @param cells persons by pathway and demographic; they add up to {@code persons}
 * @param groups persons by the groups that are forecast together
 * @param hours persons by hour of the clock, 24 figures that add up to {@code persons}; one that comes twice on the day has both
 * @param scenarios planned figures of that day that stand beside it
 * @param flags such as {@code no-report}, {@code warming-up}, {@code regime-shift}, {@code modelled-hours}
 * @param usualShareSoFar of a nowcast, the share of a usual day that comes by the last hour counted in, 0 to 1; null otherwise
 */
public record Demand(
        DemandBasis basis,
        DemandSeries series,
        @Nullable Double persons,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable DayCounts counted,
        List<Cell> cells,
        List<Group> groups,
        List<Double> hours,
        List<Scenario> scenarios,
        List<String> flags,
        @Nullable Double usualShareSoFar) {

    /** Why there is no figure for a place and day. */
    public static final String UNKNOWN = "no arrivals are known for this place and day";

    /** The same within bounds, and a flag that says why; of which groups those beyond its figure are nobody knows. */
    Demand between(double low, @Nullable Double high, String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        var atLeast = groups.stream()
                .map(group -> new Group(group.group(), group.persons(), group.persons(), null, group.flags()))
                .toList();
        return new Demand(
                basis, series, persons, low, high, counted, cells, atLeast, hours, scenarios, List.copyOf(more), null);
    }

    /**
     * Persons of one pathway and demographic.
     *
     * @param modelled whether the pathway is a split by the mix and not stated
     */
    public record Cell(String pathway, String demographic, double persons, boolean modelled) {}

    /** Persons of one group of pathways, with bounds where it is forecast. */
    public record Group(
            String group,
            double persons,
            @Nullable Double low,
            @Nullable Double high,
            List<String> flags) {}

    /** A planned figure for this place: the border's scenario, shared out as the latest week's arrivals. */
    public record Scenario(String name, double persons, String source) {}
}
