package io.muster.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan's stock against what was published months after the last census that it knows. */
class CustodyCheckTest {

    private static final List<CustodyCheck.Point> POINTS = CustodyCheck.of(History.own());

    /** Published: 7,696, almost 17,000, more than 20,000; none of them was used. */
    @ParameterizedTest
    @ValueSource(strings = {"June 8, evening", "August 10, evening", "September 21"})
    void holdsBorderPatrolsPersonsWithin35PercentOutOfSample(String said) {
        var point = POINTS.stream()
                .filter(known -> known.said().equals(said) && known.whose().equals("Border Patrol"))
                .findFirst()
                .orElseThrow();

        assertThat(Math.abs(point.error())).isLessThan(0.35);
        assertThat(point.known()).isBetween(point.low(), Objects.requireNonNull(point.high()));
    }

    /** On the 90 days that are forecast after September 30, 2023. */
    @Test
    void neverForecastsThreeTimesTheCapacityOfAPlace() {
        assertThat(CustodyCheck.mostOfCapacity(History.own())).isLessThan(3);
    }
}
