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
        RunningForecast forecast = RunningForecast.start(ForecastSettings.assumed());
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
        assertThat(days())
                .noneMatch(each ->
                        each instanceof Running running && running.ets().model().hasSeason());
    }

    /** Once fitted the level follows such a step at once: June's last day stands at 144,556 / 30 = 4,819. */
    @Test
    void areFollowedAtOnceOnceFitted() {
        int endOfJune = 31 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30;

        assertThat(days().get(endOfJune - 1).ahead(1).orElseThrow().expected()).isCloseTo(4_819, within(50.0));
    }

    @Test
    void areBoundedSomewhereNearWhatTheyDid() {
        // The most that a month of this year was above the one three months before is 1.86 times (September over June).
        var ahead = days().getLast().ahead(90).orElseThrow();

        assertThat(ahead.upper()).isLessThan(3 * ahead.expected());
    }
}
