package io.muster.staffing.calculators.formulas.smoothing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Additive exponential smoothing with its parameters: ETS(A,N|A|Ad,N|A).
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008, chapters 2 and 6.
 */
public record Ets(EtsModel model, Smoothing smoothing) {

    public Ets {
        smoothing = smoothing.usedBy(model);
    }

    /** The expectation {@code horizon} buckets on, at least 1; it may be below 0. */
    public double mean(EtsState state, int horizon) {
        int period = state.seasons().size();
        double season = state.seasons().get(period - 1 - (horizon - 1) % period);
        return state.level() + damping(horizon) * state.slope() + season;
    }

    /**
     * How many times the one-step variance that of a forecast is: {@code 1 + sum of c_j^2} over {@code j < horizon}, with
     * {@code c_j = alpha + beta phi_j + gamma [j mod m = 0]}.
     */
    public double varianceFactor(int horizon) {
        double sum = 1;
        double damping = 0;
        double power = 1;
        for (int j = 1; j < horizon; j++) {
            power *= smoothing.phi();
            damping += power;
            double c =
                    smoothing.alpha() + smoothing.beta() * damping + (j % model.period() == 0 ? smoothing.gamma() : 0);
            sum += c * c;
        }
        return sum;
    }

    /** Runs over a whole series. */
    public Run run(EtsState start, Series series) {
        var filter = new EtsFilter(smoothing, start);
        List<Double> fitted = new ArrayList<>();
        double squares = 0;
        for (int i = 0; i < series.size(); i++) {
            fitted.add(filter.next());
            squares += Math.pow(step(filter, series, i), 2);
        }
        return new Run(fitted, filter.state(), squares, series.known(), model.degreesUsed());
    }

    /** The sum of squared errors over a series, and nothing else. */
    double squaredErrors(EtsState start, Series series) {
        var filter = new EtsFilter(smoothing, start);
        double squares = 0;
        for (int i = 0; i < series.size(); i++) {
            double error = step(filter, series, i);
            squares += error * error;
        }
        return squares;
    }

    static double step(EtsFilter filter, Series series, int bucket) {
        if (series.isKnown(bucket)) {
            return filter.update(series.at(bucket));
        }
        filter.pass();
        return 0;
    }

    /** {@code phi + phi^2 + ... + phi^h}: 108, 114.4, 119.52 from level 100, slope 10, phi 0.8. */
    private double damping(int horizon) {
        double sum = 0;
        double power = 1;
        for (int j = 1; j <= horizon; j++) {
            power *= smoothing.phi();
            sum += power;
        }
        return sum;
    }

    /**
     * What a run over a series left.
     *
     * @param fitted the expectation of each bucket, one step before it
     * @param end the state after the last bucket
     * @param squaredErrors over the known buckets
     * @param known number of them
     * @param degreesUsed parameters and start states
     */
    public record Run(List<Double> fitted, EtsState end, double squaredErrors, int known, int degreesUsed) {

        public Run {
            fitted = List.copyOf(fitted);
        }

        /** {@code SSE / (n - k)}; absent where the series is too short to tell. */
        public OptionalDouble variance() {
            return known > degreesUsed
                    ? OptionalDouble.of(squaredErrors / (known - degreesUsed))
                    : OptionalDouble.empty();
        }
    }
}
