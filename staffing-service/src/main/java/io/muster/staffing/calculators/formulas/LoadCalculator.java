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
import io.muster.staffing.planning.workload.Allowance;
import io.muster.staffing.planning.workload.Flow;
import io.muster.staffing.planning.workload.LoadDriven;
import io.muster.staffing.planning.workload.Rounding;
import java.util.List;

/** {@code load}. */
final class LoadCalculator {

    private static final Parameter PERSONS =
            Parameter.number("personsPerDay", "persons a day", Range.from(0, 1e9), "how many go through");
    private static final Parameter HOURS = Parameter.number(
            "hoursPerPerson", "staff-hours a person", Range.above(0, 1e4), "activity standard; 0 is none");
    private static final Parameter FLOWS =
            Parameter.rows("flows", Range.from(1, 1000), "one pathway each", PERSONS, HOURS);
    private static final Parameter SHARE =
            Parameter.number("shareAllowed", "share", Range.from(0, 1), "part of the work that this staff may do");
    private static final Parameter EFFECTIVE = Parameter.number(
            "effectiveHours", "hours a person and calendar day", Range.from(1e-3, 24), "what one person gives");
    private static final Parameter INDIVIDUAL = Parameter.number(
                    "individualAllowance", "people", Range.from(0, 1e6), "people on top; 0 if left out")
            .optional();

    private LoadCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "load",
                "People whom the arrivals of a day ask for.",
                List.of(FLOWS, SHARE, EFFECTIVE, WisnCalculator.SUPPORT, INDIVIDUAL, WisnCalculator.ROUNDING),
                List.of(
                        new ResultField("workloadHours", "staff-hours a day"),
                        new ResultField("allowedHours", "staff-hours a day"),
                        new ResultField("required", "people, unrounded"),
                        new ResultField("rounded", "people")),
                Sources.LOAD,
                Example.of(
                        "flows",
                        List.of(
                                Example.of("personsPerDay", 1500, "hoursPerPerson", 0.5),
                                Example.of("personsPerDay", 8500, "hoursPerPerson", 2)),
                        "shareAllowed",
                        0.25,
                        "effectiveHours",
                        8,
                        "supportPercent",
                        20,
                        "individualAllowance",
                        0,
                        "rounding",
                        "ceiling"),
                LoadCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        List<Flow> flows = in.rows(FLOWS).stream()
                .map(row -> new Flow(row.number(PERSONS), row.number(HOURS)))
                .toList();
        var load = new LoadDriven(
                flows,
                in.number(SHARE),
                in.number(EFFECTIVE),
                in.number(WisnCalculator.SUPPORT, 0),
                in.number(INDIVIDUAL, 0));
        Rounding rounding = in.choice(WisnCalculator.ROUNDING, Rounding.class, Rounding.CEILING);
        return in.answer(() -> answer(load, rounding));
    }

    private static Outcome answer(LoadDriven load, Rounding rounding) {
        double factor = Allowance.categoryFactor(load.supportPercent());
        return new Working()
                .step("workload = "
                        + Figures.sum(load.flows().stream().map(Flow::hours).toList()) + " = "
                        + Figures.text(load.workloadHours()) + " h")
                .step("allowed = " + Figures.text(load.workloadHours()) + " x " + Figures.text(load.shareAllowed())
                        + " = " + Figures.text(load.allowedHours()) + " h")
                .step("CAF = 1 / (1 - " + Figures.text(load.supportPercent()) + " / 100) = " + Figures.text(factor))
                .step("required = " + Figures.text(load.allowedHours()) + " / " + Figures.text(load.effectiveHours())
                        + " x " + Figures.text(factor) + " + " + Figures.text(load.individualAllowance()) + " = "
                        + Figures.text(load.required()))
                .step(WisnCalculator.rounded(load.required(), rounding))
                .put("workloadHours", load.workloadHours())
                .put("allowedHours", load.allowedHours())
                .put("required", load.required())
                .put("rounded", rounding.apply(load.required()))
                .answer();
    }
}
