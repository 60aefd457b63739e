package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.Running;
import io.muster.staffing.planning.forecast.RunningForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Replays one daily series, closing each day; days without a figure are closed as unknown. */
final class DailyBackTest {

    private DailyBackTest() {}

    /**
     * What came out.
     *
     * @param atSplit the forecast as it ran into the first scored day
     * @param days days closed, known or not
     * @param flaggedDays days with a regime flag
     * @param seasonalDays days on which a week was modelled
     */
    record Result(
            DaySeries series, List<Scored> scores, Running atSplit, int days, int flaggedDays, int seasonalDays) {}

    static Result run(DaySeries series) {
        List<Scored> scores = new ArrayList<>();
        for (int ahead : BacktestSettings.DAYS_AHEAD) {
            scores.add(new Scored(series.name(), ahead, scale(series), new Score(), new Score(), new Score()));
        }
        RunningForecast forecast = RunningForecast.start(BacktestSettings.settings());
        RunningForecast atSplit = forecast;
        int days = 0;
        int flagged = 0;
        int seasonal = 0;
        for (var day = series.first(); day.isBefore(series.last()); day = day.plusDays(1)) {
            forecast = forecast.close(series.on(day));
            days++;
            flagged += forecast.hasShifted() ? 1 : 0;
            seasonal +=
                    forecast instanceof Running running && running.ets().model().hasSeason() ? 1 : 0;
            atSplit = day.isBefore(BacktestSettings.DAYS_FROM) ? forecast : atSplit;
            for (var scored : scores) {
                score(scored, series, forecast, day);
            }
        }
        return new Result(series, scores, (Running) atSplit, days, flagged, seasonal);
    }

    private static void score(Scored scored, DaySeries series, RunningForecast forecast, LocalDate day) {
        var target = day.plusDays(scored.ahead());
        var came = series.on(target);
        var weekday = series.latestOfWeekday(target, day);
        var last = series.latest(day);
        if (target.isBefore(BacktestSettings.DAYS_FROM) || came.isEmpty() || weekday.isEmpty() || last.isEmpty()) {
            return;
        }
        var expected = forecast.ahead(scored.ahead()).orElseThrow();
        scored.model().add(came.getAsDouble(), expected.expected(), expected.lower(), expected.upper());
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
