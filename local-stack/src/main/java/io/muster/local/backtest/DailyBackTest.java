package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.ErrorPool;
import io.muster.staffing.planning.forecast.RunningForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Replays all daily series together, closing each day; days without a figure are closed as unknown. */
final class DailyBackTest {

    private final DaySeries series;
    private final List<Scored> scores;
    private RunningForecast forecast = RunningForecast.start(BacktestSettings.days());
    private RunningForecast atSplit = forecast;
    private int days;
    private int flagged;

    private DailyBackTest(DaySeries series) {
        this.series = series;
        this.scores = Scored.rows(series.name(), scale(series), BacktestSettings.DAYS_AHEAD);
    }

    /**
     * What came out for a series.
     *
     * @param atSplit the forecast as it ran into the first scored day
     * @param days days closed, known or not
     * @param flaggedDays days with a regime flag
     */
    record Result(DaySeries series, List<Scored> scores, RunningForecast atSplit, int days, int flaggedDays) {}

    /** Replays series of the same first and last day. */
    static List<Result> run(List<DaySeries> all) {
        var tests = all.stream().map(DailyBackTest::new).toList();
        var pool = ErrorPool.start(BacktestSettings.days());
        var last = all.getFirst().last();
        for (var day = all.getFirst().first(); day.isBefore(last); day = day.plusDays(1)) {
            for (var test : tests) {
                test.close(day);
                pool = pool.with(test.forecast.revealed());
            }
            for (var test : tests) {
                for (var scored : test.scores) {
                    test.score(scored, day, pool);
                }
            }
        }
        List<Result> results = new ArrayList<>();
        tests.forEach(test -> results.add(new Result(test.series, test.scores, test.atSplit, test.days, test.flagged)));
        return results;
    }

    private void close(LocalDate day) {
        forecast = forecast.close(series.on(day));
        days++;
        flagged += forecast.hasShifted() ? 1 : 0;
        atSplit = day.isBefore(BacktestSettings.DAYS_FROM) ? forecast : atSplit;
    }

    private void score(Scored scored, LocalDate day, ErrorPool pool) {
        var target = day.plusDays(scored.ahead());
        var came = series.on(target);
        var weekday = series.latestOfWeekday(target, day);
        var last = series.latest(day);
        if (target.isBefore(BacktestSettings.DAYS_FROM) || came.isEmpty() || weekday.isEmpty() || last.isEmpty()) {
            return;
        }
        scored.model()
                .add(came.getAsDouble(), forecast.ahead(scored.ahead(), pool).orElseThrow());
        scored.seasonal().addWithoutBounds(came.getAsDouble(), weekday.getAsDouble());
        scored.last().addWithoutBounds(came.getAsDouble(), last.getAsDouble());
    }

    /** Mean absolute change from one week to the next, where both days are known, up to the split. */
    private static double scale(DaySeries series) {
        double sum = 0;
        int count = 0;
        for (var day = series.first(); day.isBefore(BacktestSettings.DAYS_FROM); day = day.plusDays(1)) {
            var now = series.on(day);
            var before = series.on(day.minusDays(BacktestSettings.DAYS_A_WEEK));
            if (now.isPresent() && before.isPresent()) {
                sum += Math.abs(now.getAsDouble() - before.getAsDouble());
                count++;
            }
        }
        return sum / count;
    }
}
