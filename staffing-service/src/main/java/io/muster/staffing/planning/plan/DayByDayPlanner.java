package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plans all places from one day to the next: who comes, then who is held, then what each task needs. */
public final class DayByDayPlanner implements Planner {

    private final Consumer<String> check;
    private volatile @Nullable ModelOf latest;

    /** Plans however long it takes. */
    public DayByDayPlanner() {
        this(place -> {});
    }

    /**
     * Plans while it may.
     *
     * @param check called with each place before each of its days; what it throws ends that place, {@link OutOfTime} everything
     */
    public DayByDayPlanner(Consumer<String> check) {
        this.check = check;
    }

    private record ModelOf(Situation situation, OperationModel model) {}

    @Override
    public List<OperationPlan> plan(
            Situation situation, LocalDate from, LocalDate to, OperationState before, Scope scope) {
        var model = model(situation);
        List<OperationPlan> plans = new ArrayList<>();
        var state = before;
        @Nullable DayResult yesterday = null;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var date = day;
            var then = yesterday == null ? state : yesterday.after();
            var changed = changed(situation, day, state, then);
            var plan = plan(
                    model,
                    model.day(
                            day, state, scope.earlier(day), place -> scope.isDirty(place, date) || changed.test(place)),
                    scope);
            plans.add(plan);
            yesterday = scope.earlier(day);
            state = plan.after();
        }
        return plans;
    }

    /** Places that the day before left otherwise than it did; where errors of forecasts are others, all that are forecast. */
    private static Predicate<String> changed(
            Situation situation, LocalDate day, OperationState state, OperationState then) {
        boolean sameErrors = state.errors().equals(then.errors());
        var today = situation.today();
        boolean closed = today != null && !day.isAfter(today);
        return place -> !state.isAsIn(place, then)
                || !(sameErrors || (closed && situation.counted(place, day).isPresent()));
    }

    private static OperationPlan plan(OperationModel model, OperationDay day, Scope scope) {
        Map<String, RuntimeException> failures = new TreeMap<>(day.after().failures());
        List<DayPlan> plans = new ArrayList<>();
        for (var place : day.flows().keySet()) {
            if (scope.hasRows(place)) {
                try {
                    plans.add(model.place(place).plan(day));
                } catch (RuntimeException bug) {
                    failures.put(place, bug);
                }
            }
        }
        return new OperationPlan(day.day(), plans, failures, day.result());
    }

    /** Who is where is the same for all days of a situation, and is computed once for plans that follow one another. */
    @SuppressWarnings("ReferenceEquality") // to compare two situations costs more than to find where people are again
    private OperationModel model(Situation situation) {
        var known = latest;
        if (known == null || known.situation() != situation) {
            known = new ModelOf(situation, new OperationModel(situation, new Strength(situation), check));
            latest = known;
        }
        return known.model();
    }
}
