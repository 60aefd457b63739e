package io.muster.staffing.counting.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.DayTotals;
import io.muster.staffing.counting.domain.RunningTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day's totals say when its first report that stands was appended, and bytes of before that was stored are read. */
class TotalsFormTest {

    private static final CellKey CELL = new CellKey("USBP", "TITLE_8", "FAMILY", null);
    private static final Instant FIRST = Instant.parse("2026-11-25T12:00:00Z");

    private static DayTotals reread(DayTotals totals, int left) {
        var form = TotalsForm.day();
        byte[] bytes = form.serializer().serialize("", totals);
        return form.deserializer().deserialize("", Arrays.copyOf(bytes, bytes.length - left));
    }

    private static DayTotals counted(int... persons) {
        var totals = new DayTotals();
        for (int at = 0; at < persons.length; at++) {
            totals.add(CELL, 9, persons[at], FIRST, FIRST.plusSeconds(at));
        }
        return totals;
    }

    @Test
    void whatStandsArrivedWithTheFirst() {
        assertThat(reread(counted(3, 4), 0).firstArrivedAt()).isEqualTo(FIRST);
        assertThat(reread(counted(3, 4, -4), 0).firstArrivedAt()).isEqualTo(FIRST);
    }

    @Test
    void whatWasReversedNeverArrived() {
        assertThat(reread(counted(3, -3), 0).firstArrivedAt()).isNull();
        assertThat(reread(counted(3, -3, 2), 0).firstArrivedAt()).isEqualTo(FIRST.plusSeconds(2));
    }

    /** Eight bytes less: what is counted on top does not make known when the first came. */
    @Test
    void ofWhatAnEarlierReleaseStoredTheArrivalIsUnknown() {
        var earlier = reread(counted(3), Long.BYTES);
        assertThat(earlier.persons()).isEqualTo(Map.of(CELL, 3L));
        assertThat(earlier.hour(9)).isEqualTo(3);

        earlier.add(CELL, 9, 1, FIRST, FIRST.plusSeconds(9));
        assertThat(earlier.firstArrivedAt()).isNull();
    }

    @Test
    void aRunningTotalIsReadWithAndWithoutItsArrival() {
        var total = new RunningTotal(
                1, "RGV", LocalDate.of(2026, 11, 25), 2, Map.of(CELL, 3L), Collections.nCopies(24, 1L), FIRST, FIRST);
        var form = TotalsForm.running();
        byte[] bytes = form.serializer().serialize("", total);

        assertThat(form.deserializer().deserialize("", bytes)).isEqualTo(total);
        assertThat(form.deserializer().deserialize("", Arrays.copyOf(bytes, bytes.length - Long.BYTES)))
                .isEqualTo(new RunningTotal(
                        1,
                        "RGV",
                        LocalDate.of(2026, 11, 25),
                        2,
                        Map.of(CELL, 3L),
                        Collections.nCopies(24, 1L),
                        FIRST,
                        null));
    }
}
