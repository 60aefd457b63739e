package io.muster.staffing.planning.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a count teaches, by hand: a factor is known to 0.35 in logarithms, a variance of 0.1225, and a count to 0.10. */
class StayEstimateTest {

    private static StayEstimate after(int days) {
        var estimate = StayEstimate.ASSUMED;
        for (int day = 0; day < days; day++) {
            estimate = estimate.aDayLater();
        }
        return estimate;
    }

    /**
     * 480 are counted of 400, of whom 100 come a day. After four days all of the error shows: the gain is .1225 / .1325 = .92453 and
     * the factor 1.2 to that power. After one day a quarter shows: .030625 / .01765625 = 1.73451, so the factor is greater.
     */
    @ParameterizedTest
    @CsvSource({"4, 1.18360, 0.0092453", "9, 1.18360, 0.0092453", "1, 1.37196, 0.0693805"})
    void learnsOfStaysAsMuchAsCanShow(int days, double stay, double variance) {
        var learned = after(days).afterCount(480, 400, 100);

        assertThat(learned.stay()).isCloseTo(stay, within(5e-5));
        assertThat(learned.stayVariance()).isCloseTo(variance, within(5e-7));
        assertThat(learned.exit()).isEqualTo(1);
    }

    /**
     * 450 are counted of 400 where an exit takes 100 a day. If they came together in one day it took half, known to 0.4: the gain is
     * .1225 / .2825 = .43363. If in ten days, 95 of 100, known to 0.04: .1225 / .1241 = .98711. It is no more than ten days here.
     */
    @ParameterizedTest
    @CsvSource({"1, 0.74040", "10, 0.95063", "30, 0.95063"})
    void learnsOfAnExitByTheDaysInWhichTheErrorGrew(int days, double exit) {
        var learned = after(days).afterCount(450, 400, 100, 10);

        assertThat(learned.exit()).isCloseTo(exit, within(5e-5));
        assertThat(learned.stay()).isEqualTo(1);
    }

    @Test
    void beginsToCountDaysAnewWithEachCount() {
        assertThat(after(7).days()).isEqualTo(7);
        assertThat(after(7).afterCount(480, 400, 100).days()).isZero();
        assertThat(after(7).afterCount(450, 400, 100, 10).days()).isZero();
        assertThat(after(7).afterCount().days()).isZero();
    }
}
