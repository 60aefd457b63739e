package io.muster.staffing.calculators.formulas.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class EtsPropertiesTest {

    private static final int TRIES = 10_000;

    @Property(tries = TRIES)
    void aDampedTrendStaysBelowTheUndampedOne(
            @ForAll @DoubleRange(max = 1000) double level,
            @ForAll @DoubleRange(max = 100) double slope,
            @ForAll @DoubleRange(min = 0.1, max = 0.99) double phi,
            @ForAll @IntRange(min = 1, max = 90) int ahead) {
        var state = new EtsState(level, slope, EtsState.NO_SEASON);
        var damped = new Ets(new EtsModel(Trend.DAMPED, 1), new Smoothing(0.3, 0.1, 0, phi));
        var undamped = new Ets(new EtsModel(Trend.ADDITIVE, 1), new Smoothing(0.3, 0.1, 0, 1));

        assertThat(damped.mean(state, ahead)).isLessThanOrEqualTo(undamped.mean(state, ahead) + 1e-9);
        assertThat(damped.mean(state, ahead)).isLessThanOrEqualTo(level + slope * phi / (1 - phi) + 1e-9);
    }

    /** The closed form says what passing unknown buckets one by one says, and the spread only grows. */
    @Property(tries = TRIES)
    void lookingAheadIsPassingUnknownBuckets(
            @ForAll @DoubleRange(max = 1000) double level,
            @ForAll @DoubleRange(min = -50, max = 50) double slope,
            @ForAll @DoubleRange(min = -50, max = 50) double season,
            @ForAll @IntRange(min = 1, max = 60) int ahead) {
        var ets = new Ets(new EtsModel(Trend.DAMPED, 3), new Smoothing(0.3, 0.05, 0.1, 0.9));
        var start = new EtsState(level, slope, List.of(season, 0.0, -season));
        double[] unknown = new double[ahead - 1];
        Arrays.fill(unknown, Double.NaN);

        var passed = ets.run(start, Series.of(unknown)).end();

        assertThat(ets.mean(passed, 1)).isCloseTo(ets.mean(start, ahead), within(1e-9));
        assertThat(ets.varianceFactor(ahead + 1)).isGreaterThanOrEqualTo(ets.varianceFactor(ahead));
    }
}
