package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a place from one day to the next: demand, then persons held, then what each task needs. */
public final class DayByDayPlanner implements Planner {

    private final Runnable check;
    private volatile @Nullable PeopleOf latest;

    /** Plans however long it takes. */
    public DayByDayPlanner() {
        this(() -> {});
    }

    /**
     * Plans while it may.
     *
     * @param check called before each day of a place; what it throws ends the planning
     */
    public DayByDayPlanner(Runnable check) {
        this.check = check;
    }

    private record PeopleOf(Situation situation, Strength strength) {}

    @Override
    public List<DayPlan> plan(Situation situation, String place, LocalDate from, LocalDate to, PlaceState before) {
        var here = new PlaceModel(situation, people(situation), place);
        List<DayPlan> plans = new ArrayList<>();
        var state = before;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            check.run();
            var plan = here.plan(day, state);
            plans.add(plan);
            state = plan.after();
        }
        return plans;
    }

    /** Who is where is the same for all places, and is computed once for one after the other. */
    @SuppressWarnings("ReferenceEquality") // to compare two situations costs more than to find where people are again
    private Strength people(Situation situation) {
        var known = latest;
        if (known == null || known.situation() != situation) {
            known = new PeopleOf(situation, new Strength(situation));
            latest = known;
        }
        return known.strength();
    }
}
