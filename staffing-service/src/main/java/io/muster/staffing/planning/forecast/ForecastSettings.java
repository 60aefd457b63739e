package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.numbers.StandardNormal;

/**
 * How a running forecast is set up; all of it is configuration, and an assumption until it is fitted.
 *
 * @param smoothing parameters in ordinary times
 * @param period days of a season, 7; 1 where a test finds none
 * @param warmUpDays known days before the recursion starts, at least two seasons
 * @param leastSpread standard deviation is at least this share of the level
 * @param stepDays days for which a policy step widens and quickens
 * @param stepAlpha alpha on those days
 * @param stepInflation factor of the variance on those days
 * @param confidence share of days that the bounds should hold, above 0 and below 1
 */
public record ForecastSettings(
        Smoothing smoothing,
        int period,
        int warmUpDays,
        double leastSpread,
        int stepDays,
        double stepAlpha,
        double stepInflation,
        double confidence) {

    public ForecastSettings {
        if (warmUpDays < Math.max(2, 2 * period)) {
            throw new IllegalArgumentException(
                    "warmUpDays must be at least two seasons of " + period + " days, but was " + warmUpDays);
        }
    }

    /** Alpha .3, beta .03, gamma .1, phi .95, weekly, 14 days, 10 %, a week of alpha .5 and four times the variance. */
    public static ForecastSettings assumed() {
        return new ForecastSettings(new Smoothing(0.3, 0.03, 0.1, 0.95), 7, 14, 0.10, 7, 0.5, 4, 0.95);
    }

    Ets ets(boolean afterStep) {
        var model = new EtsModel(Trend.DAMPED, period);
        return new Ets(model, afterStep ? smoothing.withAlpha(stepAlpha) : smoothing);
    }

    double halfWidth() {
        return StandardNormal.halfWidth(confidence);
    }
}
