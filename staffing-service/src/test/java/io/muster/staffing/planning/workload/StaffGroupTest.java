package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StaffGroupTest {

    /** By hand: 2/1 = 2 and 8/16 = 0.5, mean 1.25; pooled 10/17. */
    @Test
    void tellsThePooledRatioFromTheMeanOfRatios() {
        var group = new StaffGroup(List.of(new Balance(2, 1), new Balance(8, 16)));

        assertThat(group.meanRatio()).hasValue(1.25);
        assertThat(group.pooledRatio()).hasValue(10.0 / 17);
    }

    @Test
    void hasNoRatioWhereNobodyIsRequired() {
        var nobody = new Balance(3, 0);

        assertThat(nobody.ratio()).isEmpty();
        assertThat(nobody.pressure()).isEmpty();
        assertThat(new StaffGroup(List.of(nobody)).meanRatio()).isEmpty();
        assertThat(new StaffGroup(List.of(nobody, new Balance(1, 2))).meanRatio())
                .hasValue(0.5);
    }
}
