package io.muster.staffing.calculators.formulas.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.numbers.StandardNormal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GoldenEtsTest {

    private static final Offset<Double> CENTS = within(0.005);

    /** Air passengers of Australia, package fpp, as in the tests of statsmodels. */
    private static final Series AUSAIR = Series.of(
            17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.577569,
            33.477398, 39.021582, 41.386432, 41.596552);

    /** Oil production of Saudi Arabia, package fpp, as in the tests of statsmodels. */
    private static final Series OIL = Series.of(
            446.6565229,
            454.4733065,
            455.662974,
            423.6322388,
            456.2713279,
            440.5880501,
            425.3325201,
            485.1494479,
            506.0481621,
            526.7919833,
            514.268889,
            494.2110193);

    private static List<Double> means(Ets ets, EtsState state, int horizon) {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(h -> ets.mean(state, h))
                .toList();
    }

    private static void assertClose(List<Double> actual, Offset<Double> offset, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i)).as("value %d", i).isCloseTo(expected[i], offset);
        }
    }

    /** Golden F1: alpha 0.8, beta* 0.2, so beta 0.16; start y1 and y2 - y1. */
    @Test
    void reproducesHoltsLinearTrend() {
        var ets = new Ets(new EtsModel(Trend.ADDITIVE, 1), new Smoothing(0.8, 0.16, 0, 1));
        var run = ets.run(new EtsState(17.5534, 21.8601 - 17.5534, EtsState.NO_SEASON), AUSAIR);

        assertClose(means(ets, run.end(), 5), CENTS, 43.76, 45.59, 47.43, 49.27, 51.10);
        assertThat(run.end().slope()).isCloseTo(1.836555, within(5e-7));
    }

    @Test
    void reproducesSimpleSmoothing() {
        var start = new EtsState(446.6565229, 0, EtsState.NO_SEASON);
        var slow = new Ets(new EtsModel(Trend.NONE, 1), new Smoothing(0.2, 0, 0, 1));
        var quick = new Ets(new EtsModel(Trend.NONE, 1), new Smoothing(0.6, 0, 0, 1));

        assertThat(slow.mean(slow.run(start, OIL).end(), 1)).isCloseTo(484.802468, within(5e-7));
        assertThat(quick.mean(quick.run(start, OIL).end(), 1)).isCloseTo(501.837461, within(5e-7));
    }

    /** Golden F2: ETS(A,A,A) of R's forecast on austourists, as kept in the tests of statsmodels. */
    @Test
    void reproducesTheSeasonalExampleOfR() {
        var run = Austourists.ETS.run(Austourists.START, Austourists.SERIES);

        assertClose(run.fitted().subList(0, 4), within(5e-7), 32.15069902, 14.81989736, 24.07844941, 27.7402675);
        assertClose(
                means(Austourists.ETS, run.end(), 4), within(5e-7), 75.34454396, 50.75845291, 63.05022495, 67.48394643);
        assertThat(run.degreesUsed()).isEqualTo(8);
        // The printed parameters are rounded: in exact decimals they give 6.20560514, R's own give 6.20560506.
        assertThat(run.variance().orElseThrow()).isCloseTo(6.20560506, within(1e-7));
    }

    @Test
    void boundsTheSeasonalExample() {
        var run = Austourists.ETS.run(Austourists.START, Austourists.SERIES);
        double variance = run.variance().orElseThrow();
        List<Prediction> bounds = IntStream.rangeClosed(1, 4)
                .mapToObj(h -> Prediction.around(
                        Austourists.ETS.mean(run.end(), h),
                        Math.sqrt(variance * Austourists.ETS.varianceFactor(h)),
                        StandardNormal.halfWidth(0.95)))
                .toList();

        assertClose(bounds.stream().map(Prediction::lower).toList(), within(5e-5), 70.4621, 45.7764, 57.9704, 62.3080);
        assertClose(bounds.stream().map(Prediction::upper).toList(), within(5e-5), 80.2270, 55.7405, 68.1301, 72.6599);
    }

    /** The half width of 95 % is 1.959964, of 50 % 0.674490 (tables of the normal distribution). */
    @Test
    void knowsTheNormalDistribution() {
        assertThat(StandardNormal.halfWidth(0.95)).isCloseTo(1.959964, within(5e-7));
        assertThat(StandardNormal.halfWidth(0.5)).isCloseTo(0.674490, within(5e-7));
        assertThat(StandardNormal.cumulative(-8)).isCloseTo(6.22096057e-16, within(1e-23));
    }

    /** By hand: level 100, slope 10, phi 0.8: 8, 14.4, 19.52, 23.616, 26.8928 above; in the limit 40. */
    @Test
    void dampsTheFirstStepAlready() {
        var damped = new Ets(new EtsModel(Trend.DAMPED, 1), new Smoothing(0.5, 0.1, 0, 0.8));
        var state = new EtsState(100, 10, EtsState.NO_SEASON);

        assertClose(means(damped, state, 5), within(1e-9), 108, 114.4, 119.52, 123.616, 126.8928);
        assertThat(damped.mean(state, 1000)).isCloseTo(140, within(1e-9));
    }

    /** By hand, m = 3: errors -0.1, -0.05, -0.025, each halved into level and season. */
    @Test
    void usesTheLastSeasonAndShiftsNone() {
        var ets = new Ets(new EtsModel(Trend.NONE, 3), new Smoothing(0.5, 0, 0.5, 1));
        var end = ets.run(new EtsState(0, 0, List.of(2.1, 3.1, 1.1)), Series.of(1, 3, 2))
                .end();

        assertThat(end.level()).isCloseTo(-0.0875, within(1e-12));
        assertClose(end.seasons(), within(1e-12), 2.0875, 3.075, 1.05);
        assertClose(means(ets, end, 6), within(1e-12), 0.9625, 2.9875, 2.0, 0.9625, 2.9875, 2.0);
    }

    @Test
    void passesAnUnknownBucketWithoutTakingItForZero() {
        var ets = new Ets(new EtsModel(Trend.NONE, 2), new Smoothing(0.5, 0, 0.2, 1));
        var state = new EtsState(100, 0, List.of(-10.0, 10.0));

        assertThat(ets.run(state, Series.of(Double.NaN)).end()).isEqualTo(new EtsState(100, 0, List.of(10.0, -10.0)));
        assertThat(ets.run(state, Series.of(Double.NaN, 90)).end().level()).isEqualTo(100);
    }
}
