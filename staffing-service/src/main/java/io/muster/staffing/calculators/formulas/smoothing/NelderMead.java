package io.muster.staffing.calculators.formulas.smoothing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Looks for a minimum without derivatives; the same start always gives the same answer.
 *
 * <p>Source: Nelder and Mead, The Computer Journal 7 (1965), with the usual coefficients 1, 2, 1/2 and 1/2.
 */
final class NelderMead {

    private static final double FLAT = 1e-12;

    private final ToDoubleFunction<double[]> function;
    private final Corner[] simplex;
    private int left;

    private NelderMead(ToDoubleFunction<double[]> function, double[] start, double step, int evaluations) {
        this.function = function;
        this.left = evaluations;
        this.simplex = new Corner[start.length + 1];
        simplex[0] = corner(start);
        for (int i = 0; i < start.length; i++) {
            double[] moved = start.clone();
            moved[i] += step;
            simplex[i + 1] = corner(moved);
        }
    }

    /** The best point found from a start within a number of evaluations. */
    static double[] minimise(ToDoubleFunction<double[]> function, double[] start, double step, int evaluations) {
        return new NelderMead(function, start, step, evaluations).search();
    }

    private double[] search() {
        sort();
        while (left > 0 && !flat()) {
            improve();
            sort();
        }
        return simplex[0].point();
    }

    private void improve() {
        Corner worst = simplex[simplex.length - 1];
        Corner mirrored = away(worst, 1);
        if (mirrored.value() < simplex[0].value()) {
            Corner further = away(worst, 2);
            replaceWorst(further.value() < mirrored.value() ? further : mirrored);
        } else if (mirrored.value() < simplex[simplex.length - 2].value()) {
            replaceWorst(mirrored);
        } else {
            contract(worst, mirrored);
        }
    }

    private void contract(Corner worst, Corner mirrored) {
        Corner nearer = away(worst, mirrored.value() < worst.value() ? 0.5 : -0.5);
        if (nearer.value() < Math.min(worst.value(), mirrored.value())) {
            replaceWorst(nearer);
        } else {
            shrink();
        }
    }

    private void shrink() {
        for (int i = 1; i < simplex.length; i++) {
            simplex[i] = corner(between(simplex[0].point(), simplex[i].point(), 0.5));
        }
    }

    /** From a corner through the centre of the others and {@code factor} times as far beyond. */
    private Corner away(Corner corner, double factor) {
        return corner(between(centre(), corner.point(), -factor));
    }

    private double[] centre() {
        double[] centre = new double[simplex.length - 1];
        for (int i = 0; i < simplex.length - 1; i++) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] += simplex[i].point()[k] / (simplex.length - 1);
            }
        }
        return centre;
    }

    private static double[] between(double[] from, double[] to, double part) {
        double[] point = new double[from.length];
        for (int k = 0; k < point.length; k++) {
            point[k] = from[k] + part * (to[k] - from[k]);
        }
        return point;
    }

    private Corner corner(double[] point) {
        left--;
        double value = function.applyAsDouble(point);
        return new Corner(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    private void replaceWorst(Corner better) {
        simplex[simplex.length - 1] = better;
    }

    private void sort() {
        Arrays.sort(simplex, Comparator.comparingDouble(Corner::value));
    }

    private boolean flat() {
        double best = simplex[0].value();
        double worst = simplex[simplex.length - 1].value();
        return worst - best <= FLAT * Math.abs(best);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and seen by this class only
    private record Corner(double[] point, double value) {}
}
