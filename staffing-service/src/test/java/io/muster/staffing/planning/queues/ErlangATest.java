package io.muster.staffing.planning.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangATest {

    private static ImpatientLine.Settled line(double load, int servers, double patience, double target) {
        return (ImpatientLine.Settled) ErlangA.line(load, servers, patience, target);
    }

    /** Unit tests of pyworkforce: 100 arrivals in 30 min, 180 s, mean patience 5 min, 14 servers, 20 s. */
    @Test
    void reproducesTheExampleOfPyworkforce() {
        var line = line(10, 14, 300.0 / 180, 20.0 / 180);

        assertThat(line.probabilityOfWait()).isCloseTo(0.14526, within(5e-6));
        assertThat(line.probabilityOfAbandonment()).isCloseTo(0.013984, within(5e-7));
        assertThat(line.occupancy()).isCloseTo(0.704297, within(5e-7));
        assertThat(line.meanWait() * 3).isCloseTo(0.069919, within(5e-7));
        assertThat(line.serviceLevel()).isCloseTo(0.916792, within(5e-7));
    }

    /** Below the load as well, where the rule of thumb says that all give up; figures recomputed. */
    @ParameterizedTest
    @CsvSource({"9, 1, 0.179317, 0.667180", "10, 1, 0.125110, 0.542070", "12, 2, 0.039181, 0.341520"})
    void isSettledBelowTheLoad(int servers, double patience, double abandonment, double wait) {
        var line = line(10, servers, patience, 0);

        assertThat(line.probabilityOfAbandonment()).isCloseTo(abandonment, within(5e-7));
        assertThat(line.probabilityOfWait()).isCloseTo(wait, within(5e-7));
    }

    @Test
    void isErlangCForThePatient() {
        var line = line(10, 14, 1e9, 20.0 / 180);

        assertThat(line.probabilityOfWait()).isCloseTo(0.1741319335950498, within(1e-7));
        assertThat(line.serviceLevel()).isCloseTo(0.8883500191794669, within(1e-7));
    }

    @Test
    void isErlangBForTheImpatient() {
        var line = line(20, 10, 1e-9, 0);

        assertThat(line.probabilityOfAbandonment()).isCloseTo(0.5379631686320729, within(1e-7));
    }

    /** One server, rates all 1: weights 1/k!, so P(wait) = 1 - 1/e; mean number 1, served 1 - 1/e, gone 1/e. */
    @Test
    void reproducesTheCaseThatIsPoisson() {
        var line = line(1, 1, 1, 0);

        assertThat(line.probabilityOfWait()).isCloseTo(1 - 1 / Math.E, within(1e-14));
        assertThat(line.probabilityOfAbandonment()).isCloseTo(1 / Math.E, within(1e-14));
        assertThat(line.serviceLevel()).isCloseTo(1 / Math.E, within(1e-14));
    }

    /** With all the time of the world whoever does not give up is served in time. */
    @Test
    void servesInTheLongRunWhoDoesNotGiveUp() {
        var line = line(30, 20, 3, 1e6);

        assertThat(line.serviceLevel()).isCloseTo(1 - line.probabilityOfAbandonment(), within(1e-12));
    }

    @Test
    void staysFiniteForAnySize() {
        assertThat(line(5, 2000, 1, 1).serviceLevel()).isEqualTo(1);
        assertThat(line(12_345, 12_000, 2, 0.1).probabilityOfAbandonment()).isBetween(0.027, 0.029);
    }

    @Test
    void findsTheLeastServersAndOneFewerFails() {
        var found = ErlangA.leastServers(10, 300.0 / 180, 20.0 / 180, line -> line.serviceLevel() >= 0.8, 1000);

        var least = ((ErlangA.Result.Least) found).line();
        assertThat(least.serviceLevel()).isGreaterThanOrEqualTo(0.8);
        assertThat(line(10, least.servers() - 1, 300.0 / 180, 20.0 / 180).serviceLevel())
                .isLessThan(0.8);
    }

    @Test
    void findsStaffFarBelowTheLoadWhereManyMayGiveUp() {
        var found = ErlangA.leastServers(1000, 1, 0, line -> line.probabilityOfAbandonment() <= 0.9, 5000);

        // In the fluid limit 100 of 1,000 erlangs served leaves 90 % gone.
        assertThat(((ErlangA.Result.Least) found).line().servers()).isBetween(99, 101);
    }

    @Test
    void refusesALineThatIsTooLongToSum() {
        assertThat(ErlangA.line(1000, 1, 1e12, 0)).isEqualTo(new ImpatientLine.TooLong(1000, 1, 1_000_000));
    }

    @Test
    void needsNobodyWhereNobodyArrives() {
        var found = ErlangA.leastServers(0, 1, 0, line -> false, 10);

        assertThat(((ErlangA.Result.Least) found).line().servers()).isZero();
        assertThat(((ErlangA.Result.Least) found).line().serviceLevel()).isEqualTo(1);
    }

    @Test
    void losesEverybodyAfterTheirPatienceWhereNobodyServes() {
        assertThat(line(3, 0, 2, 1)).isEqualTo(new ImpatientLine.Settled(3, 0, 1, 1, 2, 0));
    }

    @Test
    void saysThatNotEvenTheMostDoIt() {
        assertThat(ErlangA.leastServers(10, 1, 0, line -> false, 20)).isEqualTo(new ErlangA.Result.NotWith(20));
    }
}
