package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Figures;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;
import io.muster.staffing.calculators.domain.ResultField;
import io.muster.staffing.calculators.domain.Sources;
import io.muster.staffing.calculators.domain.Working;
import io.muster.staffing.planning.workload.ReliefFactor;
import java.util.List;

/** {@code relief-factor}. */
final class ReliefFactorCalculator {

    private static final Parameter OPEN =
            Parameter.number("hoursOpenPerYear", "hours a year", Range.from(0, 8784), "hours that the post is open");
    private static final Parameter NET = Parameter.number(
            "netHoursPerPersonYear", "hours a year and person", Range.from(1e-3, 8784), "hours really worked");
    private static final Parameter POSTS = Parameter.number(
                    "posts", "posts", Range.from(0, 1e6), "number of posts; 1 if left out")
            .optional();
    private static final Parameter CREW = Parameter.number(
                    "crew", "people a post", Range.from(0, 1000), "people there at the same time; 1 if left out")
            .optional();

    private ReliefFactorCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "relief-factor",
                "People on the roll for posts that must be manned whatever arrives.",
                List.of(OPEN, NET, POSTS, CREW),
                List.of(
                        new ResultField("reliefFactor", "people on the roll for one always present"),
                        new ResultField("people", "people, unrounded")),
                Sources.RELIEF,
                Example.of("hoursOpenPerYear", 8760, "netHoursPerPersonYear", 1698, "posts", 1, "crew", 1),
                ReliefFactorCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        var relief = new ReliefFactor(in.number(OPEN), in.number(NET));
        double posts = in.number(POSTS, 1);
        double crew = in.number(CREW, 1);
        return in.answer(() -> new Working()
                .step("relief factor = " + Figures.text(relief.hoursOpen()) + " / "
                        + Figures.text(relief.netHoursPerPerson()) + " = " + Figures.text(relief.value()))
                .step("people = " + Figures.text(posts) + " posts x " + Figures.text(crew) + " people x "
                        + Figures.text(relief.value()) + " = " + Figures.text(relief.people(posts, crew)))
                .put("reliefFactor", relief.value())
                .put("people", relief.people(posts, crew))
                .answer());
    }
}
