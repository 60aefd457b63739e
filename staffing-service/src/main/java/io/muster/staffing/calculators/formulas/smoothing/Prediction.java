package io.muster.staffing.calculators.formulas.smoothing;

/**
 * Persons expected, with bounds: {@code 0 <= lower <= expected <= upper}.
 *
 * @param expected in the unit of the series, floored at 0
 * @param standardDeviation of the forecast, at least 0
 * @param lower bound, floored at 0
 * @param upper bound, floored at 0
 * @param floored whether something was below 0 before
 */
public record Prediction(double expected, double standardDeviation, double lower, double upper, boolean floored) {

    /**
     * Bounds around an expectation.
     *
     * @param mean may be below 0
     * @param standardDeviation at least 0
     * @param halfWidth of the interval in standard deviations; 1.959964 for 95 %
     */
    public static Prediction around(double mean, double standardDeviation, double halfWidth) {
        double lower = mean - halfWidth * standardDeviation;
        double upper = mean + halfWidth * standardDeviation;
        return new Prediction(
                Math.max(0, mean), standardDeviation, Math.max(0, lower), Math.max(0, upper), lower < 0 || mean < 0);
    }
}
