package io.muster.staffing.planning.whatif;

import io.muster.staffing.planning.demand.Mix;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.PlaceState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans the same days twice, as they stand and with changes, by the planner that plans them for good. */
public final class WhatIf {

    private final Planner planner;
    private final Situation today;
    private final List<DayPlan> current;

    /**
     * Over a situation.
     *
     * @param current its plans by {@link #current}
     */
    public WhatIf(Planner planner, Situation today, List<DayPlan> current) {
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
     * The plans as they stand, by place and day.
     *
     * @param first the first day of which anything is known: what is held and forecast on a day follows from all before it
     */
    public static List<DayPlan> current(Planner planner, Situation today, LocalDate first, LocalDate last) {
        List<DayPlan> plans = new ArrayList<>();
        for (var place : today.profile().places()) {
            plans.addAll(planner.plan(today, place.code(), first, last, PlaceState.start()));
        }
        return plans;
    }

    /** Plans the days {@code from} to {@code to}, both included. */
    public Answer ask(WhatIfChanges changes, LocalDate from, LocalDate to) {
        var start = start(changes, from);
        var before = before(start);
        var stands = current.stream()
                .filter(plan -> !plan.day().isBefore(from) && !plan.day().isAfter(to))
                .toList();
        var volumes = new Volumes(stands);
        changes.volumes().forEach(volumes::change);
        var changed = new ChangedSituation(today, changes).with(volumes.factors());
        List<DayPlan> plans = new ArrayList<>();
        for (var place : today.profile().places()) {
            var state = before.getOrDefault(place.code(), PlaceState.start());
            planner.plan(changed, place.code(), start, to, state).stream()
                    .filter(plan -> !plan.day().isBefore(from))
                    .forEach(plans::add);
        }
        return new Answer(stands, plans, volumes.notes());
    }

    /** What each place's plan carries into that day. */
    private Map<String, PlaceState> before(LocalDate start) {
        Map<String, PlaceState> before = new HashMap<>();
        for (var plan : current) {
            if (plan.day().equals(start.minusDays(1))) {
                before.put(plan.place(), plan.after());
            }
        }
        return before;
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
