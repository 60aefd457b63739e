package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    /** WHO, WISN User's Manual 2010: 1.0-1.1 is 1, 2.0-2.2 is 2, 5.0-5.5 is 5; from 10 on plain floor. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.01, 1",
        "1.0, 1",
        "1.1, 1",
        "1.11, 2",
        "2.0, 2",
        "2.2, 2",
        "2.21, 3",
        "5.5, 5",
        "5.51, 6",
        "10.99, 10",
        "18.491, 18",
        "847.737, 847"
    })
    void roundsByTheManual(double required, double people) {
        assertThat(Rounding.MANUAL.apply(required)).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 1", "18.491, 19", "847.737, 848", "30.000000000000004, 30", "30.00001, 31"})
    void roundsUpButForABinaryFraction(double required, double people) {
        assertThat(Rounding.CEILING.apply(required)).isEqualTo(people);
    }

    @Test
    void leavesTheFractionWhereNoRuleIsWanted() {
        assertThat(Rounding.NONE.apply(18.491)).isEqualTo(18.491);
    }

    /** A pool of five queues that each need 18.01: 90.05 rounded once is 91, five times rounded would be 95. */
    @Test
    void roundsAPoolOnce() {
        double pooled = DoubleStream.generate(() -> 18.01).limit(5).sum();

        assertThat(Rounding.CEILING.apply(pooled)).isEqualTo(91);
    }
}
