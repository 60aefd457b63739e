package io.muster.staffing.calculators.formulas;

import static io.muster.staffing.calculators.formulas.Asking.number;
import static io.muster.staffing.calculators.formulas.Asking.outcome;
import static io.muster.staffing.calculators.formulas.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.calculators.domain.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCalculatorTest {

    private static List<Double> numbers(Map<String, Object> result, String name) {
        return ((List<?>) Objects.requireNonNull(result.get(name), name))
                .stream().map(Double.class::cast).toList();
    }

    private static Map<String, Object> fitted(List<?> series, int period, String trend, String season) {
        return result(
                "ets-forecast",
                "series",
                series,
                "period",
                period,
                "trend",
                trend,
                "season",
                season,
                "horizon",
                10,
                "confidence",
                0.95);
    }

    /** Holt's linear trend on the first values by hand: e1 = 3 - (2 + 1) = 0, e2 = 6 - (3 + 1) = 2. */
    @Test
    void answersWithTheParametersGiven() {
        var result = result(
                "ets-forecast",
                "series",
                List.of(3, 6),
                "trend",
                "additive",
                "season",
                "none",
                "horizon",
                2,
                "confidence",
                0.95,
                "alpha",
                0.5,
                "beta",
                0.25,
                "level",
                2,
                "slope",
                1);

        assertThat(result)
                .containsEntry("fitted", List.of(3.0, 4.0))
                .containsEntry("level", 5.0)
                .containsEntry("slope", 1.5)
                .containsEntry("forecasts", List.of(6.5, 8.0))
                .doesNotContainKeys("variance", "lower", "seasons", "phi", "gamma");
    }

    /** m = 3, newest first; seasons 1.1, 3.1, 2.1 in their own order. */
    @Test
    void takesAndGivesSeasonsNewestFirst() {
        var result = result(
                "ets-forecast",
                "series",
                List.of(1, 3, 2),
                "period",
                3,
                "trend",
                "none",
                "season",
                "additive",
                "horizon",
                3,
                "confidence",
                0.95,
                "alpha",
                0.5,
                "gamma",
                0.5,
                "level",
                0,
                "seasons",
                List.of(2.1, 3.1, 1.1));

        assertThat(numbers(result, "seasons").getFirst()).isCloseTo(2.0875, within(1e-12));
        assertThat(numbers(result, "forecasts").getLast()).isCloseTo(2.0, within(1e-12));
    }

    @Test
    void countsWhatTheVariancePaysFor() {
        // Errors 0, 1, 0.5 and n = 3, k = 2 (alpha and the level): 1.25.
        var result = result(
                "ets-forecast",
                "series",
                List.of(10, 11, 11),
                "trend",
                "none",
                "season",
                "none",
                "horizon",
                1,
                "confidence",
                0.95,
                "alpha",
                0.5,
                "level",
                10);

        assertThat(number(result, "variance")).isCloseTo(1.25, within(1e-12));
        assertThat(numbers(result, "upper").getFirst()).isCloseTo(10.75 + 1.959964 * Math.sqrt(1.25), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"damped, additive", "additive, none", "none, additive"})
    void fitsWhereNothingIsGiven(String trend, String season) {
        List<Double> series = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            series.add(100 + i + 10 * Math.sin(i * 2 * Math.PI / 7));
        }

        var result = fitted(series, 7, trend, season);

        assertThat(result).containsKeys("startLevel", "alpha", "variance").containsEntry("trend", trend);
        List<Double> upper = numbers(result, "upper");
        List<Double> lower = numbers(result, "lower");
        for (int h = 0; h < 10; h++) {
            double forecast = numbers(result, "forecasts").get(h);
            assertThat(forecast).isBetween(lower.get(h), upper.get(h));
        }
    }

    @Test
    void namesWhatAShortSeriesIsTooShortFor() {
        var answer = (Outcome.Answer) outcome(
                "ets-forecast",
                "series",
                List.of(1, 2, 3, 4, 5, 6),
                "period",
                6,
                "trend",
                "none",
                "season",
                "additive",
                "horizon",
                2,
                "confidence",
                0.95);

        assertThat(answer.steps()).anyMatch(step -> step.startsWith("too short, no season fitted"));
        assertThat(answer.result()).containsEntry("season", "none");
    }

    @Test
    void answersForOneValueAndForZeros() {
        assertThat(fitted(List.of(42), 1, "damped", "none"))
                .containsEntry("forecasts", Collections.nCopies(10, 42.0))
                .doesNotContainKey("lower");
        assertThat(fitted(List.of(0, 0, 0, 0, 0, 0, 0), 1, "none", "none"))
                .containsEntry("forecasts", Collections.nCopies(10, 0.0))
                .containsEntry("upper", Collections.nCopies(10, 0.0));
    }

    @Test
    void takesNullForUnknown() {
        var result = fitted(Arrays.asList(50, null, null, 50, 50, 50), 1, "none", "none");

        assertThat(numbers(result, "forecasts").getFirst()).isCloseTo(50, within(1e-6));
        assertThat(numbers(result, "fitted")).hasSize(6);
    }
}
