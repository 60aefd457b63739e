package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A check of the order of magnitude: what the shipped defaults give for the two halves of May 2023, against figures that were
 * computed apart from this code. It is no validation of the defaults.
 */
class OrderOfMagnitudeTest {

    private static final ReferenceProfile PROFILE = May2023.profile();
    private static final Situation SITUATION = May2023.situation(PROFILE);
    private static final Map<String, List<DayPlan>> PLANS = new HashMap<>();

    private static DayPlan plan(String place, LocalDate day) {
        return PLANS.computeIfAbsent(place, code -> May2023.plans(SITUATION, code)).stream()
                .filter(plan -> plan.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static double troops(String place, LocalDate day) {
        return plan(place, day).needs().stream()
                .filter(need -> need.lines().getFirst().known().supportableByTroops() > 0)
                .mapToDouble(need -> need.lines().getFirst().known().requiredUnrounded())
                .sum();
    }

    private static double task(String task, LocalDate day, ToDoubleFunction<NeedLine> figure) {
        return PROFILE.places().stream()
                .flatMap(place -> plan(place.code(), day).needs().stream())
                .filter(need -> need.task().equals(task))
                .mapToDouble(need -> figure.applyAsDouble(need.lines().getFirst()))
                .sum();
    }

    private static LocalDate day(String half) {
        return half.equals("early") ? May2023.EARLY : May2023.LATE;
    }

    @ParameterizedTest
    @CsvSource({
        "early, 13690, 435, 125, 1529, 267, 2356, 728",
        "late, 8041, 255, 73, 1529, 197, 2056, 427",
    })
    void givesTheBorderTheOrderOfMagnitude(
            String half,
            double hours,
            double dataEntry,
            double warehouse,
            double detection,
            double command,
            double troops,
            double loadDriven) {
        var day = day(half);

        // hours of processing are all hours of arrivals; data entry is a quarter of them
        assertThat(task("DATA_ENTRY", day, line -> line.known().workloadHours()) / 0.25)
                .isCloseTo(hours, within(10.0));
        assertThat(task("DATA_ENTRY", day, line -> line.known().requiredUnrounded()))
                .isCloseTo(dataEntry, within(1.0));
        assertThat(task("DETECTION_MONITORING", day, NeedLine::postDriven)).isCloseTo(detection, within(1.0));
        assertThat(task("DETECTION_MONITORING", day, line -> line.known().loadDriven()))
                .isZero();
        assertThat(task("WAREHOUSE", day, line -> line.known().requiredUnrounded()))
                .isCloseTo(warehouse, within(1.0));
        assertThat(task("COMMAND_SUPPORT", day, line -> line.known().requiredUnrounded()))
                .isCloseTo(command, within(1.0));
        assertThat(PROFILE.places().stream()
                        .mapToDouble(place -> troops(place.code(), day))
                        .sum())
                .isCloseTo(troops, within(1.0));
        // the overhead of the posts is 0.3 x 329.4 seats; the other load is data entry, warehouse and their overhead
        assertThat(troops - detection)
                .isCloseTo(
                        task("DATA_ENTRY", day, line -> line.known().loadDriven())
                                + task("WAREHOUSE", day, line -> line.known().loadDriven())
                                + task(
                                        "COMMAND_SUPPORT",
                                        day,
                                        line -> line.known().requiredUnrounded()),
                        within(2.0));
        assertThat(task("DATA_ENTRY", day, line -> line.known().loadDriven())
                        + task("WAREHOUSE", day, line -> line.known().loadDriven())
                        + task("COMMAND_SUPPORT", day, line -> line.known().loadDriven()))
                .as("load-driven with its overhead")
                .isCloseTo(loadDriven, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"early, 19190", "late, 10723"})
    void holdsWhoStaysAtASteadyInflow(String half, double held) {
        double sum = PROFILE.places().stream()
                .mapToDouble(place -> Objects.requireNonNull(
                                plan(place.code(), day(half)).custody())
                        .held())
                .sum();

        assertThat(sum).isCloseTo(held, within(10.0));
    }

    @ParameterizedTest
    @CsvSource({
        "BBT, 62, 60",
        "DRT, 250, 199",
        "ELC, 103, 97",
        "EPT, 322, 276",
        "LRT, 188, 183",
        "RGV, 456, 390",
        "SDC, 318, 277",
        "TCA, 481, 428",
        "YUM, 148, 120",
        "FO-EL-PASO, 4, 3",
        "FO-LAREDO, 14, 14",
        "FO-SAN-DIEGO, 7, 7",
        "FO-TUCSON, 2, 2",
    })
    void givesEachPlaceItsPart(String place, double early, double late) {
        assertThat(troops(place, May2023.EARLY)).isCloseTo(early, within(1.0));
        assertThat(troops(place, May2023.LATE)).isCloseTo(late, within(1.0));
    }

    @Test
    void keepsPostsOverHalfOfTheTotal() {
        double posts = task("DETECTION_MONITORING", May2023.EARLY, NeedLine::postDriven);

        assertThat(posts / 2_356).isGreaterThan(0.5);
    }
}
