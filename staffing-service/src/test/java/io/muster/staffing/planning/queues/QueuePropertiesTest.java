package io.muster.staffing.planning.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class QueuePropertiesTest {

    private static final int TRIES = 10_000;
    private static final int ANY = 100_000;

    private static int least(double load, double maxWait) {
        var found = ErlangC.leastServers(load, line -> line.probabilityOfWait() <= maxWait, ANY);
        return ((ErlangC.Result.Least) found).line().servers();
    }

    private static ImpatientLine.Settled impatient(double load, int servers, double patience, double target) {
        return (ImpatientLine.Settled) ErlangA.line(load, servers, patience, target);
    }

    @Property(tries = TRIES)
    void moreWaitThanAreLostAndBothFallWithServers(
            @ForAll @DoubleRange(min = 0.01, max = 500) double load, @ForAll @IntRange(max = 600) int servers) {
        double lost = ErlangB.blocking(load, servers);
        double wait = ErlangC.probabilityOfWait(load, servers);

        assertThat(lost).isBetween(0.0, 1.0);
        assertThat(wait).isBetween(lost * (1 - 1e-12), 1.0);
        assertThat(ErlangB.blocking(load, servers + 1)).isLessThanOrEqualTo(lost);
        assertThat(ErlangC.probabilityOfWait(load, servers + 1)).isLessThanOrEqualTo(wait);
    }

    /** Tijms, section 5.3: B = (1 - rho) C / (1 - rho C). */
    @Property(tries = TRIES)
    void lossAndWaitFitTogether(
            @ForAll @IntRange(min = 1, max = 500) int servers,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double occupancy) {
        double wait = ErlangC.probabilityOfWait(occupancy * servers, servers);

        assertThat(ErlangB.blocking(occupancy * servers, servers))
                .isCloseTo((1 - occupancy) * wait / (1 - occupancy * wait), within(1e-12));
    }

    @Property(tries = TRIES)
    void theLeastServersDoItAndOneFewerDoesNot(
            @ForAll @DoubleRange(min = 0.01, max = 300) double load,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double maxWait) {
        int servers = least(load, maxWait);

        assertThat(ErlangC.probabilityOfWait(load, servers)).isLessThanOrEqualTo(maxWait);
        assertThat(ErlangC.probabilityOfWait(load, servers - 1)).isGreaterThan(maxWait);
    }

    @Property(tries = TRIES)
    void twoEqualQueuesMergedNeedNoMoreServers(
            @ForAll @DoubleRange(min = 0.01, max = 150) double load,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) double maxWait) {
        assertThat(least(2 * load, maxWait)).isLessThanOrEqualTo(2 * least(load, maxWait));
    }

    @Property(tries = TRIES)
    void theQueueGrowsOrAllIsFinite(
            @ForAll @DoubleRange(min = 0, max = 2000) double load, @ForAll @IntRange(max = 2000) int servers) {
        switch (ErlangC.line(load, servers)) {
            case WaitingLine.Growing growing -> assertThat(growing.load()).isGreaterThanOrEqualTo(growing.servers());
            case WaitingLine.Steady steady -> {
                assertThat(steady.meanWait()).isFinite().isNotNegative();
                assertThat(steady.queueLength()).isFinite().isNotNegative();
                assertThat(steady.serviceLevel(0.1)).isBetween(0.0, 1.0);
            }
        }
    }

    /** The chain itself, term by term from the empty desk: served and abandoned, as an oracle of its own. */
    @Property(tries = TRIES)
    void impatientLinesAreTheirBirthDeathChain(
            @ForAll @DoubleRange(min = 0.1, max = 40) double load,
            @ForAll @IntRange(min = 1, max = 60) int servers,
            @ForAll @DoubleRange(min = 0.1, max = 5) double patience) {
        double weight = 1;
        double all = 1;
        double busy = 0;
        double waiting = 0;
        for (int state = 1; state < 1500; state++) {
            weight *= load / (Math.min(state, servers) + Math.max(0, state - servers) / patience);
            all += weight;
            busy += state >= servers ? weight : 0;
            waiting += Math.max(0, state - servers) * weight;
        }

        var line = impatient(load, servers, patience, 0.1);

        assertThat(line.probabilityOfWait()).isCloseTo(busy / all, within(1e-10));
        assertThat(line.probabilityOfAbandonment()).isCloseTo(waiting / all / patience / load, within(1e-10));
        assertThat(line.serviceLevel()).isBetween(1 - line.probabilityOfWait() - 1e-12, 1.0);
        assertThat(line.occupancy()).isBetween(0.0, 1 + 1e-12);
    }

    @Property(tries = TRIES)
    void impatientLinesApproachErlangCAsPatienceGrows(
            @ForAll @IntRange(min = 1, max = 100) int servers,
            @ForAll @DoubleRange(min = 0.05, max = 0.9) double occupancy) {
        double wait = ErlangC.probabilityOfWait(occupancy * servers, servers);
        double near = impatient(occupancy * servers, servers, 1e7, 0).probabilityOfWait();
        double far = impatient(occupancy * servers, servers, 10, 0).probabilityOfWait();

        assertThat(near).isCloseTo(wait, within(1e-4));
        assertThat(Math.abs(near - wait)).isLessThanOrEqualTo(Math.abs(far - wait) + 1e-12);
    }

    @Property(tries = TRIES)
    void moreServersServeImpatientPeopleBetter(
            @ForAll @DoubleRange(min = 0.1, max = 60) double load,
            @ForAll @IntRange(min = 1, max = 80) int servers,
            @ForAll @DoubleRange(min = 0.1, max = 20) double patience,
            @ForAll @DoubleRange(max = 2) double target) {
        var fewer = impatient(load, servers, patience, target);
        var more = impatient(load, servers + 1, patience, target);

        assertThat(more.probabilityOfAbandonment()).isLessThanOrEqualTo(fewer.probabilityOfAbandonment() + 1e-12);
        assertThat(more.serviceLevel()).isGreaterThanOrEqualTo(fewer.serviceLevel() - 1e-12);
        assertThat(more.occupancy()).isLessThanOrEqualTo(fewer.occupancy() + 1e-12);
    }

    @Property(tries = TRIES)
    void theLeastServersOfImpatientPeopleAreTheLeast(
            @ForAll @DoubleRange(min = 0.1, max = 60) double load,
            @ForAll @DoubleRange(min = 0.1, max = 20) double patience,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double maxAbandonment) {
        var found = ErlangA.leastServers(
                load, patience, 0, line -> line.probabilityOfAbandonment() <= maxAbandonment, 1000);
        var least = ((ErlangA.Result.Least) found).line();

        assertThat(least.probabilityOfAbandonment()).isLessThanOrEqualTo(maxAbandonment);
        assertThat(impatient(load, least.servers() - 1, patience, 0).probabilityOfAbandonment())
                .isGreaterThan(maxAbandonment);
    }

    @Property(tries = TRIES)
    void theSquareRootRuleComesNearErlangC(
            @ForAll @DoubleRange(min = 1, max = 300) double load,
            @ForAll @DoubleRange(min = 0.1, max = 0.5) double maxWait) {
        assertThat(SquareRootStaffing.servers(load, maxWait))
                .isBetween(least(load, maxWait) - 1L, least(load, maxWait) + 1L);
    }
}
