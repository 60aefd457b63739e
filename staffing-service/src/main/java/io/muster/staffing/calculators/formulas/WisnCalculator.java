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
import io.muster.staffing.planning.workload.AnnualService;
import io.muster.staffing.planning.workload.Balance;
import io.muster.staffing.planning.workload.Pressure;
import io.muster.staffing.planning.workload.Rounding;
import io.muster.staffing.planning.workload.Wisn;
import java.util.List;
import java.util.OptionalDouble;

/** {@code wisn}. */
final class WisnCalculator {

    private static final Parameter TIME = Parameter.number(
            "availableWorkingTime", "units of time a year and person", Range.from(1e-3, 1e9), "one unit throughout");
    private static final Parameter NAME = Parameter.text("name", "what is done");
    private static final Parameter WORKLOAD =
            Parameter.number("annualWorkload", "units of work a year", Range.from(0, 1e12), "how much of it");
    private static final Parameter UNIT_TIME = Parameter.number(
            "timePerUnit", "units of time a unit of work", Range.from(1e-6, 1e9), "how long one takes");
    private static final Parameter SERVICES =
            Parameter.rows("services", Range.from(1, 1000), "counted work", NAME, WORKLOAD, UNIT_TIME);
    static final Parameter SUPPORT = Parameter.number(
                    "supportPercent",
                    "percent of working time",
                    Range.fromBelow(0, 100),
                    "support work that everyone does; 0 if left out")
            .optional();
    private static final Parameter INDIVIDUAL = Parameter.number(
                    "individualTimePerYear",
                    "units of time a year",
                    Range.from(0, 1e12),
                    "time that some members together give to other work; 0 if left out")
            .optional();
    private static final Parameter CURRENT = Parameter.number(
                    "current", "people", Range.from(0, 1e9), "people in post; no difference and ratio if left out")
            .optional();
    static final Parameter ROUNDING =
            Parameter.choice("rounding", Rounding.class, "ceiling if left out").optional();

    private WisnCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "wisn",
                "People whom the counted work of a year asks for, against those in post.",
                List.of(TIME, SERVICES, SUPPORT, INDIVIDUAL, CURRENT, ROUNDING),
                List.of(
                        new ResultField("standardWorkloads", "units of work a year and person, for each service"),
                        new ResultField("serviceStaff", "people"),
                        new ResultField("categoryAllowanceFactor", "factor"),
                        new ResultField("individualAllowance", "people"),
                        new ResultField("required", "people, unrounded"),
                        new ResultField("rounded", "people"),
                        new ResultField("difference", "people, current - required; negative is a shortage"),
                        new ResultField("ratio", "current by required; absent where nobody is required"),
                        new ResultField("pressure", "band of the ratio")),
                Sources.WISN,
                Example.of(
                        "availableWorkingTime",
                        1728,
                        "services",
                        List.of(Example.of("name", "visit", "annualWorkload", 2160, "timePerUnit", 8)),
                        "supportPercent",
                        10,
                        "individualTimePerYear",
                        864,
                        "current",
                        9,
                        "rounding",
                        "manual"),
                WisnCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        List<AnnualService> services = in.rows(SERVICES).stream()
                .map(row -> new AnnualService(row.text(NAME), row.number(WORKLOAD), row.number(UNIT_TIME)))
                .toList();
        var staff = new Wisn(in.number(TIME), services, in.number(SUPPORT, 0), in.number(INDIVIDUAL, 0));
        Rounding rounding = in.choice(ROUNDING, Rounding.class, Rounding.CEILING);
        OptionalDouble current = in.ifGiven(CURRENT);
        return in.answer(() -> answer(staff, rounding, current));
    }

    private static Outcome answer(Wisn staff, Rounding rounding, OptionalDouble current) {
        var working = new Working();
        double time = staff.availableWorkingTime();
        for (AnnualService service : staff.services()) {
            working.step(service.name() + ": " + Figures.text(service.annualWorkload()) + " / ("
                    + Figures.text(time) + " / " + Figures.text(service.timePerUnit()) + ") = "
                    + Figures.text(service.staff(time)) + " people");
        }
        working.step("CAF = 1 / (1 - " + Figures.text(staff.supportPercent()) + " / 100) = "
                        + Figures.text(staff.categoryAllowanceFactor()))
                .step("IAF = " + Figures.text(staff.individualTimePerYear()) + " / " + Figures.text(time) + " = "
                        + Figures.text(staff.individualAllowance()))
                .step("required = " + Figures.text(staff.serviceStaff()) + " x "
                        + Figures.text(staff.categoryAllowanceFactor()) + " + "
                        + Figures.text(staff.individualAllowance()) + " = " + Figures.text(staff.required()))
                .step(rounded(staff.required(), rounding))
                .put("standardWorkloads", staff.standardWorkloads())
                .put("serviceStaff", staff.serviceStaff())
                .put("categoryAllowanceFactor", staff.categoryAllowanceFactor())
                .put("individualAllowance", staff.individualAllowance())
                .put("required", staff.required())
                .put("rounded", rounding.apply(staff.required()));
        current.ifPresent(people -> compare(working, new Balance(people, staff.required())));
        return working.answer();
    }

    static String rounded(double required, Rounding rounding) {
        return "rounded = " + Figures.text(rounding.apply(required)) + ", rule: " + Parameter.code(rounding);
    }

    static void compare(Working working, Balance balance) {
        working.step("difference = " + Figures.text(balance.current()) + " - " + Figures.text(balance.required())
                        + " = " + Figures.text(balance.difference()))
                .put("difference", balance.difference())
                .putIfPresent("ratio", balance.ratio());
        balance.ratio()
                .ifPresent(ratio -> working.step("ratio = " + Figures.text(balance.current()) + " / "
                        + Figures.text(balance.required()) + " = " + Figures.text(ratio)));
        balance.pressure().map(Pressure::label).ifPresent(label -> working.put("pressure", label));
    }
}
