package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WorkloadPropertiesTest {

    private static final int TRIES = 10_000;

    /** A rise of an argument can be lost in the last digit of the result, never turned round by more. */
    private static final double LAST_DIGITS = 1e-12;

    private static double required(double persons, double hours, double effectiveHours, double support) {
        return new LoadDriven(List.of(new Flow(persons, hours)), 0.4, effectiveHours, support, 0).required();
    }

    @Property(tries = TRIES)
    void morePersonsOrLongerWorkNeverNeedFewerPeople(
            @ForAll @DoubleRange(min = 0, max = 1e5) double persons,
            @ForAll @DoubleRange(min = 0, max = 1e4) double morePersons,
            @ForAll @DoubleRange(min = 0, max = 10) double hours,
            @ForAll @DoubleRange(min = 0, max = 10) double moreHours) {
        double before = required(persons, hours, 9, 10);

        assertThat(required(persons + morePersons, hours, 9, 10)).isGreaterThanOrEqualTo(before * (1 - LAST_DIGITS));
        assertThat(required(persons, hours + moreHours, 9, 10)).isGreaterThanOrEqualTo(before * (1 - LAST_DIGITS));
    }

    @Property(tries = TRIES)
    void moreSupportWorkNeverNeedsFewerAndMoreEffectiveHoursNeverMore(
            @ForAll @DoubleRange(min = 0, max = 1e5) double persons,
            @ForAll @DoubleRange(min = 0, max = 45) double support,
            @ForAll @DoubleRange(min = 0, max = 45) double moreSupport,
            @ForAll @DoubleRange(min = 0.1, max = 12) double effective,
            @ForAll @DoubleRange(min = 0, max = 12) double moreEffective) {
        double before = required(persons, 2, effective, support);

        assertThat(required(persons, 2, effective, support + moreSupport))
                .isGreaterThanOrEqualTo(before * (1 - LAST_DIGITS));
        assertThat(required(persons, 2, effective + moreEffective, support))
                .isLessThanOrEqualTo(before * (1 + LAST_DIGITS));
    }

    @Property(tries = TRIES)
    void roundingStaysWithinOnePersonAndNeverTurnsRound(
            @ForAll @DoubleRange(min = 0, max = 1e6) double required,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        assertThat(Rounding.CEILING.apply(required)).isBetween(required - 1e-9, required + 1);
        assertThat(Rounding.MANUAL.apply(required)).isBetween(required - 1 - required / 10, required + 1);
        for (Rounding rule : Rounding.values()) {
            assertThat(rule.apply(required + more)).isGreaterThanOrEqualTo(rule.apply(required));
        }
    }

    /** Hamilton: every share is its quota, rounded down or up; a larger weight never gets less. */
    @Property(tries = TRIES)
    void sharesAddUpAndKeepToTheirQuota(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total,
            @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 0, max = 1e6) Double> weights) {
        List<Long> shares = ShareOut.largestRemainder(total, weights);

        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        BigDecimal sum = weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < weights.size() && sum.signum() > 0; i++) {
            BigDecimal quota = BigDecimal.valueOf(weights.get(i)).multiply(BigDecimal.valueOf(total));
            BigDecimal off = BigDecimal.valueOf(shares.get(i))
                    .multiply(sum)
                    .subtract(quota)
                    .abs();
            assertThat(off).isLessThan(sum);
            for (int k = 0; k < i; k++) {
                if (weights.get(k) >= weights.get(i)) {
                    assertThat(shares.get(k)).isGreaterThanOrEqualTo(shares.get(i));
                }
            }
        }
    }

    @Property(tries = TRIES)
    void sharesDoNotDependOnTheUnitOfTheWeights(
            @ForAll @LongRange(min = 0, max = 100_000) long total,
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 0, max = 1000) Long> weights) {
        List<Double> one = new ArrayList<>();
        List<Double> thousandths = new ArrayList<>();
        weights.forEach(weight -> {
            one.add((double) weight);
            thousandths.add(weight / 1000.0);
        });

        assertThat(ShareOut.largestRemainder(total, thousandths)).isEqualTo(ShareOut.largestRemainder(total, one));
    }
}
