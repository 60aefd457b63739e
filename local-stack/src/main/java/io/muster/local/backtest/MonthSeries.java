package io.muster.local.backtest;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Persons a month, none of them missing, and what some months were first said to be.
 *
 * @param name as the page has it
 * @param first the month of the first figure
 * @param restated as last restated, persons
 * @param releases first figures of months that were restated later
 */
record MonthSeries(String name, YearMonth first, List<Double> restated, List<FirstRelease> releases) {

    MonthSeries {
        restated = List.copyOf(restated);
        releases = List.copyOf(releases);
    }

    /**
     * What a month was said to be until it was restated.
     *
     * @param until the last month at whose end the first figure was the only one
     */
    record FirstRelease(YearMonth month, double persons, YearMonth until) {}

    YearMonth last() {
        return first.plusMonths(restated.size() - 1L);
    }

    double restated(YearMonth month) {
        return restated.get((int) ChronoUnit.MONTHS.between(first, month));
    }

    /** A month as it was known at the end of another, which is not before it. */
    double known(YearMonth month, YearMonth at) {
        return releases.stream()
                .filter(release -> release.month().equals(month) && !at.isAfter(release.until()))
                .mapToDouble(FirstRelease::persons)
                .findFirst()
                .orElseGet(() -> restated(month));
    }
}
