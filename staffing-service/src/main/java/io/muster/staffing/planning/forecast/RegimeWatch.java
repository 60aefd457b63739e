package io.muster.staffing.planning.forecast;

import java.util.OptionalDouble;

/**
 * Tells a lasting change from the noise.
 *
 * <p>CUSUM (Page, Biometrika 41, 1954) over errors in standard deviations, with slack 0.5 and limit 5. The tracking signal
 * (Brown 1959) is the plain sum of errors by their mean absolute size. The flag hangs on the CUSUM: the plain sum of a
 * forecast that is right also walks beyond 4 within some weeks, so it only says that fitting again is due.
 *
 * @param above CUSUM of errors above what was expected, standard deviations
 * @param below the same below
 * @param errors their plain sum
 * @param absolute sum of their absolute sizes
 * @param days errors counted
 */
public record RegimeWatch(double above, double below, double errors, double absolute, int days) {

    private static final double SLACK = 0.5;
    private static final double LIMIT = 5;
    private static final double BIASED = 4;

    /** Fewer errors than a week say nothing about a bias. */
    private static final int LEAST_DAYS = 7;

    static final RegimeWatch CALM = new RegimeWatch(0, 0, 0, 0, 0);

    RegimeWatch after(double error, double standardDeviation) {
        double size = standardDeviation > 0 ? error / standardDeviation : 0;
        return new RegimeWatch(
                Math.max(0, above + size - SLACK),
                Math.max(0, below - size - SLACK),
                errors + error,
                absolute + Math.abs(error),
                days + 1);
    }

    /** After a new fit: a bias is looked for anew, a shift stays one until the days say otherwise. */
    RegimeWatch fitted() {
        return new RegimeWatch(above, below, 0, 0, 0);
    }

    /** Whether the CUSUM is beyond its limit. */
    public boolean hasShifted() {
        return above > LIMIT || below > LIMIT;
    }

    /** Sum of errors by mean absolute error; absent while there is no error at all. */
    public OptionalDouble trackingSignal() {
        return absolute > 0 ? OptionalDouble.of(errors / (absolute / days)) : OptionalDouble.empty();
    }

    /** Whether the tracking signal is beyond 4: the parameters should be fitted again. */
    public boolean isBiased() {
        return days >= LEAST_DAYS && Math.abs(trackingSignal().orElse(0)) > BIASED;
    }
}
