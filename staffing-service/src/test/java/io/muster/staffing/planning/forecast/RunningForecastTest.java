package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.forecast.smoothing.Smoothing;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningForecastTest {

    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    private static RunningForecast after(RunningForecast start, double... days) {
        RunningForecast forecast = start;
        for (double day : days) {
            forecast = forecast.close(OptionalDouble.of(day));
        }
        return forecast;
    }

    private static RunningForecast start() {
        return RunningForecast.start(ForecastSettings.assumed());
    }

    /** Two weeks of 100 with 170 on each fourth day: mean 110, that day 60 above, the others 10 below. */
    private static Running warm() {
        return (Running) after(start(), 100, 100, 100, 170, 100, 100, 100, 100, 100, 100, 170, 100, 100, 100);
    }

    @Test
    void knowsNothingBeforeTheFirstKnownDay() {
        assertThat(start().ahead(1)).isEmpty();
        assertThat(start().close(UNKNOWN).ahead(1)).isEmpty();
    }

    @Test
    void usesTheMeanAndWideBoundsBelowTwoSeasons() {
        var forecast = after(start(), 100, 140);

        assertThat(forecast.isWarmingUp()).isTrue();
        assertThat(forecast.ahead(1).orElseThrow().expected()).isEqualTo(120);
        // Half of the mean: 60 standard deviation, so 95 % reach from 2.4 to 237.6.
        assertThat(forecast.ahead(1).orElseThrow().upper()).isCloseTo(237.6, within(0.01));
    }

    @Test
    void startsFromTheMeanAndTheWeekdays() {
        var state = warm().state();

        assertThat(warm().isWarmingUp()).isFalse();
        assertThat(state.level()).isCloseTo(110, within(1e-9));
        assertThat(state.slope()).isZero();
        assertThat(warm().ahead(1).orElseThrow().expected()).isCloseTo(100, within(1e-9));
        assertThat(warm().ahead(4).orElseThrow().expected()).isCloseTo(170, within(1e-9));
        assertThat(warm().ahead(11).orElseThrow().expected()).isCloseTo(170, within(1e-9));
    }

    @Test
    void keepsAtLeastATenthOfTheLevelAsStandardDeviation() {
        assertThat(Math.sqrt(warm().variance())).isCloseTo(11, within(1e-9));
    }

    @Test
    void passesAnUnknownDayAndWidens() {
        var gap = (Running) warm().close(UNKNOWN);

        assertThat(gap.state().level()).isCloseTo(110, within(1e-9));
        assertThat(gap.ahead(3).orElseThrow().expected()).isCloseTo(170, within(1e-9));
        assertThat(gap.ahead(3).orElseThrow().standardDeviation())
                .isEqualTo(warm().ahead(4).orElseThrow().standardDeviation());
    }

    @Test
    void keepsTheWeekdayThroughUnknownDaysWhileWarmingUp() {
        RunningForecast forecast = after(start(), 100, 100, 100, 170, 100, 100, 100);
        for (int i = 0; i < 7; i++) {
            forecast = forecast.close(UNKNOWN);
        }
        forecast = after(forecast, 100, 100, 100, 170, 100, 100, 100);

        assertThat(forecast.isWarmingUp()).isFalse();
        assertThat(forecast.ahead(4).orElseThrow().expected()).isCloseTo(170, within(1e-9));
    }

    /** On the day of a policy: level and season times the factor, no slope, four times the variance, for seven days. */
    @Test
    void takesAnAnnouncedStepOnItsDate() {
        var stepped = (Running) warm().step(0.4);

        assertThat(stepped.state().level()).isCloseTo(44, within(1e-9));
        assertThat(stepped.state().slope()).isZero();
        assertThat(stepped.ahead(4).orElseThrow().expected()).isCloseTo(68, within(1e-9));
        // Spread of 10 % of the level 44, in four times the variance.
        assertThat(stepped.variance()).isCloseTo(4 * 4.4 * 4.4, within(1e-9));
    }

    @Test
    void learnsQuickerForSevenDaysAfterAStep() {
        // 50 against 40 expected: half of the error moves the level, 44 to 49.
        assertThat(((Running) after(warm().step(0.4), 50)).state().level()).isCloseTo(49, within(1e-9));

        var later = (Running) after(warm().step(1), 100, 100, 100, 170, 100, 100, 100);
        assertThat(later.stepDaysLeft()).isZero();
        // Back to 30 %: 110 against 100.
        assertThat(((Running) after(later, 110)).state().level())
                .isCloseTo(later.state().level() + 3, within(1e-9));
    }

    @Test
    void refusesAFactorThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> warm().step(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> warm().step(Double.NaN));
    }

    @Test
    void flagsAnUnannouncedStepWithinAFewDays() {
        RunningForecast forecast = warm();
        assertThat(forecast.hasShifted()).isFalse();

        forecast = after(forecast, 250, 250);

        assertThat(forecast.hasShifted()).isTrue();
        assertThat(forecast.step(1).hasShifted()).isFalse();
    }

    @Test
    void staysCalmUnderNoise() {
        var random = new Random(7);
        RunningForecast forecast = start();
        int flagged = 0;
        for (int day = 0; day < 1000; day++) {
            forecast = forecast.close(OptionalDouble.of(1000 + 100 * random.nextGaussian()));
            flagged += forecast.hasShifted() ? 1 : 0;
        }

        assertThat(flagged).isLessThan(20);
    }

    @Test
    void saysThatFittingIsDueWhereErrorsLeanToOneSide() {
        RegimeWatch watch = RegimeWatch.CALM;
        for (int day = 0; day < 8; day++) {
            watch = watch.after(1, 10);
        }

        assertThat(watch.trackingSignal()).hasValue(8);
        assertThat(watch.isBiased()).isTrue();
        assertThat(watch.hasShifted()).isFalse();
    }

    /** Errors of 2.5 standard deviations: 2 above the slack a day, beyond 5 on the third. */
    @Test
    void raisesTheFlagBeyondFiveStandardDeviations() {
        var twice = RegimeWatch.CALM.after(25, 10).after(25, 10);

        assertThat(twice.above()).isEqualTo(4);
        assertThat(twice.hasShifted()).isFalse();
        assertThat(twice.after(25, 10).hasShifted()).isTrue();
        assertThat(RegimeWatch.CALM.after(-25, 10).after(-25, 10).after(-25, 10).hasShifted())
                .isTrue();
    }

    @Test
    void givesTheSameForACorrectedDayAsForTheDayRightFromTheStart() {
        RunningForecast kept = warm();
        RunningForecast wrong = after(kept, 900, 120);

        RunningForecast replayed = after(kept, 90, 120);

        assertThat(replayed).isEqualTo(after(warm(), 90, 120)).isNotEqualTo(wrong);
    }

    @Test
    void neverGoesBelowZero() {
        var forecast = after(start(), 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0);

        for (int day = 1; day <= 90; day++) {
            var ahead = forecast.ahead(day).orElseThrow();
            assertThat(ahead.lower()).isBetween(0.0, ahead.expected());
            assertThat(ahead.upper()).isGreaterThanOrEqualTo(ahead.expected());
        }
    }

    /** Sixty days within 1 % of 1,000, and then twice as many a day: four days later the level is more than half of the way. */
    @Test
    void wakesUpFromQuietDays() {
        var random = new Random(11);
        RunningForecast forecast = start();
        for (int day = 0; day < 60; day++) {
            forecast = forecast.close(OptionalDouble.of(1_000 + 10 * random.nextGaussian()));
        }
        assertThat(((Running) forecast).sinceFit()).isNotNegative();

        forecast = after(forecast, 2_000, 2_000, 2_000, 2_000);

        // With alpha 0.3 alone: 2,000 less 1,000 x 0.7 to the fourth is 1,760.
        assertThat(forecast.ahead(1).orElseThrow().expected()).isGreaterThan(1_740);
        assertThat(forecast.hasShifted()).isTrue();
    }

    @Test
    void refusesAWarmUpShorterThanTwoSeasons() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForecastSettings(new Smoothing(0.3, 0, 0, 1), 7, 13, 0.1, 7, 0.5, 4, 0, 0.95));
    }
}
