package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.numbers.CountBounds;
import io.muster.staffing.planning.situation.DayCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A day that has not closed, of which some were counted already: it never brings fewer of a kind than were counted. */
final class OpenDay {

    static final String FLAG = "OPEN_DAY";

    private OpenDay() {}

    /**
     * What is expected of the whole day.
     *
     * @param expected of it before anybody was counted
     * @param counted persons counted so far, by what becomes of them
     * @param counts the same as they were told
     * @param days known days that the expectation rests on
     */
    static Expectation.Expected of(Expectation.Expected expected, Arrivals counted, DayCounts counts, int days) {
        var atLeast = Ends.of(end -> expected.arrivals().at(end).atLeast(counted));
        double persons = atLeast.likely().persons();
        // more may come of a kind of which more came than was expected: not fewer than counting's own noise
        double most = CountBounds.of(persons, days).high();
        double high = atLeast.high().persons();
        var arrivals = persons > 0 && high < most
                ? new Ends<>(atLeast.low(), atLeast.likely(), atLeast.high().times(most / high))
                : atLeast;
        return new Expectation.Expected(
                        expected.basis(),
                        arrivals,
                        hours(persons, expected.hours(), counts),
                        expected.flags(),
                        expected.shifted())
                .as(expected.basis(), FLAG);
    }

    /** In no hour fewer than were counted in it; whoever is still to come comes in the hours that lack most of what was expected. */
    private static List<Double> hours(double persons, List<Double> expected, DayCounts counts) {
        if (counts.hours().isEmpty()) {
            double before = sum(expected);
            return before > 0
                    ? expected.stream().map(hour -> hour * persons / before).toList()
                    : DemandModel.even(persons);
        }
        List<Double> lacking = new ArrayList<>();
        double came = 0;
        for (int hour = 0; hour < expected.size(); hour++) {
            long counted = counts.hours().get(hour);
            came += counted;
            lacking.add(Math.max(0, expected.get(hour) - counted));
        }
        double rest = Math.max(0, persons - came);
        double all = sum(lacking);
        List<Double> hours = new ArrayList<>();
        for (int hour = 0; hour < expected.size(); hour++) {
            double share = all > 0 ? lacking.get(hour) / all : 1.0 / expected.size();
            hours.add(counts.hours().get(hour) + rest * share);
        }
        return Collections.unmodifiableList(hours);
    }

    private static double sum(List<Double> hours) {
        return hours.stream().mapToDouble(Double::doubleValue).sum();
    }
}
