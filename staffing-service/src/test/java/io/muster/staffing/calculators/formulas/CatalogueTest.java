package io.muster.staffing.calculators.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Catalogue CATALOGUE = new Catalogue();

    static List<Calculator> calculators() {
        return CATALOGUE.all();
    }

    private static Map<String, Object> example(String name) {
        Calculator calculator = CATALOGUE.find(name).orElseThrow();
        return ((Outcome.Answer) calculator.calculate(calculator.example())).result();
    }

    @Test
    void holdsFourteenCalculatorsByName() {
        assertThat(CATALOGUE.names())
                .containsExactly(
                        "available-working-time",
                        "wisn",
                        "wisn-group",
                        "relief-factor",
                        "load",
                        "backlog",
                        "little",
                        "erlang-b",
                        "erlang-c",
                        "erlang-c-staff",
                        "erlang-a",
                        "ets-forecast",
                        "share-out",
                        "deployment");
        assertThat(CATALOGUE.find("erlang-d")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void everyExampleWorksAndShowsItsArithmetic(Calculator calculator) {
        Outcome outcome = calculator.calculate(calculator.example());

        assertThat(outcome).isInstanceOf(Outcome.Answer.class);
        assertThat(((Outcome.Answer) outcome).steps()).isNotEmpty().noneMatch(step -> step.contains("NaN"));
        assertThat(calculator.source()).isNotBlank();
        assertThat(calculator.parameters())
                .allSatisfy(parameter -> assertThat(parameter.unit()).isNotBlank())
                .extracting(Parameter::name)
                .containsAll(calculator.example().keySet());
    }

    /** By hand, from each example's arguments, or of the published example that it is. */
    @ParameterizedTest
    @CsvSource({
        // (260 - 44) x 8
        "available-working-time, hours, 1728",
        // 2160 / 216 = 10; 10 / 0.9 + 864 / 1728
        "wisn, serviceStaff, 10",
        "wisn, required, 11.6111111111",
        // 11.61 is within 10 % of 11
        "wisn, rounded, 11",
        "wisn, difference, -2.6111111111",
        "wisn, ratio, 0.7751196172",
        // (2 + 0.5) / 2; 10 / 17
        "wisn-group, meanRatio, 1.25",
        "wisn-group, pooledRatio, 0.5882352941",
        // Local Government Performance Center, around the clock: 5.159
        "relief-factor, reliefFactor, 5.1590106007",
        // 750 + 17,000 h; a quarter; by 8 h and 0.8
        "load, workloadHours, 17750",
        "load, allowedHours, 4437.5",
        "load, required, 693.359375",
        "load, rounded, 694",
        "backlog, personsPerDay, 8000",
        "backlog, hoursPerDay, 16000",
        "little, meanStayHours, 67.2",
        // Unit tests of public packages
        "erlang-b, servers, 17",
        // README of pyworkforce
        "erlang-c, probabilityOfWait, 0.1741319335950498",
        "erlang-c, serviceLevel, 0.8883500191794669",
        "erlang-c, averageSpeedOfAnswerSeconds, 7.83593701",
        "erlang-c-staff, servers, 14",
        "erlang-c-staff, staffed, 20",
        "erlang-c-staff, squareRootServers, 14",
        "erlang-a, probabilityOfWait, 0.14526",
        "erlang-a, serviceLevel, 0.916792",
        "erlang-a, meanWaitSeconds, 4.19514"
    })
    void everyExampleGivesWhatIsComputedByHand(String calculator, String field, double expected) {
        assertThat(Asking.number(example(calculator), field)).isCloseTo(expected, within(6e-6 * Math.max(1, expected)));
    }

    @Test
    void theListsOfExamplesAreComputedByHandToo() {
        assertThat(example("share-out")).containsEntry("shares", List.of(4L, 4L, 2L));
        assertThat(example("wisn"))
                .containsEntry("pressure", "high")
                .containsEntry("standardWorkloads", List.of(216.0));
        // Level 100, slope 10, phi 0.8: 8, 14.4, 19.52, 23.616, 26.8928 above.
        assertThat((List<?>) example("ets-forecast").get("forecasts"))
                .hasSize(5)
                .first()
                .isEqualTo(108.0);
        assertThat(example("deployment"))
                .containsEntry(
                        "days",
                        List.of(
                                Map.of("day", "2023-05-10", "onHand", 3050L, "shortage", 950L, "surplus", 0L),
                                Map.of("day", "2023-05-31", "onHand", 4000L, "shortage", 0L, "surplus", 0L),
                                Map.of("day", "2023-08-08", "onHand", 4000L, "shortage", 0L, "surplus", 0L),
                                Map.of("day", "2023-08-09", "onHand", 2900L, "shortage", 1100L, "surplus", 0L),
                                Map.of("day", "2023-09-01", "onHand", 2500L, "shortage", 1500L, "surplus", 0L)));
    }
}
