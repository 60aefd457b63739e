package io.muster.staffing.planning.draws;

import io.muster.schemas.profile.Mark;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Inputs;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.Arrays;
import java.util.List;

/**
 * The share of a figure's variance over the draws that comes from assumed inputs (mark A), first order. What inputs have in common is
 * left out. It can be asked of all figures that the same inputs make uncertain.
 */
public final class AssumedShare {

    private final List<Figure> inputs;
    private final Contributions contributions;

    private AssumedShare(List<Figure> inputs, Draws draws) {
        this.inputs = inputs;
        this.contributions = Contributions.of(inputs.stream().map(Figure::name).toList(), draws);
    }

    /** For figures that the same inputs make uncertain as this. */
    public static AssumedShare like(Quantity drawn, Draws draws) {
        return new AssumedShare(List.copyOf(Inputs.of(drawn)), draws);
    }

    /** The share, 0 to 1; 0 of a figure that is the same in all draws. */
    public double of(double... drawn) {
        if (inputs.isEmpty()) {
            return 0;
        }
        double[] varying = varying(drawn);
        if (varying.length == 0) {
            return 0;
        }
        double[] squares = contributions.to(varying);
        double assumed = 0;
        double all = 0;
        for (int at = 0; at < inputs.size(); at++) {
            all += squares[at];
            assumed += inputs.get(at).mark().equals(Mark.A.name()) ? squares[at] : 0;
        }
        return all > 0 ? assumed / all : 0;
    }

    /** What each draw has beyond the mean; nothing where that is but rounding beside the figure, which then is the same in all draws. */
    private static double[] varying(double... drawn) {
        double mean = Arrays.stream(drawn).average().orElse(0);
        double[] beyond = Arrays.stream(drawn).map(value -> value - mean).toArray();
        return squared(beyond) > Tolerance.EPSILON * Tolerance.EPSILON * squared(drawn) ? beyond : new double[0];
    }

    private static double squared(double... values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
