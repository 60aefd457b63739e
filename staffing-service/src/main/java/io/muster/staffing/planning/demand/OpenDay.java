package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.numbers.CountBounds;
import io.muster.staffing.planning.quantity.Ends;
import java.util.ArrayList;
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
     * @param days known days that the expectation rests on
     */
    static Expectation.Expected of(Expectation.Expected expected, Arrivals counted, int days, ClockHours clock) {
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
                        hours(persons, expected.hours(), clock),
                        expected.flags(),
                        expected.shifted())
                .as(expected.basis(), FLAG);
    }

    /**
     * Of which nothing more is known than who was counted so far: of those kinds, and of any other, any number more may come.
     *
     * @param counted persons counted so far, by what becomes of them
     */
    static Arrivals orMore(Arrivals counted, PathwaySplit split, ReferenceProfile profile) {
        List<Arrivals.Flow> flows = new ArrayList<>();
        counted.flows().forEach(flow -> flows.add(flow.with(flow.amount().orMore())));
        for (var component : profile.components()) {
            for (int pathway = 0; pathway < profile.pathways().size(); pathway++) {
                if (!has(counted, component.code(), pathway)) {
                    flows.add(split.unseen(
                            component.code(),
                            pathway,
                            profile.demographics().getFirst().code()));
                }
            }
        }
        return new Arrivals(flows);
    }

    private static boolean has(Arrivals arrivals, String component, int pathway) {
        return arrivals.flows().stream()
                .anyMatch(flow -> flow.component().equals(component) && flow.pathway() == pathway);
    }

    private static List<Double> hours(double persons, List<Double> expected, ClockHours clock) {
        double before = expected.stream().mapToDouble(Double::doubleValue).sum();
        return before > 0
                ? expected.stream().map(hour -> hour * persons / before).toList()
                : clock.even(persons);
    }
}
