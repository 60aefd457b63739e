package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareOutTest {

    @Test
    void givesWhatIsLeftToTheLargestRemainder() {
        // By hand: 10 x (4, 3.5, 2.5) / 10: 4, 3, 2 and remainders 0, 0.5, 0.5: the tie goes to the earlier.
        assertThat(ShareOut.largestRemainder(10, List.of(4.0, 3.5, 2.5))).containsExactly(4L, 4L, 2L);
    }

    @Test
    void knowsATieBehindBinaryFractions() {
        assertThat(ShareOut.largestRemainder(1, List.of(0.1, 0.1, 0.1))).containsExactly(1L, 0L, 0L);
        assertThat(ShareOut.largestRemainder(6, List.of(0.1, 0.2, 0.3))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void sharesNothingWhereThereIsNothing() {
        assertThat(ShareOut.largestRemainder(0, List.of(1.0, 2.0))).containsExactly(0L, 0L);
        assertThat(ShareOut.largestRemainder(0, List.of())).isEmpty();
    }

    @Test
    void countsWeightsThatAreAllZeroAsEqual() {
        assertThat(ShareOut.largestRemainder(3, List.of(0.0, 0.0))).containsExactly(2L, 1L);
        assertThat(ShareOut.largestRemainder(3, List.of(0.0, 1.0))).containsExactly(0L, 3L);
    }

    @Test
    void refusesWhatCannotBeShared() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShareOut.largestRemainder(-1, List.of(1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareOut.largestRemainder(1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareOut.largestRemainder(1, List.of(-1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> ShareOut.largestRemainder(1, List.of(Double.NaN)));
    }
}
