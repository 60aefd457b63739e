package io.muster.staffing.planstreams;

import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.StaffingNeed;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.PlaceState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * Computes the plans of dirty places again, a few days at a time and within a budget, and hands over the rows whose content
 * changed. What a day leaves to the next is kept, so that a change of a day costs nothing before it.
 */
final class Recomputation {

    private static final int DAYS_AT_A_TIME = 7;

    private final Planner planner;
    private final PlanStores stores;
    private final Consumer<DayPlan> seen;
    private final RowHash hash = new RowHash();
    private final Map<String, NavigableMap<LocalDate, PlaceState>> after = new HashMap<>();

    /** {@code seen} is shown each plan of a day. */
    Recomputation(Planner planner, PlanStores stores, Consumer<DayPlan> seen) {
        this.planner = planner;
        this.stores = stores;
        this.seen = seen;
    }

    /** The days that are planned. */
    record Span(LocalDate first, LocalDate last) {}

    /**
     * Goes on until nothing is dirty or the budget is used up.
     *
     * @param spent says whether the time is used up
     * @param rows most rows to compute
     * @return rows computed
     */
    int run(
            Situation situation,
            Dirty dirty,
            Span span,
            PlanRows.Stamp stamp,
            int rows,
            BooleanSupplier spent,
            BiConsumer<String, SpecificRecord> to) {
        int computed = 0;
        int rowsADay = situation.profile().tasks().size() + 2;
        while (!dirty.isEmpty() && computed + rowsADay <= rows && !spent.getAsBoolean()) {
            var next = dirty.next().orElseThrow();
            var place = next.getKey();
            var from = next.getValue().isBefore(span.first()) ? span.first() : next.getValue();
            int days = Math.max(1, Math.min(DAYS_AT_A_TIME, (rows - computed) / rowsADay));
            var until = earlier(from.plusDays(days - 1L), span.last());
            if (!from.isAfter(span.last())) {
                for (var plan : planner.plan(situation, place, from, until, before(place, from))) {
                    states(place).put(plan.day(), plan.after());
                    seen.accept(plan);
                    computed += write(plan, stamp, to);
                }
            }
            dirty.done(place, until.plusDays(1), span.last());
        }
        return computed;
    }

    /** What a place's days before that one leave to it. */
    PlaceState before(String place, LocalDate from) {
        var earlier = states(place).lowerEntry(from);
        return earlier == null ? PlaceState.start() : earlier.getValue();
    }

    private NavigableMap<LocalDate, PlaceState> states(String place) {
        return after.computeIfAbsent(place, named -> new TreeMap<>());
    }

    private int write(DayPlan plan, PlanRows.Stamp stamp, BiConsumer<String, SpecificRecord> to) {
        int rows = 0;
        var placeDay = plan.place() + '|' + plan.day();
        if (plan.demand() != null) {
            rows++;
            news(
                    "d|" + placeDay,
                    placeDay,
                    PlanRows.demand(plan.place(), plan.day(), plan.demand(), unstamped(plan, stamp)),
                    stamp,
                    to);
        }
        if (plan.custody() != null) {
            rows++;
            news("c|" + placeDay, placeDay, PlanRows.custody(plan, plan.custody(), unstamped(plan, stamp)), stamp, to);
        }
        for (var need : plan.needs()) {
            rows++;
            var key = plan.place() + '|' + need.task() + '|' + plan.day();
            news("n|" + key, key, PlanRows.need(plan.place(), plan.day(), need, unstamped(plan, stamp)), stamp, to);
        }
        return rows;
    }

    /** A stamp that is the same whenever the row is computed, so that only its content is compared. */
    private static PlanRows.Stamp unstamped(DayPlan plan, PlanRows.Stamp stamp) {
        return new PlanRows.Stamp(plan.day(), 0, stamp.profileHash());
    }

    private void news(
            String row,
            String key,
            SpecificRecord output,
            PlanRows.Stamp stamp,
            BiConsumer<String, SpecificRecord> to) {
        if (stores.isNews(row, hash.of(output))) {
            to.accept(key, stamped(output, stamp));
        }
    }

    private static SpecificRecord stamped(SpecificRecord row, PlanRows.Stamp stamp) {
        switch (row) {
            case DailyDemand demand -> {
                demand.setAsOf(stamp.asOf());
                demand.setRevision(stamp.revision());
            }
            case StaffingNeed need -> {
                need.setAsOf(stamp.asOf());
                need.setRevision(stamp.revision());
            }
            case CustodyState custody -> {
                custody.setAsOf(stamp.asOf());
                custody.setRevision(stamp.revision());
            }
            default -> throw new IllegalArgumentException(row.getClass() + " is no row of the plan");
        }
        return row;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
