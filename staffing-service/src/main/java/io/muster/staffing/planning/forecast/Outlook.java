package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsState;
import java.util.List;

/**
 * Days ahead of a running forecast, on which a policy may step in: for some days from its date on the level is learnt quicker and
 * the errors are larger, and for these days only.
 *
 * <p>The error of day {@code i} moves the forecast of day {@code h} by {@code alpha_i + beta phi_(h-i) + gamma [(h-i) mod m = 0]};
 * with one alpha and one variance for all days the sum of their squares is {@link Ets#varianceFactor}. A step multiplies what
 * errors before it have done to level and season, and ends what they have done to the slope.
 *
 * @param stepDaysLeft days, from the next one on, for which a policy of the past still widens and quickens
 * @param unknownDays days before the next one of which nothing is known: their errors are still to come
 */
record Outlook(ForecastSettings settings, Ets ets, int stepDaysLeft, int unknownDays, List<AnnouncedStep> steps) {

    /** What the state makes of the day in {@code days}; may be below 0. */
    double mean(EtsState from, int days) {
        EtsState state = from;
        int passed = 0;
        for (var step : steps) {
            if (step.inDays() > days) {
                break;
            }
            for (; passed < step.inDays() - 1; passed++) {
                state = ets.pass(state);
            }
            state = state.steppedBy(step.factor());
        }
        return ets.mean(state, days - passed);
    }

    /** How many times the variance of an ordinary day's error, as it is now, that of the forecast of a day is. */
    double varianceFactor(int days) {
        var smoothing = ets.smoothing();
        double size = sizeOn(days);
        double sum = size * size * inflation(days);
        double level = 1;
        double slope = 0;
        double season = 1;
        for (int day = days - 1; day > -unknownDays; day--) {
            slope = smoothing.phi() * (level + slope);
            double step = stepOn(day + 1);
            if (step != 1) {
                level *= step;
                season *= step;
                slope = 0;
            }
            double alpha =
                    isStepDay(day) ? smoothing.quickened(settings.stepAlpha()).alpha() : smoothing.alpha();
            boolean sameSeason = (days - day) % ets.model().period() == 0;
            double moved = alpha * level + smoothing.beta() * slope + (sameSeason ? smoothing.gamma() * season : 0);
            double error = moved * sizeOn(day);
            sum += error * error * inflation(day);
        }
        return sum;
    }

    /** How many times the variance of an ordinary day's error that of a day is for the sake of a step. */
    double inflation(int day) {
        return isStepDay(day) ? settings.stepInflation() : 1;
    }

    private boolean isStepDay(int day) {
        return (stepDaysLeft > 0 && day <= stepDaysLeft)
                || steps.stream().anyMatch(step -> day >= step.inDays() && day < step.inDays() + settings.stepDays());
    }

    private double stepOn(int day) {
        double factor = 1;
        for (var step : steps) {
            factor *= step.inDays() == day ? step.factor() : 1;
        }
        return factor;
    }

    /** How large errors are on a day, as a multiple of how large they are now: they step with what they are errors of. */
    private double sizeOn(int day) {
        double factor = 1;
        for (var step : steps) {
            factor *= step.inDays() <= day ? step.factor() : 1;
        }
        return factor;
    }
}
