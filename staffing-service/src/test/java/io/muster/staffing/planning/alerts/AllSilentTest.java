package io.muster.staffing.planning.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether nobody reports any more: a day past the usual, of an operation that is under way. */
class AllSilentTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 14);
    private static final Instant LAST = Instant.parse("2023-05-15T15:00:00Z");

    private static AllSilent silent(LocalDate... reported) {
        return new AllSilent(TODAY, List.of(reported), LAST, ZoneId.of("America/New_York"));
    }

    private static AllSilent daily() {
        return silent(TODAY.minusDays(1), TODAY, TODAY.plusDays(1));
    }

    @Test
    void whoReportsDailyIsMissedAfterTwoDays() {
        assertThat(daily().alert(LAST.plus(Duration.ofDays(2)).minusSeconds(1))).isEmpty();
        assertThat(daily().alert(LAST.plus(Duration.ofDays(2)))).hasValueSatisfying(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.ALL_SILENT);
            assertThat(alert.amount()).isEqualTo(2);
            assertThat(alert.unit()).isEqualTo("days since a later day was reported");
            assertThat(alert.text())
                    .startsWith(
                            "no place has reported a later day than 2023-05-15 since 2023-05-15T15:00:00Z, 2 days ago, and a report a day is usual");
        });
        assertThat(daily().alert(LAST.plus(Duration.ofDays(9))))
                .hasValueSatisfying(alert -> assertThat(alert.amount()).isEqualTo(9));
    }

    @Test
    void whoReportsEachThirdDayIsMissedAfterFour() {
        var thirdDays = silent(TODAY.minusDays(5), TODAY.minusDays(2), TODAY.plusDays(1));

        assertThat(thirdDays.alert(LAST.plus(Duration.ofDays(4)).minusSeconds(1)))
                .isEmpty();
        assertThat(thirdDays.alert(LAST.plus(Duration.ofDays(4)))).isPresent();
    }

    /** Of the last 14 reported days only: a pause before them is none that is usual. */
    @Test
    void aPauseOfLongAgoIsNotUsual() {
        var reported = Stream.concat(
                        Stream.of(TODAY.minusDays(40)), TODAY.minusDays(13).datesUntil(TODAY.plusDays(2)))
                .toArray(LocalDate[]::new);

        assertThat(silent(reported).alert(LAST.plus(Duration.ofDays(2)))).isPresent();
    }

    /** A replay of an earlier year, and a file of last month, tell of days that were over long before: nobody reports of today. */
    @Test
    void nothingIsExpectedOfAnOperationThatIsOver() {
        var later = LAST.plus(Duration.ofDays(29));

        assertThat(silent(LocalDate.of(2023, 5, 7)).alert(later)).isEmpty();
        assertThat(silent(LocalDate.of(2022, 5, 15)).alert(later)).isEmpty();
        assertThat(silent(LocalDate.of(2023, 5, 8)).alert(later)).isPresent();
        assertThat(silent().alert(later)).isEmpty();
    }

    /** Nothing says that an operation ends: after 30 days without a later day it is taken as ended. */
    @Test
    void afterThirtyDaysAnOperationIsTakenAsEnded() {
        assertThat(daily().alert(LAST.plus(Duration.ofDays(30)).minusSeconds(1)))
                .hasValueSatisfying(alert -> assertThat(alert.amount()).isEqualTo(29));
        assertThat(daily().alert(LAST.plus(Duration.ofDays(30)))).isEmpty();
    }
}
