package io.muster.staffing.planning.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountBoundsTest {

    /**
     * By hand, with z^2 = 3.841459: {@code m + z^2/2n -+ sqrt(z^2 m (1 + 1/n) + (z^2/2n)^2)}. Of nobody that is 0 to z^2/n; of 10 on
     * one day 10 + 1.9207 -+ sqrt(76.8292 + 3.6892); of 10 a day on seven 10 + 0.2744 -+ sqrt(43.9024 + 0.0753). Of 2 on one day the low end
     * would be 2 + 1.9207 - sqrt(15.3658 + 3.6892) = -0.44: fewer than nobody do not come.
     */
    @ParameterizedTest
    @CsvSource({"0,1,0,3.8415", "0,7,0,0.5488", "2,1,0,8.2859", "10,1,2.9475,20.8940", "10,7,3.6428,16.9060"})
    void areThoseOfTheFormula(double mean, int days, double low, double high) {
        var bounds = CountBounds.of(mean, days);

        assertThat(bounds.low()).isCloseTo(low, within(1e-4));
        assertThat(bounds.high()).isCloseTo(high, within(1e-4));
    }

    /** Whatever the true rate, the next day's count lies between them about as often as they say: by the Poisson law itself. */
    @ParameterizedTest
    @CsvSource({"2,1", "2,7", "5,1", "5,3", "20,1", "20,7", "60,2"})
    void holdTheNextDaysCountNineteenTimesInTwenty(double rate, int days) {
        double held = 0;
        for (int sum = 0; sum < 12 * rate * days; sum++) {
            var bounds = CountBounds.of((double) sum / days, days);
            for (int next = 0; next < 12 * rate; next++) {
                if (next >= bounds.low() && next <= bounds.high()) {
                    held += poisson(rate * days, sum) * poisson(rate, next);
                }
            }
        }

        assertThat(held).isBetween(0.93, 0.99);
    }

    private static double poisson(double rate, int count) {
        double logarithm = -rate + count * Math.log(rate);
        for (int factor = 2; factor <= count; factor++) {
            logarithm -= Math.log(factor);
        }
        return Math.exp(logarithm);
    }

    @Test
    void areOfSomeDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> CountBounds.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CountBounds.of(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CountBounds.of(Double.NaN, 1));
    }
}
