package io.muster.local.backtest;

import java.util.List;

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

    /** Nothing scored yet. */
    static List<Scored> rows(String series, double scale, List<Integer> aheads) {
        return aheads.stream()
                .map(ahead -> new Scored(series, ahead, scale, new Score(), new Score(), new Score()))
                .toList();
    }

    boolean isWorseThanSeasonal() {
        return model.meanAbsoluteError() > seasonal.meanAbsoluteError();
    }

    boolean isWorseThanLast() {
        return model.meanAbsoluteError() > last.meanAbsoluteError();
    }

    /** Whether it is worse than the last figure by more than two in a hundred. */
    boolean isFarWorseThanLast() {
        return model.meanAbsoluteError() > 1.02 * last.meanAbsoluteError();
    }
}
