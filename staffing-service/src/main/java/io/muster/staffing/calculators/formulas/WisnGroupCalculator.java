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
import io.muster.staffing.planning.workload.Balance;
import io.muster.staffing.planning.workload.StaffGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code wisn-group}. */
final class WisnGroupCalculator {

    private static final Range PEOPLE = Range.from(0, 1e9);
    private static final Parameter CURRENT = Parameter.number("current", "people", PEOPLE, "people in post");
    private static final Parameter REQUIRED =
            Parameter.number("required", "people", PEOPLE, "people required, unrounded");
    private static final Parameter ROWS =
            Parameter.rows("rows", Range.from(1, 10_000), "one staff each", CURRENT, REQUIRED);

    private WisnGroupCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "wisn-group",
                "Several staffs together: the pooled ratio, and the mean of ratios that is often printed in its place.",
                List.of(ROWS),
                List.of(
                        new ResultField("rows", "difference in people, ratio and pressure of each row"),
                        new ResultField("pooledRatio", "all current by all required; absent where nobody is required"),
                        new ResultField("meanRatio", "mean of the ratios that there are")),
                Sources.WISN_GROUP,
                Example.of(
                        "rows",
                        List.of(Example.of("current", 2, "required", 1), Example.of("current", 8, "required", 16))),
                WisnGroupCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        List<Balance> rows = in.rows(ROWS).stream()
                .map(row -> new Balance(row.number(CURRENT), row.number(REQUIRED)))
                .toList();
        return in.answer(() -> answer(new StaffGroup(rows)));
    }

    private static Outcome answer(StaffGroup group) {
        var working = new Working();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Balance balance : group.rows()) {
            var row = new Working();
            WisnCalculator.compare(row, balance);
            rows.add(row.map());
        }
        working.put("rows", rows);
        double current = group.rows().stream().mapToDouble(Balance::current).sum();
        double required = group.rows().stream().mapToDouble(Balance::required).sum();
        group.pooledRatio()
                .ifPresent(ratio -> working.step("pooled ratio = " + Figures.text(current) + " / "
                        + Figures.text(required) + " = " + Figures.text(ratio)));
        group.meanRatio()
                .ifPresent(ratio -> working.step("mean of the rows' ratios = " + Figures.text(ratio)
                        + ", in which a small staff weighs as much as a large one"));
        return working.putIfPresent("pooledRatio", group.pooledRatio())
                .putIfPresent("meanRatio", group.meanRatio())
                .answer();
    }
}
