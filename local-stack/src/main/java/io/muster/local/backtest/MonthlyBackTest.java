package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.ErrorPool;
import io.muster.staffing.planning.forecast.ForecastError;
import io.muster.staffing.planning.forecast.Outlook;
import io.muster.staffing.planning.forecast.RunningForecast;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Replays all monthly series together, months as months; each forecast knows what was known at the end of its month and nothing
 * else, and its bounds are the errors of all places' forecasts that were known then.
 */
final class MonthlyBackTest {

    private final List<MonthSeries> all;
    private final List<List<Scored>> scores;
    private final List<Score> together = new ArrayList<>();
    private List<RunningForecast> atSplit = List.of();
    private ErrorPool pool = ErrorPool.start(BacktestSettings.months());

    private MonthlyBackTest(List<MonthSeries> all) {
        this.all = all;
        this.scores = all.stream()
                .map(series -> Scored.rows(series.name(), scale(series), BacktestSettings.MONTHS_AHEAD))
                .toList();
        BacktestSettings.MONTHS_AHEAD.forEach(ahead -> together.add(new Score()));
    }

    /**
     * What came out for a series.
     *
     * @param atSplit the forecast as it ran into the first scored month
     */
    record Result(MonthSeries series, List<Scored> scores, RunningForecast atSplit) {}

    /**
     * What came out.
     *
     * @param together the border's bounds as its places' are put together, by months ahead
     */
    record Results(List<Result> series, List<Score> together) {}

    /** Replays the border, the first of the series, and its places. */
    static Results run(List<MonthSeries> all) {
        var test = new MonthlyBackTest(all);
        var border = all.getFirst();
        for (var end = border.first(); end.isBefore(border.last()); end = end.plusMonths(1)) {
            test.close(end);
        }
        List<Result> results = new ArrayList<>();
        for (int series = 0; series < all.size(); series++) {
            results.add(new Result(all.get(series), test.scores.get(series), test.atSplit.get(series)));
        }
        return new Results(results, test.together);
    }

    private void close(YearMonth end) {
        var forecasts = all.stream().map(series -> atEndOf(series, end)).toList();
        List<ForecastError> revealed = new ArrayList<>();
        forecasts.subList(1, forecasts.size()).forEach(place -> revealed.addAll(place.revealed()));
        pool = pool.with(revealed);
        atSplit = end.isBefore(BacktestSettings.MONTHS_FROM) ? forecasts : atSplit;
        for (int row = 0; row < together.size(); row++) {
            int ahead = BacktestSettings.MONTHS_AHEAD.get(row);
            var target = end.plusMonths(ahead);
            if (!target.isBefore(BacktestSettings.MONTHS_FROM)
                    && !target.isAfter(all.getFirst().last())) {
                var outlooks = forecasts.stream()
                        .map(forecast -> forecast.ahead(ahead, pool).orElseThrow())
                        .toList();
                for (int series = 0; series < all.size(); series++) {
                    score(scores.get(series).get(row), all.get(series), end, outlooks.get(series));
                }
                together.get(row)
                        .add(all.getFirst().restated(target), Outlook.together(outlooks.subList(1, outlooks.size())));
            }
        }
    }

    /** The forecast at the end of a month, from what was known then. */
    static RunningForecast atEndOf(MonthSeries series, YearMonth end) {
        var forecast = RunningForecast.start(BacktestSettings.months());
        for (var month = series.first(); !month.isAfter(end); month = month.plusMonths(1)) {
            forecast = forecast.close(OptionalDouble.of(series.known(month, end)));
        }
        return forecast;
    }

    private static void score(Scored scored, MonthSeries series, YearMonth end, Outlook outlook) {
        var target = end.plusMonths(scored.ahead());
        double came = series.restated(target);
        scored.model().add(came, outlook);
        scored.seasonal().addWithoutBounds(came, series.known(target.minusMonths(BacktestSettings.MONTHS_A_YEAR), end));
        scored.last().addWithoutBounds(came, series.known(end, end));
    }

    /** Mean absolute change from one year to the next, over the months up to the split. */
    private static double scale(MonthSeries series) {
        double sum = 0;
        int count = 0;
        for (var month = series.first().plusMonths(BacktestSettings.MONTHS_A_YEAR);
                month.isBefore(BacktestSettings.MONTHS_FROM);
                month = month.plusMonths(1)) {
            sum += Math.abs(
                    series.restated(month) - series.restated(month.minusMonths(BacktestSettings.MONTHS_A_YEAR)));
            count++;
        }
        return sum / count;
    }
}
