package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Published months, spread evenly over their days: steps on each first day that are no news of that day. */
class EvenMonthsTest {

    /** Southwest border, October 2022 to September 2023 (U.S. Customs and Border Protection, FY2023, last revision). */
    private static final long[] FY2023 = {
        231_529, 235_173, 252_315, 157_358, 156_630, 193_249, 211_992, 206_690, 144_556, 183_479, 232_963, 269_735
    };

    private static List<RunningForecast> days() {
        List<RunningForecast> after = new ArrayList<>();
        var forecast = RunningForecast.start(ForecastSettings.days(0.3));
        var month = YearMonth.of(2022, 10);
        for (long persons : FY2023) {
            for (int day = 0; day < month.lengthOfMonth(); day++) {
                forecast = forecast.close(OptionalDouble.of((double) persons / month.lengthOfMonth()));
                after.add(forecast);
            }
            month = month.plusMonths(1);
        }
        return after;
    }

    @Test
    void raiseNoRegimeFlag() {
        assertThat(days()).noneMatch(RunningForecast::hasShifted);
    }

    @Test
    void showNoWeek() {
        assertThat(days()).noneMatch(each -> each.chosen().seasonal());
    }

    /** The last figure follows such a step at once: July's first day stands at 183,479 / 31. */
    @Test
    void areFollowedAtOnce() {
        int july1 = 31 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 1;

        assertThat(days().get(july1 - 1).expected(1)).isCloseTo(183_479 / 31.0, within(1e-6));
    }

    @Test
    void areBoundedSomewhereNearWhatTheyDid() {
        // The most that a month of this year was above the one three months before is 1.86 times (September over June).
        var ahead = days().getLast().ahead(90, ErrorPool.START).orElseThrow();

        assertThat(ahead.upper()).isBetween(1.5 * ahead.expected(), 3 * ahead.expected());
    }
}
