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
import io.muster.staffing.planning.workload.WorkingTime;
import java.util.List;

/** {@code available-working-time}. */
final class AvailableWorkingTimeCalculator {

    private static final Range DAYS = Range.from(0, 8784);
    private static final String UNIT = "days a year (or hours, with hoursPerDay 1)";
    private static final Parameter POSSIBLE = Parameter.number("possible", UNIT, DAYS, "days that could be worked");
    private static final Parameter HOLIDAYS = Parameter.number("publicHolidays", UNIT, DAYS, "public holidays");
    private static final Parameter LEAVE = Parameter.number("annualLeave", UNIT, DAYS, "annual leave");
    private static final Parameter SICK = Parameter.number("sickLeave", UNIT, DAYS, "sick leave");
    private static final Parameter OTHER = Parameter.number("other", UNIT, DAYS, "other absence, such as training");
    private static final Parameter HOURS =
            Parameter.number("hoursPerDay", "hours a day", Range.above(0, 24), "hours of a working day");

    private AvailableWorkingTimeCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "available-working-time",
                "Hours that one person can give in a year.",
                List.of(POSSIBLE, HOLIDAYS, LEAVE, SICK, OTHER, HOURS),
                List.of(new ResultField("hours", "hours a year and person")),
                Sources.WISN,
                Example.of(
                        "possible",
                        260,
                        "publicHolidays",
                        14,
                        "annualLeave",
                        20,
                        "sickLeave",
                        5,
                        "other",
                        5,
                        "hoursPerDay",
                        8),
                AvailableWorkingTimeCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        var time = new WorkingTime(
                in.number(POSSIBLE),
                in.number(HOLIDAYS),
                in.number(LEAVE),
                in.number(SICK),
                in.number(OTHER),
                in.number(HOURS));
        if (time.absence() > time.possible()) {
            in.refuse(POSSIBLE, "at least all absences together, " + Figures.text(time.absence()));
        }
        return in.answer(() -> answer(time));
    }

    private static Outcome answer(WorkingTime time) {
        return new Working()
                .step("absence = "
                        + Figures.sum(
                                List.of(time.publicHolidays(), time.annualLeave(), time.sickLeave(), time.other()))
                        + " = " + Figures.text(time.absence()))
                .step("hours = (" + Figures.text(time.possible()) + " - " + Figures.text(time.absence()) + ") x "
                        + Figures.text(time.hoursPerDay()) + " = " + Figures.text(time.available()))
                .put("hours", time.available())
                .answer();
    }
}
