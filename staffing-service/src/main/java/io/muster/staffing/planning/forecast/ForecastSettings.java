package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsModel;
import io.muster.staffing.planning.forecast.smoothing.Smoothing;
import io.muster.staffing.planning.forecast.smoothing.Trend;
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
 * @param fittedOn latest days that parameters are fitted on, at first with half of them; 0 where they stay as they are given
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
        int fittedOn,
        double confidence) {

    public ForecastSettings {
        if (warmUpDays < Math.max(2, 2 * period)) {
            throw new IllegalArgumentException(
                    "warmUpDays must be at least two seasons of " + period + " days, but was " + warmUpDays);
        }
    }

    /** Alpha .3, beta .03, gamma .1, phi .95, weekly, 14 days, 10 %, a week of alpha .5 and four times the variance, sixteen weeks. */
    public static ForecastSettings assumed() {
        return new ForecastSettings(new Smoothing(0.3, 0.03, 0.1, 0.95), 7, 14, 0.10, 7, 0.5, 4, 112, 0.95);
    }

    /** The same with parameters of a profile, which are kept until days have been fitted. */
    public ForecastSettings with(Smoothing other) {
        return new ForecastSettings(
                other, period, warmUpDays, leastSpread, stepDays, stepAlpha, stepInflation, fittedOn, confidence);
    }

    /** The model before anything is fitted, with the season or without. */
    Ets ets(boolean seasonal) {
        return new Ets(new EtsModel(Trend.DAMPED, seasonal ? period : 1), smoothing);
    }

    double halfWidth() {
        return StandardNormal.halfWidth(confidence);
    }
}
