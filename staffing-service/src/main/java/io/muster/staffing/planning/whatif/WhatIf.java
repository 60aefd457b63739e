package io.muster.staffing.planning.whatif;

import io.muster.staffing.planning.demand.Mix;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.plan.Scope;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the same days twice, as they stand and with changes, by the planner that plans them for good. */
public final class WhatIf {

    private final Planner planner;
    private final Situation today;
    private final List<OperationPlan> current;

    /**
     * Over a situation.
     *
     * @param current its plans by {@link #current}
     */
    public WhatIf(Planner planner, Situation today, List<OperationPlan> current) {
        this.planner = planner;
        this.today = today;
        this.current = current;
    }

    /**
     * Both plans, by place and day.
     *
     * @param notes what a reader must know of the changes
     */
    public record Answer(List<DayPlan> today, List<DayPlan> changed, List<String> notes) {}

    /**
     * The plans as they stand, by day.
     *
     * @param first the first day of which anything is known: what is held and forecast on a day follows from all before it
     */
    public static List<OperationPlan> current(Planner planner, Situation today, LocalDate first, LocalDate last) {
        return planner.plan(today, first, last, OperationState.START, Scope.ALL);
    }

    /** Plans the days {@code from} to {@code to}, both included. */
    public Answer ask(WhatIfChanges changes, LocalDate from, LocalDate to) {
        var start = start(changes, from);
        var stands = plans(current, from, to);
        var volumes = new Volumes(stands);
        changes.volumes().forEach(volumes::change);
        var changed = new ChangedSituation(today, changes).with(volumes.factors());
        return new Answer(
                stands, plans(planner.plan(changed, start, to, before(start), Scope.ALL), from, to), volumes.notes());
    }

    /** The plans of those days by place, in the profile's order, and day. */
    private List<DayPlan> plans(List<OperationPlan> plans, LocalDate from, LocalDate to) {
        Map<String, List<DayPlan>> byPlace = new LinkedHashMap<>();
        today.profile().places().forEach(place -> byPlace.put(place.code(), new ArrayList<>()));
        plans.stream()
                .filter(plan -> !plan.day().isBefore(from) && !plan.day().isAfter(to))
                .flatMap(plan -> plan.whole().stream())
                .forEach(plan -> java.util.Objects.requireNonNull(byPlace.get(plan.place()))
                        .add(plan));
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    /** What the plans carry into that day. */
    private OperationState before(LocalDate start) {
        return current.stream()
                .filter(plan -> plan.day().equals(start.minusDays(1)))
                .findFirst()
                .map(OperationPlan::after)
                .orElse(OperationState.START);
    }

    /** The first day that any change reaches: a policy whose date moves reaches back to the earlier of its days. */
    private LocalDate start(WhatIfChanges changes, LocalDate from) {
        var start = from;
        for (var change : changes.policies()) {
            for (var policy : today.policies()) {
                if (policy.policyId().equals(change.policyId())) {
                    start = earliest(start, firstDay(policy));
                    start = earliest(
                            start,
                            change.effectiveAt().atZone(today.profile().zone()).toLocalDate());
                }
            }
        }
        var first = current.isEmpty() ? start : current.getFirst().day();
        return start.isBefore(first) ? first : start;
    }

    private LocalDate firstDay(PolicyStep policy) {
        return Mix.firstDay(policy, today.profile().zone());
    }

    private static LocalDate earliest(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }
}
