package io.muster.staffing.planning.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.numbers.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangTest {

    private static final int ANY = 1_000_000;

    private static WaitingLine.Steady steady(double load, int servers) {
        return (WaitingLine.Steady) ErlangC.line(load, servers);
    }

    private static WaitingLine.Steady least(ErlangC.Result found) {
        return ((ErlangC.Result.Least) found).line();
    }

    /** README of pyworkforce and, independently, of the CRAN package ErlangC: 100 arrivals in 30 min, 180 s, 80/20. */
    @Test
    void reproducesTheExampleOfPyworkforce() {
        var line = least(ErlangC.leastServers(
                10,
                desk -> Tolerance.atLeast(desk.serviceLevel(20.0 / 180), 0.80)
                        && Tolerance.atMost(desk.occupancy(), 0.85),
                ANY));

        assertThat(line.servers()).isEqualTo(14);
        assertThat(Shrinkage.staffed(14, 0.3)).isEqualTo(20);
        assertThat(line.probabilityOfWait()).isCloseTo(0.1741319335950498, within(1e-15));
        assertThat(line.serviceLevel(20.0 / 180)).isCloseTo(0.8883500191794669, within(1e-15));
        assertThat(line.occupancy()).isCloseTo(0.7142857, within(5e-8));
        assertThat(line.meanWait() * 180).isCloseTo(7.83593701, within(5e-9));
    }

    /** Tijms, A First Course in Stochastic Models, table 5.3.2. */
    @ParameterizedTest
    @CsvSource({"1, 3", "5, 8", "10, 14", "50, 58", "100, 111"})
    void reproducesTheTableOfTijms(double load, int servers) {
        assertThat(least(ErlangC.leastServers(load, desk -> desk.probabilityOfWait() <= 0.2, ANY))
                        .servers())
                .isEqualTo(servers);
        assertThat(ErlangC.probabilityOfWait(load, servers - 1)).isGreaterThan(0.2);
        assertThat(SquareRootStaffing.servers(load, 0.2)).isEqualTo(servers);
    }

    @Test
    void reproducesTheSafetyFactorOfTijms() {
        assertThat(SquareRootStaffing.safety(0.2)).isCloseTo(1.06152, within(5e-6));
    }

    /** Unit tests of public packages. */
    @Test
    void reproducesWhatPublicPackagesTest() {
        assertThat(ErlangC.probabilityOfWait(123, 132)).isCloseTo(0.3211, within(5e-5));
        assertThat(ErlangB.blocking(123, 132)).isCloseTo(0.0312, within(5e-5));
        assertThat(ErlangC.probabilityOfWait(1, 1)).isEqualTo(1);
        assertThat(ErlangC.probabilityOfWait(1000, 900)).isEqualTo(1);
        assertThat(ErlangB.blocking(5, 1)).isCloseTo(0.8333333333333334, within(1e-15));
        assertThat(ErlangB.blocking(20, 10)).isCloseTo(0.5379631686320729, within(1e-15));
        assertThat(ErlangB.leastServers(10, 0.02)).isEqualTo(17);
        assertThat(ErlangB.blocking(10, 16)).isGreaterThan(0.02);
    }

    /** The tolerance of limits follows their size: one in a thousand million is not two. */
    @Test
    void keepsVerySmallLimits() {
        int servers = ErlangB.leastServers(10, 1e-12);

        assertThat(ErlangB.blocking(10, servers)).isLessThanOrEqualTo(1.0001e-12);
        assertThat(ErlangB.blocking(10, servers - 1)).isGreaterThan(1e-12);
    }

    /** Issue 7 of phubers/erlang: 44.34 calls in 30 min of 646 s before 14 agents; figures recomputed. */
    @Test
    void saysThatTheQueueGrowsInsteadOfANegativeWait() {
        double load = 44.34 * 646 / 1800;

        assertThat(load).isCloseTo(15.913133, within(5e-7));
        assertThat(ErlangC.line(load, 14)).isEqualTo(new WaitingLine.Growing(load, 14));
        assertThat(ErlangC.line(load, 14).serviceLevel(1)).isZero();
        assertThat(ErlangC.line(load, 15).probabilityOfWait()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"16, 0.974641, 7248.1", "17, 0.716524, 425.9", "18, 0.514759, 159.346"})
    // By hand for 18: 0.514759 x 646 / (18 - 15.913133) = 159.346; elsewhere printed as 159.4.
    void isSteadyFromTheFirstServerAboveTheLoad(int servers, double wait, double seconds) {
        var line = steady(44.34 * 646 / 1800, servers);

        assertThat(line.probabilityOfWait()).isCloseTo(wait, within(5e-7));
        assertThat(line.meanWait() * 646).isCloseTo(seconds, within(0.05));
    }

    @Test
    void needsNobodyWhereNobodyArrives() {
        var line = least(ErlangC.leastServers(0, desk -> false, ANY));

        assertThat(line).isEqualTo(new WaitingLine.Steady(0, 0, 0));
        assertThat(line.occupancy()).isZero();
        assertThat(line.serviceLevel(0)).isEqualTo(1);
        assertThat(line.meanWait()).isZero();
        assertThat(ErlangB.blocking(0, 0)).isZero();
        assertThat(ErlangB.leastServers(0, 0.02)).isZero();
    }

    @Test
    void losesOrKeepsWaitingEverybodyWhereNobodyServes() {
        assertThat(ErlangB.blocking(3, 0)).isEqualTo(1);
        assertThat(ErlangC.line(3, 0)).isEqualTo(new WaitingLine.Growing(3, 0));
    }

    /** Sizes at which a factorial overflows; figures recomputed with exact arithmetic. */
    @Test
    void staysExactWhereFactorialsOverflow() {
        assertThat(ErlangC.probabilityOfWait(160, 171)).isCloseTo(0.291003, within(5e-7));
        assertThat(ErlangC.probabilityOfWait(165, 171)).isCloseTo(0.538167, within(5e-7));
        assertThat(ErlangC.probabilityOfWait(99_500, 100_000)).isBetween(0.0, 1.0);
        assertThat(ErlangC.probabilityOfWait(12_345, 12_400)).isBetween(0.0, 1.0);
        // A^n / n! at A = 5, n = 200 is about 1e-235: so small, and no error.
        assertThat(ErlangC.probabilityOfWait(5, 200)).isBetween(0.0, 1e-200);
    }

    @Test
    void startsTheSearchBelowTheUsualGuess() {
        var first = least(ErlangC.leastServers(10.5, desk -> desk.serviceLevel(20.0 / 180) >= 0.2, ANY));
        var second = least(ErlangC.leastServers(0.55, desk -> desk.serviceLevel(3) >= 0.8, ANY));

        assertThat(first.servers()).isEqualTo(11);
        assertThat(first.serviceLevel(20.0 / 180)).isCloseTo(0.212104, within(5e-7));
        assertThat(second.servers()).isEqualTo(1);
        assertThat(second.serviceLevel(3)).isCloseTo(0.857418, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"2.1, 3", "4.2, 6", "8.4, 12"})
    void keepsAnOccupancyCapThroughBinaryFractions(double load, int servers) {
        assertThat(least(ErlangC.leastServers(load, desk -> Tolerance.atMost(desk.occupancy(), 0.7), ANY))
                        .servers())
                .isEqualTo(servers);
    }

    /** PR 9 of pyworkforce: 18 erlangs, 80/20 at 180 s, cap 0.75; the service alone needs 22. */
    @Test
    void letsTheCapAskForMoreThanTheService() {
        double target = 20.0 / 180;

        assertThat(least(ErlangC.leastServers(18, desk -> desk.serviceLevel(target) >= 0.8, ANY))
                        .servers())
                .isEqualTo(22);
        var capped = least(ErlangC.leastServers(
                18, desk -> desk.serviceLevel(target) >= 0.8 && Tolerance.atMost(desk.occupancy(), 0.75), ANY));
        assertThat(capped.servers()).isEqualTo(24);
        assertThat(capped.serviceLevel(target)).isCloseTo(0.934521, within(5e-7));
    }

    /** Help pages of abstractmicro.com: ten servers; 20 agents, 100 calls in 30 min of 240 and 300 s. */
    @Test
    void reproducesPublishedQueueLengthsAndWaits() {
        assertThat(steady(8, 10).queueLength()).isCloseTo(1.636721, within(5e-7));
        assertThat(steady(9, 10).queueLength()).isCloseTo(6.018584, within(5e-7));
        assertThat(ErlangC.line(10, 10)).isInstanceOf(WaitingLine.Growing.class);
        assertThat(steady(100 * 240 / 1800.0, 20).meanWait() * 240).isCloseTo(2.243506, within(5e-7));
        assertThat(steady(100 * 300 / 1800.0, 20).meanWait() * 300).isCloseTo(30.431229, within(5e-7));
    }

    @Test
    void reproducesTheWaitsAtPublishedLoads() {
        assertThat(steady(14.089485, 20).meanWait() * 300).isCloseTo(5, within(1e-5));
        assertThat(steady(17.600246, 20).meanWait() * 300).isCloseTo(60, within(1e-4));
    }

    @Test
    void givesUpWithANumberWhereTheSearchEnds() {
        assertThat(ErlangC.leastServers(10, desk -> false, 50)).isEqualTo(new ErlangC.Result.NotWith(50));
    }

    @Test
    void roundsShrinkageOnceAndThroughBinaryFractions() {
        assertThat(Shrinkage.staffed(21, 0.3)).isEqualTo(30);
        assertThat(Shrinkage.staffed(0, 0.3)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Shrinkage.staffed(1, 1));
    }

    @Test
    void refusesLoadsThatAreNoNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangB.blocking(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangB.blocking(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ErlangC.line(1, -1));
    }
}
