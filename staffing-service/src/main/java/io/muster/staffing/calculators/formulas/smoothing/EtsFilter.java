package io.muster.staffing.calculators.formulas.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * The recursion itself, in place: one arithmetic for the fitted series, the running forecast and the fitting.
 *
 * <pre>
 * e  = y - (l + phi b + s[t-m])
 * l' = l + phi b + alpha e;   b' = phi b + beta e;   s' = s[t-m] + gamma e
 * </pre>
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008, chapter 2.
 */
final class EtsFilter {

    private final Smoothing smoothing;
    private final double[] seasons;
    private double level;
    private double slope;
    private int oldest;

    EtsFilter(Smoothing smoothing, EtsState start) {
        this.smoothing = smoothing;
        this.level = start.level();
        this.slope = start.slope();
        this.seasons = new double[start.seasons().size()];
        for (int i = 0; i < seasons.length; i++) {
            seasons[i] = start.seasons().get(seasons.length - 1 - i);
        }
    }

    /** What the next bucket is expected to be. */
    double next() {
        return level + smoothing.phi() * slope + seasons[oldest];
    }

    /** Takes a bucket in and returns its error. */
    double update(double value) {
        double error = value - next();
        move(error);
        return error;
    }

    /** Passes a bucket of which nothing is known: it is neither 0 nor a surprise. */
    void pass() {
        move(0);
    }

    private void move(double error) {
        double carried = smoothing.phi() * slope;
        level += carried + smoothing.alpha() * error;
        slope = carried + smoothing.beta() * error;
        seasons[oldest] += smoothing.gamma() * error;
        oldest = (oldest + 1) % seasons.length;
    }

    EtsState state() {
        List<Double> newestFirst = new ArrayList<>();
        for (int i = 1; i <= seasons.length; i++) {
            newestFirst.add(seasons[(oldest + seasons.length - i) % seasons.length]);
        }
        return new EtsState(level, slope, newestFirst);
    }
}
