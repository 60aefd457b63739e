package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.numbers.CountBounds;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RunningForecastTest {

    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    private static RunningForecast start() {
        return RunningForecast.start(ForecastSettings.days(0.3));
    }

    private static RunningForecast after(RunningForecast start, double... days) {
        RunningForecast forecast = start;
        for (double day : days) {
            forecast = forecast.close(OptionalDouble.of(day));
        }
        return forecast;
    }

    private static double[] times(int days, double persons) {
        return DoubleStream.generate(() -> persons).limit(days).toArray();
    }

    private static Outlook ahead(RunningForecast forecast, int days, AnnouncedStep... steps) {
        return forecast.ahead(days, List.of(steps), ErrorPool.START).orElseThrow();
    }

    @Test
    void knowsNothingBeforeTheFirstKnownDay() {
        assertThat(start().ahead(1, ErrorPool.START)).isEmpty();
        assertThat(start().close(UNKNOWN).ahead(1, ErrorPool.START)).isEmpty();
    }

    @Test
    void warmsUpForTwoWeeksOfKnownDays() {
        assertThat(after(start(), times(13, 100)).close(UNKNOWN).isWarmingUp()).isTrue();
        assertThat(after(start(), times(14, 100)).isWarmingUp()).isFalse();
    }

    /** Two candidates that were equally far off: the simpler. */
    @Test
    void repeatsTheLastFigureWhereNothingBeatsIt() {
        assertThat(ahead(after(start(), 100, 140), 1).expected()).isEqualTo(140);
    }

    /** 90 and 110 in turn: the last figure is off by 20 each day, a level near 100 by 10. */
    @Test
    void smoothesWhereThatIsBetterByMoreThanTwoInAHundred() {
        var forecast = start();
        for (int day = 0; day < 40; day++) {
            forecast = after(forecast, day % 2 == 0 ? 90 : 110);
        }

        assertThat(forecast.chosen().alpha()).isEqualTo(0.3);
        assertThat(ahead(forecast, 1).expected()).isCloseTo(100, within(5.0));
    }

    /** 170 on one day of the week, 100 on the others. By hand: (8 x 170 + 2 x 110) / 10 is 1.436 times the mean of 110. */
    @Test
    void knowsTheWeekdayWhereThereIsOne() {
        var forecast = start();
        for (int day = 0; day < 70; day++) {
            forecast = after(forecast, day % 7 == 3 ? 170 : 100);
        }

        assertThat(forecast.chosen().seasonal()).isTrue();
        assertThat(ahead(forecast, 4).expected()).isBetween(155.0, 170.0);
        assertThat(ahead(forecast, 11).expected()).isBetween(155.0, 170.0);
        assertThat(ahead(forecast, 5).expected()).isCloseTo(100, within(5.0));
    }

    @Test
    void passesAnUnknownDayAndWidens() {
        var forecast = after(start(), times(20, 100));
        var gap = forecast.close(UNKNOWN).close(UNKNOWN);

        assertThat(ahead(gap, 3).expected()).isEqualTo(100);
        assertThat(ahead(gap, 1).upper()).isGreaterThan(ahead(forecast, 1).upper());
        assertThat(ahead(gap, 1).lower()).isLessThan(ahead(forecast, 1).lower());
    }

    /** 200 as ever and 1,500 for five days: a step, which nothing extrapolates. */
    @Test
    void takesAStepForAStep() {
        var forecast = after(after(start(), times(60, 200)), times(5, 1_500));

        for (int days = 1; days <= 90; days++) {
            assertThat(ahead(forecast, days).expected()).isCloseTo(1_500, within(1e-9));
        }
    }

    /** From 10,000 a day to 2,812 within twelve days: nobody knows that it goes on falling. */
    @Test
    void expectsNotNobodyAfterADecline() {
        var forecast = after(start(), times(30, 10_000));
        double week = 0;
        for (int day = 1; day <= 12; day++) {
            double persons = 10_000 * Math.pow(0.2812, day / 12.0);
            forecast = after(forecast, persons);
            week += day > 5 ? persons / 7 : 0;
        }

        for (int days = 1; days <= 30; days++) {
            assertThat(ahead(forecast, days).expected()).isGreaterThan(week / 2);
            assertThat(ahead(forecast, days).expected()).isLessThanOrEqualTo(10_000);
        }
        var announced = forecast;
        assertThat(ahead(after(announced, times(7, 500)), 30).expected()).isLessThan(week / 2);
    }

    /** 30 days of nobody: 0, and at most what counting can have missed, 3.84 / 7. */
    @Test
    void expectsNobodyAfterNobody() {
        var forecast = after(start(), times(30, 0));

        for (int days = 1; days <= 90; days++) {
            var outlook = ahead(forecast, days);
            assertThat(outlook.expected()).isZero();
            assertThat(outlook.lower()).isZero();
            assertThat(outlook.upper()).isBetween(3.84 / 7, 5.0);
        }
    }

    @Test
    void isNeverSurerThanACount() {
        var equal = ahead(after(start(), times(400, 10)), 1);
        var falling = ahead(after(start(), 5, 4, 3, 2, 1), 30);

        // 10 a day on seven days: 3.6428 to 16.9060
        assertThat(equal.lower()).isLessThanOrEqualTo(3.643);
        assertThat(equal.upper()).isGreaterThanOrEqualTo(16.905);
        assertThat(falling.upper()).isGreaterThanOrEqualTo(CountBounds.of(1, 5).high());
    }

    /** A policy of 0.4 on the fifth day: a third to three times of that, as its factor is only announced. */
    @Test
    void followsAnAnnouncedPolicyFromItsDateWithItsOwnUncertainty() {
        var forecast = after(start(), times(100, 1_000));
        var policy = new AnnouncedStep(5, 0.4);

        assertThat(ahead(forecast, 4, policy)).isEqualTo(ahead(forecast, 4));
        assertThat(ahead(forecast, 5, policy).expected()).isCloseTo(400, within(1e-9));
        assertThat(ahead(forecast, 5, policy).upper()).isGreaterThanOrEqualTo(3 * 400.0);
        assertThat(ahead(forecast, 5, policy).lower()).isLessThanOrEqualTo(400 / 3.0);
        assertThat(ahead(forecast, 5, new AnnouncedStep(5, 0)).expected()).isZero();
    }

    @Test
    void isAsUncertainOnThePolicysDayAsBeforeItAndSurerOnceThatDayIsKnown() {
        var forecast = after(start(), times(100, 1_000));
        var announced = ahead(forecast, 1, new AnnouncedStep(1, 0.4));
        var stepped = forecast.step(0.4);

        assertThat(ahead(stepped, 1)).isEqualTo(announced);
        assertThat(ahead(after(stepped, 400), 1).upper()).isLessThan(announced.upper());
        assertThat(stepped.close(UNKNOWN).unseen()).isEqualTo(1);
    }

    /** What was expected before a policy's day says nothing of chance. */
    @Test
    void judgesNoForecastAcrossAPolicysDay() {
        var forecast = after(start(), times(100, 1_000));

        assertThat(after(forecast, 400).revealed()).hasSize(5);
        assertThat(after(forecast.step(0.4), 400).revealed()).isEmpty();
    }

    /** Day 24 after the first: forecasts made 1 and 7 days before, with at least 14 known days behind them; not 14 days before. */
    @Test
    void revealsTheErrorsOfForecastsThatCounted() {
        var forecast = after(after(start(), times(23, 99)), 224);

        assertThat(forecast.revealed()).extracting(ForecastError::horizon).containsExactly(1, 7);
        // 2 (sqrt(225 / 100) - 1) is 1; the scale then (1 of 5 assumed steps) / (5 + the weight of 22 steps without an
        // error).
        double weight = (1 - Math.pow(0.95, 22)) / 0.05;
        assertThat(forecast.revealed().getFirst().scaled()).isCloseTo(5 + weight, within(1e-9));
    }

    @Test
    void refusesAFactorThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> start().step(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> start().step(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ForecastSettings.days(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForecastSettings(0.3, 7, 0, 0.9, List.of(1)));
    }

    @Test
    void flagsAnUnannouncedStepWithinAFewDays() {
        var forecast = after(start(), times(20, 100));
        assertThat(forecast.hasShifted()).isFalse();

        assertThat(after(forecast, 250, 250).hasShifted()).isTrue();
        assertThat(after(forecast, 250, 250).step(1).hasShifted()).isFalse();
    }

    @Test
    void staysCalmUnderNoise() {
        var random = new Random(7);
        var forecast = start();
        int flagged = 0;
        for (int day = 0; day < 1000; day++) {
            forecast = after(forecast, 1000 + 100 * random.nextGaussian());
            flagged += forecast.hasShifted() ? 1 : 0;
        }

        assertThat(flagged).isLessThan(20);
    }

    /** Errors of 0.25 where it is quiet are 2.5 standard deviations of a tenth: 2 above the slack a day, beyond 5 on the third. */
    @Test
    void raisesTheFlagBeyondFiveStandardDeviations() {
        var twice = RegimeWatch.CALM.after(0.25, 0).after(0.25, 0);

        assertThat(twice.above()).isCloseTo(4, within(1e-9));
        assertThat(twice.hasShifted()).isFalse();
        assertThat(twice.after(0.25, 0).hasShifted()).isTrue();
        assertThat(RegimeWatch.CALM
                        .after(-0.25, 0)
                        .after(-0.25, 0)
                        .after(-0.25, 0)
                        .hasShifted())
                .isTrue();
    }
}
