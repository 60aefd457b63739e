package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.Outlook;

/**
 * What forecasts of one kind were worth. Sources: mean absolute scaled error, Hyndman and Koehler, International Journal of
 * Forecasting 22 (2006); pinball loss, Koenker and Bassett, Econometrica 46 (1978).
 */
final class Score {

    /** The bounds of 95 % are the quantiles of 2.5 % and 97.5 %; what is expected stands for the median. */
    private static final double LOWER = 0.025;

    private static final double UPPER = 0.975;
    private static final double MEDIAN = 0.5;

    private int count;
    private int held;
    private double absolute;
    private double pinball;
    private double widths;
    private double came;

    /** A forecast with bounds and what came. */
    void add(double actual, Outlook outlook) {
        double expected = outlook.expected();
        double lower = outlook.lower();
        double upper = outlook.upper();
        count++;
        came += actual;
        absolute += Math.abs(actual - expected);
        held += lower <= actual && actual <= upper ? 1 : 0;
        widths += upper - lower;
        pinball += (loss(actual, lower, LOWER) + loss(actual, expected, MEDIAN) + loss(actual, upper, UPPER)) / 3;
    }

    /** A forecast without bounds, which scores as if both were the figure itself. */
    void addWithoutBounds(double actual, double expected) {
        add(actual, new Outlook(expected, expected, expected));
    }

    private static double loss(double actual, double quantile, double share) {
        return actual >= quantile ? share * (actual - quantile) : (1 - share) * (quantile - actual);
    }

    int count() {
        return count;
    }

    double meanAbsoluteError() {
        return absolute / count;
    }

    /** Share of what came that lay within the bounds. */
    double coverage() {
        return (double) held / count;
    }

    /** Mean of the losses at 2.5 %, 50 % and 97.5 %, in the unit of the series. */
    double pinball() {
        return pinball / count;
    }

    /** Mean distance of the bounds, as a multiple of what came on average. */
    double width() {
        return widths / came;
    }
}
