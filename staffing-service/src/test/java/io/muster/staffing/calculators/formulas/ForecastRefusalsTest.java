package io.muster.staffing.calculators.formulas;

import static io.muster.staffing.calculators.formulas.Asking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.calculators.domain.ArgumentProblem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastRefusalsTest {

    @Test
    void refusesASeriesWithoutAnyKnownValue() {
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        List.of(),
                        "trend",
                        "none",
                        "season",
                        "none",
                        "horizon",
                        1,
                        "confidence",
                        0.95))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("series");
    }

    @Test
    void refusesHalfOfTheParameters() {
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        List.of(1, 2),
                        "trend",
                        "damped",
                        "season",
                        "none",
                        "horizon",
                        1,
                        "confidence",
                        0.95,
                        "alpha",
                        0.5))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("level", "beta", "slope", "phi");
    }

    @Test
    void refusesParametersThatTheModelDoesNotUse() {
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        List.of(1, 2),
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
                        1,
                        "beta",
                        0.1,
                        "phi",
                        0.9,
                        "gamma",
                        0.1,
                        "seasons",
                        List.of(1)))
                .extracting(ArgumentProblem::parameter)
                .containsExactlyInAnyOrder("beta", "phi", "gamma", "seasons");
    }

    @Test
    void refusesASeasonWithoutAPeriodAndSeasonsOfAnotherLength() {
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        List.of(1, 2),
                        "trend",
                        "none",
                        "season",
                        "additive",
                        "horizon",
                        1,
                        "confidence",
                        0.95))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("period");
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        List.of(1, 2),
                        "period",
                        3,
                        "trend",
                        "none",
                        "season",
                        "additive",
                        "horizon",
                        1,
                        "confidence",
                        0.95,
                        "alpha",
                        0.5,
                        "level",
                        1,
                        "gamma",
                        0.1,
                        "seasons",
                        List.of(1, 2)))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("seasons");
    }

    @Test
    void refusesCountsBelowZero() {
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        List.of(1, -2),
                        "trend",
                        "none",
                        "season",
                        "none",
                        "horizon",
                        1,
                        "confidence",
                        0.95))
                .extracting(ArgumentProblem::message)
                .containsExactly("series[1] must be >= 0 and <= 1000000000000 (persons a bucket), but was -2");
    }

    /** Each within [0, 1], but together the season overshoots the error that the level has already taken. */
    @Test
    void refusesParametersUnderWhichErrorsGrowWithoutBound() {
        assertThat(problems(
                        "ets-forecast",
                        "series",
                        Collections.nCopies(4000, 100),
                        "period",
                        2,
                        "trend",
                        "additive",
                        "season",
                        "additive",
                        "horizon",
                        5,
                        "confidence",
                        0.95,
                        "alpha",
                        1,
                        "beta",
                        1,
                        "gamma",
                        1,
                        "level",
                        10,
                        "slope",
                        1,
                        "seasons",
                        List.of(1, -1)))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("alpha");
    }
}
