package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.ForecastSettings;
import io.muster.staffing.planning.forecast.RunningForecast;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The running forecast over months of which only totals are known: each spread evenly over its days, as the service takes
 * published months. A month that is restated is replayed from the state that was kept before it.
 */
final class EvenMonths {

    private final MonthSeries series;
    private final List<RunningForecast> before = new ArrayList<>();
    private final List<Double> used = new ArrayList<>();
    private final List<Flags> flags = new ArrayList<>();
    private RunningForecast now;

    /** Regime flags of one month. */
    record Flags(YearMonth month, int days, boolean onFirst) {}

    EvenMonths(MonthSeries series, ForecastSettings settings) {
        this.series = series;
        this.now = RunningForecast.start(settings);
    }

    /** The forecast at the end of a month, from what was known then. */
    RunningForecast atEndOf(YearMonth month) {
        int months = index(month) + 1;
        int same = 0;
        while (same < Math.min(months, used.size()) && used.get(same) == series.known(month(same), month)) {
            same++;
        }
        if (same < used.size()) {
            now = before.get(same);
            used.subList(same, used.size()).clear();
            before.subList(same, before.size()).clear();
            flags.subList(same, flags.size()).clear();
        }
        for (int next = same; next < months; next++) {
            before.add(now);
            used.add(series.known(month(next), month));
            close(month(next), used.getLast());
        }
        return now;
    }

    private void close(YearMonth month, double persons) {
        int flagged = 0;
        boolean onFirst = false;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            now = now.close(OptionalDouble.of(persons / month.lengthOfMonth()));
            flagged += now.hasShifted() ? 1 : 0;
            onFirst |= day == 1 && now.hasShifted();
        }
        flags.add(new Flags(month, flagged, onFirst));
    }

    /** Persons of a month, with bounds, as its days add up: all days of it are taken to err to the same side. */
    static Expected month(RunningForecast forecast, YearMonth end, YearMonth target) {
        int ahead = (int) ChronoUnit.DAYS.between(end.atEndOfMonth(), target.atDay(1));
        double expected = 0;
        double lower = 0;
        double upper = 0;
        for (int day = 0; day < target.lengthOfMonth(); day++) {
            var prediction = forecast.ahead(ahead + day).orElseThrow();
            expected += prediction.expected();
            lower += prediction.lower();
            upper += prediction.upper();
        }
        return new Expected(expected, lower, upper);
    }

    /** Persons expected, and bounds of 95 %. */
    record Expected(double persons, double lower, double upper) {}

    /** Regime flags by month. */
    List<Flags> flags() {
        return List.copyOf(flags);
    }

    private YearMonth month(int index) {
        return series.first().plusMonths(index);
    }

    private int index(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(series.first(), month);
    }
}
