package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Plans all places, day by day; a pure function of the situation. */
public interface Planner {

    /**
     * The plans of the days {@code from} to {@code to}, both included.
     *
     * @param before the state after the day before {@code from}, or {@link OperationState#START} where {@code from} is the first
     */
    List<OperationPlan> plan(Situation situation, LocalDate from, LocalDate to, OperationState before, Scope scope);

    /** The plans of all places on those days. */
    default NavigableMap<LocalDate, List<DayPlan>> plans(
            Situation situation, LocalDate from, LocalDate to, OperationState before) {
        NavigableMap<LocalDate, List<DayPlan>> byDay = new TreeMap<>();
        plan(situation, from, to, before, Scope.ALL).forEach(plan -> byDay.put(plan.day(), plan.whole()));
        return byDay;
    }

    /** What the days {@code from} to {@code to} leave to the next; the start where there are none. */
    default OperationState after(Situation situation, LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? OperationState.START
                : plan(situation, from, to, OperationState.START, Scope.NO_ROWS)
                        .getLast()
                        .after();
    }
}
