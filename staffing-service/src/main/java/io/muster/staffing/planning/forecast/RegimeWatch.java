package io.muster.staffing.planning.forecast;

/**
 * Tells a lasting change from the noise: CUSUM (Page, Biometrika 41, 1954) over errors in standard deviations, with slack 0.5 and
 * limit 5.
 *
 * @param above CUSUM of errors above what was expected, standard deviations
 * @param below the same below
 */
public record RegimeWatch(double above, double below) {

    private static final double SLACK = 0.5;
    private static final double LIMIT = 5;

    /** Errors of less than a tenth of what is expected are no news, however quiet it was before. */
    private static final double LEAST_DEVIATION = 0.1;

    /** Standard deviations in a mean absolute error, where errors are normal. */
    private static final double DEVIATIONS = Math.sqrt(Math.PI / 2);

    static final RegimeWatch CALM = new RegimeWatch(0, 0);

    /**
     * After an error.
     *
     * @param error relative
     * @param scale mean absolute error before it
     */
    RegimeWatch after(double error, double scale) {
        double size = error / Math.max(LEAST_DEVIATION, DEVIATIONS * scale);
        return new RegimeWatch(Math.max(0, above + size - SLACK), Math.max(0, below - size - SLACK));
    }

    /** Whether the CUSUM is beyond its limit. */
    public boolean hasShifted() {
        return above > LIMIT || below > LIMIT;
    }
}
