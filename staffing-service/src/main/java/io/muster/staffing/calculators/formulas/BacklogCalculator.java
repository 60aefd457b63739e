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
import io.muster.staffing.planning.backlog.CapacityNeeded;
import java.util.List;

/** {@code backlog}. */
final class BacklogCalculator {

    private static final Range PERSONS = Range.from(0, 1e9);
    static final Parameter HELD = Parameter.number("held", "persons", PERSONS, "persons held");
    private static final Parameter LIMIT = Parameter.number("limit", "persons", PERSONS, "persons who may be held");
    static final Parameter ARRIVALS =
            Parameter.number("arrivalsPerDay", "persons a day", PERSONS, "persons who come in");
    private static final Parameter DAYS =
            Parameter.number("days", "days", Range.from(1e-3, 3660), "days allowed to come under the limit");
    private static final Parameter HOURS = Parameter.number(
            "hoursPerPerson", "staff-hours a person", Range.above(0, 1e4), "activity standard; 0 is none");

    private BacklogCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "backlog",
                "What must be processed a day so that the people held come under a limit in time.",
                List.of(HELD, LIMIT, ARRIVALS, DAYS, HOURS),
                List.of(
                        new ResultField("personsPerDay", "persons a day"),
                        new ResultField("hoursPerDay", "staff-hours a day")),
                Sources.BACKLOG,
                Example.of("held", 28_000, "limit", 10_000, "arrivalsPerDay", 4_400, "days", 5, "hoursPerPerson", 2),
                BacklogCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        var needed = new CapacityNeeded(in.number(HELD), in.number(LIMIT), in.number(ARRIVALS), in.number(DAYS));
        double hours = in.number(HOURS);
        return in.answer(() -> new Working()
                .step("persons a day = max(0, " + Figures.text(needed.arrivalsPerDay()) + " + ("
                        + Figures.text(needed.held()) + " - " + Figures.text(needed.limit()) + ") / "
                        + Figures.text(needed.days()) + ") = " + Figures.text(needed.personsPerDay()))
                .step("hours a day = " + Figures.text(needed.personsPerDay()) + " x " + Figures.text(hours) + " = "
                        + Figures.text(needed.hoursPerDay(hours)))
                .put("personsPerDay", needed.personsPerDay())
                .put("hoursPerDay", needed.hoursPerDay(hours))
                .answer());
    }
}
