package io.muster.local.backtest;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month forecast from the end of May 2023.
 *
 * @param first forecast with the spring as it was first said to be
 * @param restated the same with the spring as it was restated in November 2023
 * @param came persons of the month, as restated
 */
record FirstSaid(YearMonth target, double first, double restated, double came) {

    static final YearMonth MAY = YearMonth.of(2023, 5);

    static List<FirstSaid> of(MonthSeries border) {
        var asKnown = new EvenMonths(border, BacktestSettings.settings()).atEndOf(MAY);
        var plain = new MonthSeries(border.name(), border.first(), border.restated(), List.of());
        var asRestated = new EvenMonths(plain, BacktestSettings.settings()).atEndOf(MAY);
        return IntStream.rangeClosed(1, BacktestSettings.MONTHS_AHEAD.getLast())
                .mapToObj(MAY::plusMonths)
                .map(target -> new FirstSaid(
                        target,
                        EvenMonths.month(asKnown, MAY, target).persons(),
                        EvenMonths.month(asRestated, MAY, target).persons(),
                        border.restated(target)))
                .toList();
    }
}
