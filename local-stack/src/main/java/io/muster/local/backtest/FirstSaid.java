package io.muster.local.backtest;

import java.time.YearMonth;
import java.util.List;

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
        var asKnown = MonthlyBackTest.atEndOf(border, MAY);
        var plain = new MonthSeries(border.name(), border.first(), border.restated(), List.of());
        var asRestated = MonthlyBackTest.atEndOf(plain, MAY);
        return BacktestSettings.MONTHS_AHEAD.stream()
                .map(ahead -> new FirstSaid(
                        MAY.plusMonths(ahead),
                        asKnown.expected(ahead),
                        asRestated.expected(ahead),
                        border.restated(MAY.plusMonths(ahead))))
                .toList();
    }
}
