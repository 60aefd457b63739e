package io.muster.staffing.planning.forecast;

/**
 * How large a series' one-step errors are: their mean absolute size, the later ones weighing more, beside some that are assumed.
 *
 * @param sum of their absolute sizes, weighted
 * @param weight of all of them
 */
public record Scale(double sum, double weight) {

    static final Scale START = new Scale(0, 0);

    Scale with(double error, double memory) {
        return new Scale(memory * sum + Math.abs(error), memory * weight + 1);
    }

    /** With the assumed ones. */
    public double mean() {
        return (sum + ForecastSettings.ASSUMED_STEPS * ForecastSettings.ASSUMED_SCALE)
                / (weight + ForecastSettings.ASSUMED_STEPS);
    }
}
