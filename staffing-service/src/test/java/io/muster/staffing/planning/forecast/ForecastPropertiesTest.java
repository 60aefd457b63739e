package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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

    private static final int TRIES = 3_000;

    private static RunningForecast start() {
        return RunningForecast.start(ForecastSettings.days(0.3));
    }

    private static RunningForecast after(RunningForecast start, List<OptionalDouble> days) {
        var forecast = start;
        for (var day : days) {
            forecast = forecast.close(day);
        }
        return forecast;
    }

    /** The errors that days revealed, one day after the other. */
    private static ErrorPool pool(List<OptionalDouble> days) {
        var pool = ErrorPool.START;
        var forecast = start();
        for (var day : days) {
            forecast = forecast.close(day);
            pool = pool.with(forecast.revealed());
        }
        return pool;
    }

    private static double highest(List<OptionalDouble> days) {
        return days.stream().mapToDouble(day -> day.orElse(0)).max().orElse(0);
    }

    @Provide
    Arbitrary<List<OptionalDouble>> days() {
        return Arbitraries.doubles()
                .between(0, 20_000)
                .map(OptionalDouble::of)
                .injectNull(0.2)
                .map(day -> day == null ? OptionalDouble.empty() : day)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = TRIES)
    void boundsHoldWhatIsExpectedAndAreNeverBelowZeroNorOfNoWidth(
            @ForAll("days") List<OptionalDouble> days,
            @ForAll @IntRange(min = 1, max = 120) int ahead,
            @ForAll @DoubleRange(max = 3) double factor) {
        var forecast = after(start(), days);
        var pool = pool(days);

        for (var each : List.of(forecast, forecast.step(factor), forecast.close(OptionalDouble.of(0)))) {
            each.ahead(ahead, pool).ifPresent(outlook -> {
                assertThat(outlook.lower()).isBetween(0.0, outlook.expected());
                assertThat(outlook.upper()).isFinite().isGreaterThan(outlook.expected());
            });
        }
    }

    @Property(tries = TRIES)
    void nothingIsExpectedAboveTheHighestSeen(
            @ForAll("days") List<OptionalDouble> days, @ForAll @IntRange(min = 1, max = 90) int ahead) {
        after(start(), days)
                .ahead(ahead, ErrorPool.START)
                .ifPresent(outlook -> assertThat(outlook.expected()).isLessThanOrEqualTo(highest(days)));
    }

    @Property(tries = TRIES)
    void aDayReplayedGivesTheStateOfTheDayRightFromTheStart(
            @ForAll("days") List<OptionalDouble> before,
            @ForAll @DoubleRange(max = 20_000) double right,
            @ForAll("days") List<OptionalDouble> later) {
        var forecast = after(start(), before);
        var first = forecast.ahead(1, pool(before));
        after(forecast.close(OptionalDouble.empty()), later);

        var corrected = after(forecast.close(OptionalDouble.of(right)), later);

        assertThat(forecast.ahead(1, pool(before))).isEqualTo(first);
        var fresh = after(start(), before);
        assertThat(corrected).isEqualTo(after(fresh.close(OptionalDouble.of(right)), later));
    }

    /** Only the noise of counting, and the one person of log and root, are of a size of their own. */
    @Property(tries = TRIES)
    void tenTimesAsManyAreForecastTenTimesAsMany(
            @ForAll("days") List<OptionalDouble> days, @ForAll @IntRange(min = 1, max = 90) int ahead) {
        var many = times(days, 1e4);
        var tenfold = times(days, 1e5);

        var outlook = after(start(), many).ahead(ahead, pool(many));
        var other = after(start(), tenfold).ahead(ahead, pool(many));

        assertThat(other.isPresent()).isEqualTo(outlook.isPresent());
        outlook.ifPresent(each -> {
            assertThat(other.orElseThrow().expected()).isCloseTo(10 * each.expected(), withinPercentage(1));
            assertThat(other.orElseThrow().upper()).isCloseTo(10 * each.upper(), withinPercentage(2));
        });
    }

    private static List<OptionalDouble> times(List<OptionalDouble> days, double factor) {
        return days.stream()
                .map(day -> day.isPresent() ? OptionalDouble.of((1 + day.getAsDouble()) * factor) : day)
                .toList();
    }

    @Property(tries = TRIES)
    void anUnknownDayIsADayThatIsStillAhead(
            @ForAll("days") List<OptionalDouble> days, @ForAll @IntRange(min = 1, max = 89) int ahead) {
        var short40 = days.subList(0, Math.min(40, days.size()));
        var forecast = after(start(), short40);

        assertThat(forecast.close(OptionalDouble.empty()).expected(ahead)).isEqualTo(forecast.expected(ahead + 1));
    }
}
