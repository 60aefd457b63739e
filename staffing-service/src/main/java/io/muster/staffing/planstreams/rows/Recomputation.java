package io.muster.staffing.planstreams.rows;

import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.PlaceState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Computes the plans of dirty places again, a few days at a time and within a budget, and publishes the difference to what stands
 * on the topics. What a day leaves to the next is kept, so that a change of a day costs nothing before it. A place whose plan
 * can't be computed keeps its last rows and stops nobody else.
 */
public final class Recomputation {

    private static final int DAYS_AT_A_TIME = 7;

    private final Planner planner;
    private final PublishedRows rows;
    private final PlanFailures failures;
    private final Consumer<DayPlan> seen;
    private final Map<String, NavigableMap<LocalDate, PlaceState>> after = new HashMap<>();

    /** {@code seen} is shown each plan of a day. */
    public Recomputation(Planner planner, PublishedRows rows, PlanFailures failures, Consumer<DayPlan> seen) {
        this.planner = planner;
        this.rows = rows;
        this.failures = failures;
        this.seen = seen;
    }

    /**
     * Goes on until nothing is dirty or the budget is used up.
     *
     * @param spent says whether the time is used up
     * @param most most rows to compute
     * @return rows computed
     */
    public int run(
            Situation situation,
            Dirty dirty,
            PlanBoard.Span span,
            PlanRows.Stamp stamp,
            Instant now,
            int most,
            BooleanSupplier spent,
            Consumer<PlanOutput> to) {
        int computed = 0;
        int rowsADay = situation.profile().tasks().size() + 2;
        while (!dirty.isEmpty() && computed + rowsADay <= most && !spent.getAsBoolean()) {
            var next = dirty.next().orElseThrow();
            var place = next.getKey();
            var from = next.getValue().isBefore(span.first()) ? span.first() : next.getValue();
            int days = Math.max(1, Math.min(DAYS_AT_A_TIME, (most - computed) / rowsADay));
            var until = earlier(from.plusDays(days - 1L), span.last());
            if (from.isAfter(span.last())) {
                dirty.done(place, from, span.last());
                continue;
            }
            List<Planned> plans;
            try {
                plans = plans(situation, place, from, until, stamp);
            } catch (RuntimeException bug) {
                PlanFailures.rethrowOutage(bug);
                dirty.fail(place, from);
                failures.record(PlanFailures.PLAN, place, from, bug, now, to);
                continue;
            }
            for (var planned : plans) {
                var plan = planned.plan();
                states(place).put(plan.day(), plan.after());
                seen.accept(plan);
                rows.publish(place, plan.day(), planned.rows(), to);
                computed += planned.rows().size();
            }
            dirty.done(place, until.plusDays(1), span.last());
            if (!dirty.has(place)) {
                failures.heal(PlanFailures.PLAN, place, to);
            }
        }
        return computed;
    }

    /** A day's plan with its rows. */
    private record Planned(DayPlan plan, List<PublishedRows.Computed> rows) {}

    /** The plans of some days with their rows: nothing is published before all of them are computed. */
    private List<Planned> plans(
            Situation situation, String place, LocalDate from, LocalDate until, PlanRows.Stamp stamp) {
        return planner.plan(situation, place, from, until, before(place, from)).stream()
                .map(plan -> new Planned(plan, computed(plan, stamp)))
                .toList();
    }

    /** What a place's days before that one leave to it. */
    public PlaceState before(String place, LocalDate from) {
        var earlier = states(place).lowerEntry(from);
        return earlier == null ? PlaceState.start() : earlier.getValue();
    }

    /** Days before the first that is planned leave nothing to those after it, now or after a restart. */
    public void beginAt(LocalDate first) {
        after.values().forEach(states -> states.headMap(first, false).clear());
    }

    private NavigableMap<LocalDate, PlaceState> states(String place) {
        return after.computeIfAbsent(place, named -> new TreeMap<>());
    }

    private List<PublishedRows.Computed> computed(DayPlan plan, PlanRows.Stamp stamp) {
        List<PublishedRows.Computed> computed = new ArrayList<>();
        var unstamped = new PlanRows.Stamp(plan.day(), 0, stamp.profileHash());
        if (plan.demand() != null) {
            var demand = PlanRows.demand(plan.place(), plan.day(), plan.demand(), unstamped);
            computed.add(rows.computed(demand, row -> {
                demand.setAsOf(stamp.asOf());
                demand.setRevision(stamp.revision());
            }));
        }
        if (plan.custody() != null) {
            var custody = PlanRows.custody(plan, plan.custody(), unstamped);
            computed.add(rows.computed(custody, row -> {
                custody.setAsOf(stamp.asOf());
                custody.setRevision(stamp.revision());
            }));
        }
        for (var line : plan.needs()) {
            var need = PlanRows.need(plan.place(), plan.day(), line, unstamped);
            computed.add(rows.computed(need, row -> {
                need.setAsOf(stamp.asOf());
                need.setRevision(stamp.revision());
            }));
        }
        return computed;
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }
}
