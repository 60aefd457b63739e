package io.muster.staffing.planning.forecast;

import java.util.List;

/**
 * How a forecast of one step after the other is set up.
 *
 * @param alpha of an error, into the level of the candidates that smooth
 * @param period steps of a season, 7 for days; 1 where no season is looked for
 * @param warmUp known steps before the forecast runs and its errors count, at least 1
 * @param memory share of a step's weight in the scale that the next step leaves it, between 0 and 1
 * @param horizons steps ahead at which errors are gathered, ascending
 */
public record ForecastSettings(double alpha, int period, int warmUp, double memory, List<Integer> horizons) {

    /** Relative error of a step that is assumed before there are any, counted as so many steps for good. */
    static final double ASSUMED_SCALE = 0.2;

    static final int ASSUMED_STEPS = 5;

    /** A candidate is beaten by one whose errors are smaller by more than this share. */
    static final double MARGIN = 0.02;

    /** Share of an error's weight in the choice that the next step leaves it: half after 69. */
    static final double CHOICE_MEMORY = 0.99;

    /** An announced factor is believed to lie between a third and three times what was announced, at 95 %. */
    static final double STEP_RATIO = 3;

    public ForecastSettings {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be >= 0 and <= 1, but was " + alpha);
        }
        if (period < 1 || warmUp < 1) {
            throw new IllegalArgumentException("period and warmUp must be >= 1, but were " + period + " and " + warmUp);
        }
        horizons = List.copyOf(horizons);
    }

    /** Days: weekly, two weeks of warming up, a scale of the latest twenty days. */
    public static ForecastSettings days(double alpha) {
        return new ForecastSettings(alpha, 7, 14, 0.95, List.of(1, 7, 14, 28, 60, 90));
    }

    /** Months: no season, seven months of warming up, a scale of the latest ten months. */
    public static ForecastSettings months(double alpha) {
        return new ForecastSettings(alpha, 1, 7, 0.9, List.of(1, 2, 3));
    }
}
