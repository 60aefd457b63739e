package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsModel;
import io.muster.staffing.planning.forecast.smoothing.EtsState;
import io.muster.staffing.planning.forecast.smoothing.Series;
import io.muster.staffing.planning.forecast.smoothing.Smoothing;
import io.muster.staffing.planning.forecast.smoothing.Trend;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds hold what they promise, on series of which the truth is known, and are wide for the days that are uncertain. */
class BoundsTest {

    private static final double NOISE = 300;

    private static ForecastSettings settings(Smoothing smoothing, int fittedOn) {
        return new ForecastSettings(smoothing, 7, 14, 0, 7, 0.5, 4, fittedOn, 0.95);
    }

    /** Share of series whose day in {@code ahead} days lies within the bounds; errors of 300 around a level from 10,000 on. */
    private static double held(Smoothing truth, ForecastSettings settings, int series, int days, int ahead) {
        var random = new Random(20230511);
        var ets = new Ets(new EtsModel(Trend.DAMPED, 1), truth);
        int held = 0;
        for (int one = 0; one < series; one++) {
            var state = new EtsState(10_000, 0, EtsState.NO_SEASON);
            var forecast = RunningForecast.start(settings);
            double came = 0;
            for (int day = 0; day < days + ahead; day++) {
                came = ets.next(state) + NOISE * random.nextGaussian();
                state = ets.update(state, came);
                forecast = day < days ? forecast.close(OptionalDouble.of(came)) : forecast;
            }
            var prediction = forecast.ahead(ahead).orElseThrow();
            held += prediction.lower() <= came && came <= prediction.upper() ? 1 : 0;
        }
        return (double) held / series;
    }

    /** 4,000 series each: the chance alone moves the share by 0.7 points at most, twice out of three times by half of that. */
    @ParameterizedTest
    @CsvSource({"1", "7", "30", "90"})
    void holdNinetyFiveOfAHundredWhereTheParametersAreRight(int ahead) {
        var right = new Smoothing(0.3, 0.03, 0.1, 0.95);

        assertThat(held(right, settings(right, 0), 4_000, 120, ahead)).isBetween(0.93, 0.97);
    }

    /** Fitted parameters are uncertain themselves, which the bounds do not count: a little less is held. */
    @ParameterizedTest
    @CsvSource({"0.3, 1", "0.3, 30", "0.6, 1", "0.6, 30"})
    void holdNearlyAsManyWhereTheParametersAreFitted(double alpha, int ahead) {
        var truth = new Smoothing(alpha, 0, 0, 0.9);
        var assumed = settings(new Smoothing(0.3, 0.03, 0.1, 0.95), 112);

        assertThat(held(truth, assumed, 200, 140, ahead)).isBetween(0.88, 0.99);
    }

    /** A level of 100 with variance 100, alpha 0.3; no trend and no season. */
    private static Running level() {
        var smoothing = new Smoothing(0.3, 0, 0, 1);
        return Running.start(
                settings(smoothing, 0),
                new Ets(new EtsModel(Trend.NONE, 1), smoothing),
                new EtsState(100, 0, EtsState.NO_SEASON),
                new Spread(100, 1),
                Series.of());
    }

    private static double variance(RunningForecast forecast, int days, AnnouncedStep... steps) {
        return Math.pow(forecast.ahead(days, List.of(steps)).orElseThrow().standardDeviation(), 2);
    }

    /** By hand: the day's own error 1, 0.3 squared for two days, and 4 x 0.5 squared for each of the first seven. */
    @Test
    void areWiderAfterAStepForItsWeekAndNotForEver() {
        assertThat(variance(level().step(1), 10)).isCloseTo(100 * (1 + 2 * 0.09 + 7 * 4 * 0.25), within(1e-9));
        // Only the week still to come counts: after 7 days an error is 0.3 squared again.
        assertThat(variance(level(), 10)).isCloseTo(100 * (1 + 9 * 0.09), within(1e-9));
    }

    /** By hand, half of everything from the fifth day on: 4 x 0.5^2, 4 x (0.5 x 0.5)^2, and 4 days of (0.3 x 0.5)^2. */
    @Test
    void followAPolicyThatIsAnnouncedFromItsDate() {
        var policy = new AnnouncedStep(5, 0.5);

        assertThat(level().ahead(6, List.of(policy)).orElseThrow().expected()).isCloseTo(50, within(1e-9));
        assertThat(variance(level(), 6, policy)).isCloseTo(100 * (1 + 0.25 + 4 * 0.0225), within(1e-9));
        assertThat(variance(level(), 4, policy)).isCloseTo(100 * (1 + 3 * 0.09), within(1e-9));
    }

    @Test
    void areTheSameForAPolicyOfTomorrowAsOnItsDay() {
        var tomorrow = new AnnouncedStep(1, 0.4);
        for (int days = 1; days <= 90; days++) {
            var announced = level().ahead(days, List.of(tomorrow)).orElseThrow();
            var stepped = level().step(0.4).ahead(days).orElseThrow();
            assertThat(announced.expected()).isCloseTo(stepped.expected(), within(1e-9));
            assertThat(announced.upper()).isCloseTo(stepped.upper(), within(1e-9));
        }
    }

    @Test
    void ofAGroupThatAPolicyEndsAreZero() {
        var ended = level().ahead(30, List.of(new AnnouncedStep(3, 0))).orElseThrow();

        assertThat(ended.expected()).isZero();
        assertThat(ended.upper()).isZero();
    }

    /** 10 % of what is expected, and not of what it would grow to if every day were as uncertain as that. */
    @Test
    void areNeverNarrowerThanATenthOfWhatIsExpected() {
        RunningForecast forecast = RunningForecast.start(ForecastSettings.assumed());
        for (int day = 0; day < 14; day++) {
            forecast = forecast.close(OptionalDouble.of(1_000));
        }

        assertThat(forecast.ahead(1).orElseThrow().standardDeviation()).isCloseTo(100, within(1e-6));
        assertThat(forecast.ahead(90).orElseThrow().standardDeviation()).isCloseTo(100, within(1e-6));
    }
}
