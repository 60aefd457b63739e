package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.draws.Draws;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day's needs in each draw, so that those of several places and tasks can be added up draw by draw. */
public final class DrawnNeeds {

    /** People of each need in each draw, each rounded up. */
    private final Map<Row, double[]> people = new HashMap<>();

    private record Row(String place, String task) {}

    /**
     * Of a day.
     *
     * @param planner plans the days before it
     * @param from the first day that is planned at all
     */
    public DrawnNeeds(Situation situation, Planner planner, LocalDate day, LocalDate from) {
        var operation = new OperationModel(situation);
        var of = operation.day(day, planner.after(situation, from, day.minusDays(1)));
        for (var place : of.flows().keySet()) {
            var model = operation.place(place);
            model.works(model.drawn(of.require(place).load()), day)
                    .forEach((task, work) -> people.put(new Row(place, task), whole(work.people())));
        }
    }

    private static double[] whole(Quantity drawn) {
        double[] whole = new double[Draws.COUNT];
        Arrays.setAll(whole, draw -> Tolerance.ceiling(drawn.inCase(draw)));
        return whole;
    }

    /**
     * People of several needs together.
     *
     * @param rows place and task of each
     * @return null where one of them is not planned, or is no number of people
     */
    public @Nullable Quantiles together(List<Map.Entry<String, String>> rows) {
        double[] sum = new double[Draws.COUNT];
        for (var row : rows) {
            var drawn = people.get(new Row(row.getKey(), row.getValue()));
            if (drawn == null) {
                return null;
            }
            for (int draw = 0; draw < sum.length; draw++) {
                sum[draw] += drawn[draw];
            }
        }
        return Quantiles.of(sum);
    }
}
