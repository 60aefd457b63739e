package io.muster.staffing.planning.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.situation.LongBefore;
import io.muster.staffing.planning.situation.Reach;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An agency whose upload is down is silent before a day closes without it: while most are silent no day closes at all. */
class DataWatchTest {

    private static final LocalDate MAY_21 = LocalDate.of(2023, 5, 21);

    /** Nine places reach one day and four another; the latest closed day is that before the nine's. */
    private static List<Alert> alerts(int nineReach, int fourReach) {
        Map<String, LocalDate> last = new HashMap<>();
        for (int place = 1; place <= 13; place++) {
            last.put("P" + place, LocalDate.of(2023, 5, place <= 9 ? nineReach : fourReach));
        }
        var reach = new Reach(MAY_21, MAY_21.minusDays(20), last, Map.of(), Map.of(), MAY_21.plusDays(1));
        return new DataWatch(MAY_21, Map.of()).alerts(reach, LongBefore.NOTHING, Set.of());
    }

    /** The four are on their third day: of the second, May 23, the nine have said nothing. */
    @Test
    void tellsWhoIsADayBehindWhatTwoPlacesHavePassed() {
        var alerts = alerts(22, 24);

        assertThat(alerts).hasSize(9).allSatisfy(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.SILENCE);
            assertThat(alert.amount()).isEqualTo(1);
            assertThat(alert.text()).contains("has not reported since 2023-05-22");
        });
        assertThat(alerts(22, 28))
                .hasSize(9)
                .allSatisfy(alert -> assertThat(alert.amount()).isEqualTo(5));
    }

    @Test
    void letsNobodyBeLateWhoReportsTheSameDayOrTheOneBefore() {
        assertThat(alerts(22, 22)).isEmpty();
        assertThat(alerts(22, 23)).isEmpty();
    }

    /** By the rule of docs/method.md, "What nobody knows": what is counted has no source, and another place proves nothing. */
    @Test
    void saysWhatMakesADayFarBehindBelieved() {
        var reach = new Reach(
                MAY_21,
                MAY_21,
                Map.of("P1", MAY_21),
                Map.of(),
                Map.of("P1", LocalDate.of(2001, 1, 10)),
                MAY_21.plusDays(1));

        assertThat(new DataWatch(MAY_21, Map.of()).alerts(reach, LongBefore.NOTHING, Set.of()))
                .filteredOn(alert -> alert.kind() == Alert.Kind.BEHIND)
                .singleElement()
                .satisfies(alert -> assertThat(alert.text())
                        .contains(
                                "2001-01-10 (a day)",
                                "once the day is both reported and confirmed there",
                                "of people and censuses also once another source tells of days within a month")
                        .doesNotContain("source or place"));
    }

    /** One place alone may have mistyped its day. */
    @Test
    void believesNoSinglePlace() {
        var last = Map.of("P1", MAY_21, "P2", MAY_21.plusDays(1), "P3", MAY_21.plusDays(9));
        var reach = new Reach(MAY_21, MAY_21, last, Map.of(), Map.of(), MAY_21.plusDays(1));

        assertThat(new DataWatch(MAY_21, Map.of()).alerts(reach, LongBefore.NOTHING, Set.of()))
                .isEmpty();
    }
}
