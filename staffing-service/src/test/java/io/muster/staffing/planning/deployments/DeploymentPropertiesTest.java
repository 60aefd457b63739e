package io.muster.staffing.planning.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DeploymentPropertiesTest {

    private static final int TRIES = 10_000;
    private static final LocalDate MAY_1 = LocalDate.of(2023, 5, 1);

    private static DeploymentLine line(List<Integer> headcounts, int days) {
        List<Tranche> tranches = new ArrayList<>();
        for (int i = 0; i < headcounts.size(); i++) {
            tranches.add(new Tranche(headcounts.get(i), MAY_1.plusDays(i)));
        }
        return new DeploymentLine("ACTIVE", tranches, days);
    }

    @Property(tries = TRIES)
    void onEachDayTheTranchesAliveAreThereAndOnTheDayAfterTheLastNobody(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 1000) Integer> headcounts,
            @ForAll @IntRange(min = 6, max = 200) int days) {
        var line = line(headcounts, days);
        var deployment = Deployment.of(List.of(line));

        long alive = 0;
        for (int day = 0; day < headcounts.size(); day++) {
            alive += headcounts.get(day);
            assertThat(deployment.onHand(MAY_1.plusDays(day))).isEqualTo(alive);
        }
        assertThat(deployment.onHand(MAY_1.minusDays(1))).isZero();
        assertThat(deployment.onHand(line.lastDay())).isEqualTo(alive);
        assertThat(deployment.onHand(line.lastDay().plusDays(1))).isZero();
    }

    @Property(tries = TRIES)
    void aChangeMovesExactlyItsPeopleAndOnlyFromTheDayAfterItsOrder(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 1000) Integer> headcounts,
            @ForAll @IntRange(min = 60, max = 200) int days,
            @ForAll @LongRange(min = 1, max = 3000) long changed,
            @ForAll @IntRange(min = 10, max = 50) int order,
            @ForAll @IntRange(min = 51, max = 300) int until) {
        var line = line(headcounts, days);
        var before = Deployment.of(List.of(line));
        var change = new Change("ACTIVE", changed, MAY_1.plusDays(until), MAY_1.plusDays(order));
        long all = before.onHand(line.lastDay());

        switch (before.change(change)) {
            case Deployment.ChangeOutcome.TooFew tooFew ->
                assertThat(tooFew.available()).isLessThan(changed);
            case Deployment.ChangeOutcome.Changed after -> {
                int last = days - 1; // after May 1, which is the first of them
                boolean longer = until > last;
                for (int day = 0; day <= order; day++) {
                    assertThat(after.deployment().onHand(MAY_1.plusDays(day)))
                            .isEqualTo(before.onHand(MAY_1.plusDays(day)));
                }
                LocalDate afterFirstEnd = MAY_1.plusDays(Math.min(until, last) + 1L);
                assertThat(after.deployment().onHand(afterFirstEnd))
                        .isEqualTo(until == last ? 0 : longer ? changed : all - changed);
                assertThat(after.deployment().onHand(MAY_1.plusDays(Math.max(until, last) + 1L)))
                        .isZero();
            }
        }
    }

    @Property(tries = TRIES)
    void shortageAndSurplusAreNeverBothAndMakeUpTheDifference(
            @ForAll @LongRange(max = 100_000) long onHand, @ForAll @IntRange(max = 100_000) int required) {
        var balance = DayBalance.of(OptionalLong.of(onHand), required);
        long shortage = balance.shortage().orElseThrow();
        long surplus = balance.surplus().orElseThrow();

        assertThat(Math.min(shortage, surplus)).isZero();
        assertThat(onHand + shortage - surplus).isEqualTo(required);
    }
}
