package io.muster.staffing.answers.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.demand.Compared.Published;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static final LocalDate ON = LocalDate.of(2023, 6, 20);

    @Test
    void whatIsToldIsComparedExactly() {
        assertThat(Compared.of(300, new Published(320, 0, 320L, ON)))
                .isEqualTo(new Compared(300, 320L, null, -20L, null, null, null, ON));
    }

    @Test
    void suppressedCellsMakeTheDifferenceARange() {
        assertThat(Compared.of(7, new Published(7, 1, 16L, ON)))
                .isEqualTo(new Compared(7, 7L, 16L, null, -9L, 0L, 1L, ON));
    }

    @Test
    void withoutABoundOneEndOfTheRangeIsUnknown() {
        var both = new Published(7, 1, 16L, ON).and(new Published(0, 1, null, ON.plusDays(1)));

        assertThat(Compared.of(7, both)).isEqualTo(new Compared(7, 7L, null, null, null, 0L, 2L, ON.plusDays(1)));
    }

    @Test
    void nothingPublishedIsNotZeroAndNotMentionedIs() {
        assertThat(Compared.of(7, null)).isEqualTo(new Compared(7, null, null, null, null, null, null, null));
        assertThat(Compared.of(7, Published.NONE)).isEqualTo(new Compared(7, 0L, null, 7L, null, null, null, null));
    }
}
