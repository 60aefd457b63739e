package io.muster.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenMonthsTest {

    private static final YearMonth JANUARY = YearMonth.of(2023, 1);
    private static final List<Double> RESTATED = List.of(3_100.0, 2_900.0, 3_300.0, 3_600.0, 3_500.0);

    private static MonthSeries series(List<MonthSeries.FirstRelease> releases) {
        return new MonthSeries("s", JANUARY, RESTATED, releases);
    }

    private static EvenMonths months(MonthSeries series) {
        return new EvenMonths(series, BacktestSettings.settings());
    }

    /** February was first said to be 2,000, and restated in April. */
    private static MonthSeries restatedInApril() {
        return series(List.of(new MonthSeries.FirstRelease(JANUARY.plusMonths(1), 2_000, JANUARY.plusMonths(2))));
    }

    @Test
    void useAMonthAsItWasKnown() {
        assertThat(restatedInApril().known(JANUARY.plusMonths(1), JANUARY.plusMonths(2)))
                .isEqualTo(2_000);
        assertThat(restatedInApril().known(JANUARY.plusMonths(1), JANUARY.plusMonths(3)))
                .isEqualTo(2_900);
        assertThat(months(restatedInApril()).atEndOf(JANUARY.plusMonths(2)))
                .isNotEqualTo(months(series(List.of())).atEndOf(JANUARY.plusMonths(2)));
    }

    @Test
    void standAsIfRightFromTheStartOnceAMonthIsRestated() {
        var months = months(restatedInApril());
        months.atEndOf(JANUARY.plusMonths(2));

        assertThat(months.atEndOf(JANUARY.plusMonths(4)))
                .isEqualTo(months(series(List.of())).atEndOf(JANUARY.plusMonths(4)));
        assertThat(months.flags()).hasSize(5);
    }

    @Test
    void addUpTheDaysOfAMonth() {
        var end = JANUARY.plusMonths(4);
        var forecast = months(series(List.of())).atEndOf(end);

        var july = EvenMonths.month(forecast, end, YearMonth.of(2023, 7));

        // June has 30 days: July's are 31 to 61 days ahead.
        double sum = 0;
        for (int day = 31; day <= 61; day++) {
            sum += forecast.ahead(day).orElseThrow().expected();
        }
        assertThat(july.persons()).isEqualTo(sum);
        assertThat(july.lower()).isLessThan(sum);
        assertThat(july.upper()).isGreaterThan(sum);
    }
}
