package io.muster.local.backtest;

/**
 * One series, so many steps ahead.
 *
 * @param series as the page has it
 * @param ahead months or days
 * @param scale mean absolute error of the seasonal naive forecast, one season ahead, before the first scored step
 * @param model the running forecast
 * @param seasonal the same month of the year before, or the same weekday
 * @param last the last figure of all
 */
record Scored(String series, int ahead, double scale, Score model, Score seasonal, Score last) {

    /** Mean absolute scaled error: below 1 is better than the seasonal naive forecast was before the split. */
    double scaled(Score score) {
        return score.meanAbsoluteError() / scale;
    }

    boolean isWorseThanSeasonal() {
        return model.meanAbsoluteError() > seasonal.meanAbsoluteError();
    }

    boolean isWorseThanLast() {
        return model.meanAbsoluteError() > last.meanAbsoluteError();
    }
}
