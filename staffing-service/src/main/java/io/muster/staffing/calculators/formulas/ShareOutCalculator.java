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
import io.muster.staffing.planning.workload.ShareOut;
import java.util.List;

/** {@code share-out}. */
final class ShareOutCalculator {

    private static final Parameter TOTAL =
            Parameter.whole("total", "wholes", Range.from(0, 1e15), "what is shared out");
    private static final Parameter WEIGHTS = Parameter.numbers(
            "weights", "any one unit", Range.from(0, 1e15), Range.from(1, 10_000), "at least one above 0");

    private ShareOutCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "share-out",
                "Whole shares by weights that add up to the total.",
                List.of(TOTAL, WEIGHTS),
                List.of(new ResultField("shares", "wholes, in the order of the weights")),
                Sources.SHARE_OUT,
                Example.of("total", 10, "weights", List.of(4, 3.5, 2.5)),
                ShareOutCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        long total = in.whole(TOTAL);
        List<Double> weights = in.numbers(WEIGHTS);
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0 && total > 0) {
            in.refuse(WEIGHTS, "with at least one above 0 where there is something to share");
        }
        return in.answer(() -> new Working()
                .step("quota of each = weight x " + total + " / " + Figures.text(sum) + "; whole parts first")
                .step("what is left goes one by one to the largest remainders, ties to the earlier")
                .put("shares", ShareOut.largestRemainder(total, weights))
                .answer());
    }
}
