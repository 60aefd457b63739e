package io.muster.staffing.calculators.formulas.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EtsFitTest {

    private static Prediction ahead(Series series, EtsModel model, int horizon) {
        var fit = EtsFit.of(series, model);
        var run = fit.ets().run(fit.start(), series);
        double deviation = Math.sqrt(run.variance().orElse(0) * fit.ets().varianceFactor(horizon));
        return Prediction.around(fit.ets().mean(run.end(), horizon), deviation, 1.959964);
    }

    /** R's own fit has 372.336 left ((68 - 8) x 6.20560506); least squares should not be worse. */
    @Test
    void fitsNoWorseThanRDoes() {
        var fit = EtsFit.of(Austourists.SERIES, new EtsModel(Trend.ADDITIVE, 4));

        assertThat(fit.simplified()).isEmpty();
        assertThat(fit.ets().run(fit.start(), Austourists.SERIES).squaredErrors())
                .isLessThanOrEqualTo(60 * 6.20560506);
    }

    @Test
    void findsTheSameFitAgain() {
        var model = new EtsModel(Trend.DAMPED, 4);

        assertThat(EtsFit.of(Austourists.SERIES, model)).isEqualTo(EtsFit.of(Austourists.SERIES, model));
    }

    @Test
    void forecastsAPureSeasonUnshifted() {
        var series = Series.of(10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30, 40);

        for (int h = 1; h <= 8; h++) {
            assertThat(ahead(series, new EtsModel(Trend.NONE, 4), h).expected())
                    .isCloseTo(10 * ((h - 1) % 4 + 1), within(1e-3));
        }
    }

    @ParameterizedTest
    @EnumSource(Trend.class)
    void forecastsZerosAsZeroAndAConstantAsItself(Trend trend) {
        for (int period : new int[] {1, 7}) {
            var model = new EtsModel(trend, period);
            assertThat(ahead(Series.of(new double[21]), model, 14)).isEqualTo(new Prediction(0, 0, 0, 0, false));
            double[] fives = DoubleStream.generate(() -> 5).limit(21).toArray();
            assertThat(ahead(Series.of(fives), model, 14).expected()).isCloseTo(5, within(1e-6));
        }
    }

    /** Lengths at which others gave NaN or failed: 6 points, season 6; 124, season 52; 7 zeros; 20, season 7; 1 point. */
    @ParameterizedTest
    @CsvSource({"6, 6", "124, 52", "7, 7", "20, 7", "21, 7", "1, 7", "1, 1", "2, 1", "3, 1", "5, 1"})
    void answersForShortSeries(int length, int period) {
        var series = Series.of(IntStream.range(0, length)
                .mapToDouble(i -> 50 + 10 * Math.sin(i * 2 * Math.PI / period) + i % 3)
                .toArray());
        for (Trend trend : Trend.values()) {
            var fit = EtsFit.of(series, new EtsModel(trend, period));
            boolean seasonFits = period > 1 && length >= 2 * period;
            assertThat(fit.ets().model().hasSeason()).isEqualTo(seasonFits);
            assertThat(fit.simplified().contains(EtsFit.Simplified.NO_SEASON)).isEqualTo(period > 1 && !seasonFits);
            assertThat(ahead(series, new EtsModel(trend, period), 10).upper()).isBetween(0.0, 700.0);
        }
    }

    @Test
    void answersForAJumpOutOfZeros() {
        assertThat(ahead(Series.of(0, 0, 100), new EtsModel(Trend.NONE, 1), 1).expected())
                .isBetween(0.0, 100.0);
    }

    @Test
    void refusesASeriesOfWhichNothingIsKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EtsFit.of(Series.of(), new EtsModel(Trend.NONE, 1)))
                .withMessageContaining("at least one known bucket");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EtsFit.of(Series.of(Double.NaN), new EtsModel(Trend.NONE, 1)));
    }

    /** Ten unknown days, as in the children's series after January 12, 2023: the level stays where it was. */
    @Test
    void doesNotTakeAGapForZeros() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = i >= 20 && i < 30 ? Double.NaN : 300 + 5 * Math.sin(i);
        }

        assertThat(ahead(Series.of(values), new EtsModel(Trend.NONE, 7), 1).expected())
                .isBetween(285.0, 315.0);
    }

    @ParameterizedTest
    @EnumSource(Trend.class)
    void staysAtOrAboveZeroForAFallingSeries(Trend trend) {
        for (int h = 1; h <= 30; h++) {
            assertOrdered(ahead(Series.of(900, 700, 500, 300, 100), new EtsModel(trend, 1), h), 9_000);
        }
        // By hand: 100 - 3 x 200 is below 0, and the line fits but for the last digits.
        var beyond = ahead(Series.of(900, 700, 500, 300, 100), new EtsModel(Trend.ADDITIVE, 1), 3);
        assertThat(beyond.expected()).isZero();
        assertThat(beyond.floored()).isTrue();
        assertThat(beyond.standardDeviation()).isLessThan(1e-3);
    }

    /** 38 points, 28 of them 0, the rest 1 to 15: others forecast 1.97 billion. */
    @ParameterizedTest
    @EnumSource(Trend.class)
    void staysSmallForRareDemand(Trend trend) {
        double[] values = new double[38];
        int[] persons = {1, 15, 4, 7, 2, 9, 12, 3, 1, 6};
        for (int i = 0; i < persons.length; i++) {
            values[3 + i * 3 + i % 2] = persons[i];
        }
        for (int period : new int[] {1, 7}) {
            for (int h = 1; h <= 90; h++) {
                assertOrdered(ahead(Series.of(values), new EtsModel(trend, period), h), 150);
            }
        }
    }

    /** 95 % bounds hold about 95 % of what a series of that kind does next: fixed seed, 400 series, 5 days ahead. */
    @Test
    void boundsHoldWhatTheyPromise() {
        var random = new Random(20230511);
        int held = 0;
        for (int series = 0; series < 400; series++) {
            double[] values = simulated(random, 105);
            var known = Series.of(Arrays.copyOf(values, 100));
            var prediction = ahead(known, new EtsModel(Trend.NONE, 1), 5);
            held += prediction.lower() <= values[104] && values[104] <= prediction.upper() ? 1 : 0;
        }

        assertThat(held / 400.0).isBetween(0.90, 0.99);
    }

    private static double[] simulated(Random random, int length) {
        double level = 1000;
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            double error = 20 * random.nextGaussian();
            values[i] = level + error;
            level += 0.3 * error;
        }
        return values;
    }

    private static void assertOrdered(Prediction prediction, double most) {
        assertThat(prediction.lower()).isBetween(0.0, prediction.expected());
        assertThat(prediction.upper()).isBetween(prediction.expected(), most);
    }
}
