package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.Running;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Replays one monthly series; each forecast knows what was known at the end of its month and nothing else. */
final class MonthlyBackTest {

    private final MonthSeries series;
    private final EvenMonths months;

    private MonthlyBackTest(MonthSeries series) {
        this.series = series;
        this.months = new EvenMonths(series, BacktestSettings.settings());
    }

    /**
     * What came out.
     *
     * @param atSplit the forecast as it ran into the first scored month
     * @param flags regime flags by month
     */
    record Result(MonthSeries series, List<Scored> scores, Running atSplit, List<EvenMonths.Flags> flags) {}

    static Result run(MonthSeries series) {
        return new MonthlyBackTest(series).run();
    }

    private Result run() {
        var split = BacktestSettings.MONTHS_FROM.minusMonths(1);
        List<Scored> scores = new ArrayList<>();
        for (int ahead : BacktestSettings.MONTHS_AHEAD) {
            scores.add(new Scored(series.name(), ahead, scale(split), new Score(), new Score(), new Score()));
        }
        var firstEnd = BacktestSettings.MONTHS_FROM.minusMonths(BacktestSettings.MONTHS_AHEAD.getLast());
        Running atSplit = null;
        for (var end = firstEnd; end.isBefore(series.last()); end = end.plusMonths(1)) {
            var forecast = months.atEndOf(end);
            atSplit = end.equals(split) ? (Running) forecast : atSplit;
            for (var scored : scores) {
                var target = end.plusMonths(scored.ahead());
                if (!target.isBefore(BacktestSettings.MONTHS_FROM) && !target.isAfter(series.last())) {
                    score(scored, end, target, EvenMonths.month(forecast, end, target));
                }
            }
        }
        months.atEndOf(series.last());
        return new Result(series, scores, Objects.requireNonNull(atSplit), months.flags());
    }

    private void score(Scored scored, YearMonth end, YearMonth target, EvenMonths.Expected expected) {
        double came = series.restated(target);
        scored.model().add(came, expected.persons(), expected.lower(), expected.upper());
        scored.seasonal().addWithoutBounds(came, series.known(target.minusMonths(BacktestSettings.MONTHS_A_YEAR), end));
        scored.last().addWithoutBounds(came, series.known(end, end));
    }

    /** Mean absolute change from one year to the next, over the months up to the split. */
    private double scale(YearMonth split) {
        double sum = 0;
        int count = 0;
        for (var month = series.first().plusMonths(BacktestSettings.MONTHS_A_YEAR);
                !month.isAfter(split);
                month = month.plusMonths(1)) {
            sum += Math.abs(
                    series.restated(month) - series.restated(month.minusMonths(BacktestSettings.MONTHS_A_YEAR)));
            count++;
        }
        return sum / count;
    }
}
