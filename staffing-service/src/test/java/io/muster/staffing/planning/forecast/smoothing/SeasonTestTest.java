package io.muster.staffing.planning.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.forecast.ForecastSettings;
import io.muster.staffing.planning.forecast.Running;
import io.muster.staffing.planning.forecast.RunningForecast;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A weekly season is modelled where a test finds one, and only there. */
class SeasonTestTest {

    private static final Smoothing SMOOTHING = new Smoothing(0.3, 0.03, 0.1, 0.95);
    private static final double[] WEEK = {800, 200, -300, -700, 100, -400, 300};

    private static boolean found(int days, IntToDoubleFunction day) {
        return SeasonTest.finds(
                Series.of(IntStream.range(0, days).mapToDouble(day).toArray()), 7, SMOOTHING);
    }

    private static Running after(int days, IntToDoubleFunction day) {
        RunningForecast forecast = RunningForecast.start(ForecastSettings.assumed());
        for (int i = 0; i < days; i++) {
            forecast = forecast.close(OptionalDouble.of(day.applyAsDouble(i)));
        }
        return (Running) forecast;
    }

    /** Tables of F: 1 % are beyond 7.19 with 6 and 7 degrees, beyond 3.29 with 6 and 40; 2.326 in the normal distribution. */
    @Test
    void judgesAsTheTablesDo() {
        assertThat(SeasonTest.deviate(7.19, 6, 7)).isCloseTo(2.326, within(0.04));
        assertThat(SeasonTest.deviate(3.29, 6, 40)).isCloseTo(2.326, within(0.01));
    }

    @Test
    void findsAWeekUnderNoise() {
        var random = new Random(1);

        assertThat(found(56, day -> 10_000 + WEEK[day % 7] + 200 * random.nextGaussian()))
                .isTrue();
    }

    @Test
    void findsNoneInGrowthNorInMonthsThatAreSpreadEvenly() {
        assertThat(found(28, day -> 1_000 * Math.pow(1.02, day))).isFalse();
        assertThat(found(56, day -> day < 31 ? 7_500 : 6_000)).isFalse();
        assertThat(found(56, day -> 500)).isFalse();
    }

    /** One series in a hundred by chance; 1,000 series of noise, and 1,000 that wander. */
    @Test
    void isRarelyDeceivedByChance() {
        var random = new Random(2);
        int noise = 0;
        int walks = 0;
        for (int series = 0; series < 1_000; series++) {
            double[] level = {10_000};
            noise += found(28, day -> 10_000 + 200 * random.nextGaussian()) ? 1 : 0;
            walks += found(28, day -> level[0] += 200 * random.nextGaussian()) ? 1 : 0;
        }

        assertThat(noise).isLessThan(30);
        assertThat(walks).isLessThan(30);
    }

    @Test
    void isTooShortToTellBelowTwoSeasons() {
        assertThat(found(13, day -> WEEK[day % 7])).isFalse();
    }

    @Test
    void givesTheRunningForecastASeasonOnlyWhereOneIsFound() {
        var random = new Random(3);
        var weekly = after(70, day -> 10_000 + WEEK[day % 7] + 100 * random.nextGaussian());
        var plain = after(70, day -> 10_000 + 100 * random.nextGaussian());

        assertThat(weekly.ets().model().period()).isEqualTo(7);
        // Day 70 is the first of its week again, day 73 the fourth.
        assertThat(weekly.ahead(1).orElseThrow().expected()).isCloseTo(10_800, within(150.0));
        assertThat(weekly.ahead(4).orElseThrow().expected()).isCloseTo(9_300, within(150.0));
        assertThat(plain.ets().model().period()).isEqualTo(1);
    }
}
