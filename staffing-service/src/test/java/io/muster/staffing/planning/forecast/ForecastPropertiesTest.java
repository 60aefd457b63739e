package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsModel;
import io.muster.staffing.planning.forecast.smoothing.EtsState;
import io.muster.staffing.planning.forecast.smoothing.Smoothing;
import io.muster.staffing.planning.forecast.smoothing.Trend;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ForecastPropertiesTest {

    private static final int TRIES = 10_000;

    private static RunningForecast after(RunningForecast start, List<OptionalDouble> days) {
        RunningForecast forecast = start;
        for (OptionalDouble day : days) {
            forecast = forecast.close(day);
        }
        return forecast;
    }

    @Provide
    Arbitrary<List<OptionalDouble>> days() {
        return Arbitraries.doubles()
                .between(0, 20_000)
                .map(OptionalDouble::of)
                .injectNull(0.2)
                .map(day -> day == null ? OptionalDouble.empty() : day)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = TRIES)
    void boundsAreOrderedAndNeverBelowZero(
            @ForAll("days") List<OptionalDouble> days,
            @ForAll @IntRange(min = 1, max = 90) int ahead,
            @ForAll @DoubleRange(max = 3) double factor) {
        var forecast = after(RunningForecast.start(ForecastSettings.assumed()), days);

        for (RunningForecast each : List.of(forecast, forecast.step(factor))) {
            each.ahead(ahead).ifPresent(prediction -> {
                assertThat(prediction.lower()).isBetween(0.0, prediction.expected());
                assertThat(prediction.upper()).isFinite().isGreaterThanOrEqualTo(prediction.expected());
                assertThat(prediction.standardDeviation()).isFinite().isNotNegative();
            });
        }
    }

    @Property(tries = TRIES)
    void aDayReplayedGivesTheStateOfTheDayRightFromTheStart(
            @ForAll("days") List<OptionalDouble> before,
            @ForAll @DoubleRange(max = 20_000) double right,
            @ForAll("days") List<OptionalDouble> later) {
        var kept = after(RunningForecast.start(ForecastSettings.assumed()), before);
        after(kept.close(OptionalDouble.empty()), later);

        var corrected = after(kept.close(OptionalDouble.of(right)), later);

        var fresh = after(RunningForecast.start(ForecastSettings.assumed()), before);
        assertThat(corrected).isEqualTo(after(fresh.close(OptionalDouble.of(right)), later));
    }

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
        EtsState state = start;
        for (int i = 1; i < ahead; i++) {
            state = ets.pass(state);
        }

        assertThat(ets.next(state)).isCloseTo(ets.mean(start, ahead), within(1e-9));
        assertThat(ets.varianceFactor(ahead + 1)).isGreaterThanOrEqualTo(ets.varianceFactor(ahead));
    }
}
