package io.muster.staffing.answers.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.demand.Compared.Published;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static final LocalDate ON = LocalDate.of(2023, 6, 20);

    @Test
    void whatIsToldIsComparedExactly() {
        assertThat(Compared.of(300L, new Published(320, 0, 320L, ON)))
                .isEqualTo(new Compared(300L, 320L, null, -20L, null, null, null, ON));
    }

    @Test
    void suppressedCellsMakeTheDifferenceARange() {
        assertThat(Compared.of(7L, new Published(7, 1, 16L, ON)))
                .isEqualTo(new Compared(7L, 7L, 16L, null, -9L, 0L, 1L, ON));
    }

    @Test
    void withoutABoundOneEndOfTheRangeIsUnknown() {
        var both = new Published(7, 1, 16L, ON).and(new Published(0, 1, null, ON.plusDays(1)));

        assertThat(Compared.of(7L, both)).isEqualTo(new Compared(7L, 7L, null, null, null, 0L, 2L, ON.plusDays(1)));
    }

    @Test
    void nothingPublishedAndNothingReportedAreNotZeroAndNotMentionedIs() {
        assertThat(Compared.of(7L, null)).isEqualTo(new Compared(7L, null, null, null, null, null, null, null));
        assertThat(Compared.of(null, new Published(7, 1, 16L, ON)))
                .isEqualTo(new Compared(null, 7L, 16L, null, null, null, 1L, ON));
        assertThat(Compared.of(null, new Published(7, 0, 7L, ON)))
                .isEqualTo(new Compared(null, 7L, null, null, null, null, null, ON));
        assertThat(Compared.of(7L, Published.NONE)).isEqualTo(new Compared(7L, 0L, null, 7L, null, null, null, null));
    }
}
