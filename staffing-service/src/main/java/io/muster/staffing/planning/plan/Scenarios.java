package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What places would need if as many came as a planned scenario says; beside the forecast, never mixed with it. */
public final class Scenarios {

    private final Situation situation;

    public Scenarios(Situation situation) {
        this.situation = situation;
    }

    /** A place's needs on a day, one for each task, each with a line for every scenario of the profile. */
    public record Day(LocalDate day, List<Need> needs) {}

    /**
     * The needs of the days {@code from} to {@code to}.
     *
     * @param first the first day that is planned at all
     */
    public List<Day> needs(String place, LocalDate from, LocalDate to, LocalDate first) {
        var model = new PlaceModel(situation, place, Ledger.CLOSED);
        var state = PlaceState.start();
        List<Day> days = new ArrayList<>();
        for (var day = first; !day.isAfter(to); day = day.plusDays(1)) {
            var reckoned = model.reckon(day, state);
            if (!day.isBefore(from)) {
                days.add(new Day(day, needs(model, reckoned)));
            }
            state = model.plan(reckoned, state).after();
        }
        return days;
    }

    private static List<Need> needs(PlaceModel model, PlaceModel.Reckoned reckoned) {
        List<Need> all = new ArrayList<>();
        var demand = reckoned.found().demand();
        if (demand != null) {
            demand.scenarios().forEach(scenario -> all.addAll(model.scenario(reckoned, scenario)));
        }
        return all;
    }
}
