package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressureTest {

    @ParameterizedTest
    @CsvSource({
        "2, none",
        "1, none",
        "0.99, moderately high",
        "0.8, moderately high",
        "0.79, high",
        "0.5, high",
        "0.49, very high",
        "0.3, very high",
        "0.29, extremely high",
        "0, extremely high"
    })
    void eachBandIncludesItsLowerLimitOnly(double ratio, String label) {
        assertThat(Pressure.ofRatio(ratio).label()).isEqualTo(label);
    }
}
