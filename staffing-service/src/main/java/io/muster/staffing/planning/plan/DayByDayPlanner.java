package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans a place from one day to the next: demand, then persons held, then what each task needs. */
public final class DayByDayPlanner implements Planner {

    @Override
    public List<DayPlan> plan(Situation situation, String place, LocalDate from, LocalDate to, PlaceState before) {
        var here = new PlaceModel(situation, place, Ledger.CLOSED);
        List<DayPlan> plans = new ArrayList<>();
        var state = before;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var plan = here.plan(day, state);
            plans.add(plan);
            state = plan.after();
        }
        return plans;
    }
}
