package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.List;

/** Plans a place, day by day; a pure function of the situation. */
public interface Planner {

    /**
     * The plans of the days {@code from} to {@code to}, both included.
     *
     * @param before the state after the day before {@code from}, or {@link PlaceState#start()} where {@code from} is the place's first
     */
    List<DayPlan> plan(Situation situation, String place, LocalDate from, LocalDate to, PlaceState before);
}
