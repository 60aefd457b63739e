package io.muster.staffing.planstreams.rows;

import io.muster.schemas.profile.Place;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.DayResult;
import io.muster.staffing.planning.plan.OperationPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.plan.Scope;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes the plans of dirty places again, a few days at a time and within a budget, and publishes the difference to what stands
 * on the topics. What a day leaves to the next is kept, so that a change of a day costs nothing before it. Places share exits, so
 * who is held is computed for all of them, and rows for those too where that has changed. A place whose plan can't be computed
 * keeps its last rows and stops nobody else.
 */
public final class Recomputation {

    private static final int DAYS_AT_A_TIME = 7;

    private final Planner planner;
    private final PublishedRows rows;
    private final PlanFailures failures;
    private final Consumer<DayPlan> seen;
    private final NavigableMap<LocalDate, DayResult> results = new TreeMap<>();

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
     * @param most most rows to compute; one day of all places is computed whatever it is
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
        int rowsADay = situation.profile().places().size()
                * (situation.profile().tasks().size() + 2);
        while (!dirty.isEmpty() && (computed == 0 || computed + rowsADay <= most) && !spent.getAsBoolean()) {
            var earliest = dirty.earliest().orElseThrow();
            var from = earliest.isBefore(span.first()) ? span.first() : earliest;
            if (from.isAfter(span.last())) {
                dirty.done(from, span.last());
                continue;
            }
            int days = Math.clamp((most - computed) / rowsADay, 1, DAYS_AT_A_TIME);
            var until = earlier(from.plusDays(days - 1L), span.last());
            List<Planned> plans;
            try {
                plans = plans(situation, from, until, dirty, stamp);
            } catch (RuntimeException bug) {
                PlanFailures.rethrowOutage(bug);
                dirty.places().forEach(place -> fail(place, from, bug, dirty, now, to));
                continue;
            }
            var last = plans.getLast().plan();
            var before = results.get(last.day());
            for (var planned : plans) {
                computed += publish(planned, dirty, now, to);
            }
            if (before != null) {
                carryOn(situation, last.after(), before.after(), until.plusDays(1), dirty);
            }
            dirty.done(until.plusDays(1), span.last()).forEach(place -> failures.heal(PlanFailures.PLAN, place, to));
        }
        return computed;
    }

    /** The days after some days follow where these leave something else than they did. */
    private static void carryOn(
            Situation situation, OperationState now, OperationState before, LocalDate next, Dirty dirty) {
        now.changedSince(before).stream()
                .filter(place -> !dirty.hasFailed(place, next))
                .forEach(place -> dirty.mark(place, next));
        if (!now.errors().equals(before.errors())) {
            situation.profile().places().stream()
                    .map(Place::code)
                    .filter(place -> !dirty.hasFailed(place, next))
                    .forEach(place -> dirty.mark(place, firstForecast(situation, place, next)));
        }
    }

    /** The first day of a place that hangs on the errors of forecasts: who came on a closed day is counted. */
    private static LocalDate firstForecast(Situation situation, String place, LocalDate from) {
        var today = situation.today();
        var day = from;
        while (today != null
                && !day.isAfter(today)
                && situation.counted(place, day).isPresent()) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int publish(Planned planned, Dirty dirty, Instant now, Consumer<PlanOutput> to) {
        int computed = 0;
        var day = planned.plan().day();
        results.put(day, planned.plan().result());
        planned.failures().forEach((place, bug) -> {
            if (!dirty.hasFailed(place, day)) {
                fail(place, day, bug, dirty, now, to);
            }
        });
        for (var row : planned.rows()) {
            // a place that failed on that day or one before it keeps its last rows
            if (!dirty.hasFailed(row.plan().place(), day)) {
                seen.accept(row.plan());
                rows.publish(row.plan().place(), day, row.rows(), to);
                computed += row.rows().size();
            }
        }
        return computed;
    }

    private void fail(
            String place, LocalDate day, RuntimeException bug, Dirty dirty, Instant now, Consumer<PlanOutput> to) {
        dirty.fail(place, day);
        failures.record(PlanFailures.PLAN, place, day, bug, now, to);
    }

    /** A day's plan, with the rows of the places of which they are published and why those of others could not be computed. */
    private record Planned(OperationPlan plan, List<PlaceRows> rows, Map<String, RuntimeException> failures) {}

    private record PlaceRows(DayPlan plan, List<PublishedRows.Computed> rows) {}

    /** The plans of some days with their rows: nothing is published before all of them are computed. */
    private List<Planned> plans(
            Situation situation, LocalDate from, LocalDate until, Dirty dirty, PlanRows.Stamp stamp) {
        return planner.plan(situation, from, until, before(from), scope(dirty)).stream()
                .map(plan -> planned(plan, stamp))
                .toList();
    }

    private Scope scope(Dirty dirty) {
        return new Scope() {

            @Override
            public boolean isDirty(String place, LocalDate day) {
                return dirty.reaches(place, day);
            }

            @Override
            public @Nullable DayResult earlier(LocalDate day) {
                return results.get(day);
            }
        };
    }

    private Planned planned(OperationPlan plan, PlanRows.Stamp stamp) {
        Map<String, RuntimeException> failed = new TreeMap<>(plan.failures());
        List<PlaceRows> all = new ArrayList<>();
        for (var place : plan.places()) {
            try {
                all.add(new PlaceRows(place, computed(place, stamp)));
            } catch (RuntimeException bug) {
                failed.put(place.place(), bug);
            }
        }
        return new Planned(plan, all, failed);
    }

    /** What the days before that one leave to it. */
    public OperationState before(LocalDate from) {
        var earlier = results.lowerEntry(from);
        return earlier == null ? OperationState.START : earlier.getValue().after();
    }

    /** Days before the first that is planned leave nothing to those after it, now or after a restart; nor do those after the last. */
    public void keepOnly(LocalDate first, LocalDate last) {
        results.headMap(first, false).clear();
        results.tailMap(last, false).clear();
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
