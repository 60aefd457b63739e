package io.muster.staffing.planning.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.quantity.Step;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps docs/method.md true: computes its example from the counts that it states, and compares each of its numbers. */
class MethodPageTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final Pattern COUNTED = Pattern.compile("\\| `(\\w+) (\\w+) (\\w+)` \\| ([\\d,]+) \\|");
    private static final Pattern STEP = Pattern.compile("\\| `([\\w.-]+)` \\|( `([^`]+)`)? \\| ([\\d.]+) \\|");
    private static final Pattern BOUND = Pattern.compile("\\| `(low|likely|high)` \\| (\\d+) \\|");

    private static List<String> page;
    private static Explanation explanation;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readAllLines(Path.of("../docs/method.md"));
        List<Count> counts = new ArrayList<>();
        page.forEach(line -> {
            var row = COUNTED.matcher(line);
            if (row.matches()) {
                counts.add(new Count(row.group(1), row.group(2), row.group(3), null, Long.parseLong(row.group(4))));
            }
        });
        var situation = new Situation(
                Profiles.shipped(),
                DAY,
                Map.of(
                        "RGV",
                        new TreeMap<>(Map.of(DAY, new DayCounts(DemandSeries.OPERATIONAL, counts, List.of(), null)))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new StaffReport(
                        "e", "RGV", "DATA_ENTRY", "ACTIVE", DAY, 0, null, null, null, "A", "demo", Instant.EPOCH, 0)),
                List.of());
        explanation = new Explainer(situation, new DayByDayPlanner())
                .explain("RGV", "DATA_ENTRY", DAY, DAY)
                .orElseThrow();
    }

    @Test
    void everyStepOfThePageIsAStepOfTheProduct() {
        Map<String, Step> steps = explanation.steps().stream().collect(Collectors.toMap(Step::name, step -> step));
        List<String> told = new ArrayList<>();
        for (var line : page) {
            var row = STEP.matcher(line);
            if (row.matches() && !BOUND.matcher(line).matches()) {
                assertThat(steps).as(line).containsKey(row.group(1));
                var step = Objects.requireNonNull(steps.get(row.group(1)));
                assertThat(step.value()).as(line).isCloseTo(Double.parseDouble(row.group(4)), within(0.00005));
                if (row.group(3) != null) {
                    assertThat(step.formula()).as(line).isEqualTo(row.group(3));
                }
                told.add(step.name());
            }
        }

        assertThat(told).as("steps that the page tells").containsExactlyInAnyOrderElementsOf(steps.keySet());
    }

    @Test
    void theBoundsOfThePageAreThoseOfTheProduct() {
        var given = Objects.requireNonNull(explanation.bounds());
        Map<String, Integer> bounds = Map.of("low", given.low(), "likely", given.likely(), "high", given.high());
        int told = 0;
        for (var line : page) {
            var row = BOUND.matcher(line);
            if (row.matches()) {
                assertThat(bounds.get(row.group(1))).as(line).isEqualTo(Integer.parseInt(row.group(2)));
                told++;
            }
        }

        assertThat(told).isEqualTo(3);
        assertThat(explanation.movers())
                .first()
                .satisfies(mover -> assertThat(mover.input()).isEqualTo("data-entry.share"));
        assertThat(explanation.movers().get(1).input()).isEqualTo("hours.t8-nta-or");
        // variances of the hours, each triangle's by hand: (0.0408 x 3398.5)^2 of the share of data entry, a sixteenth
        // of (0.368 x 906.9)^2
        // of Notices to Appear, (0.312 x 379.6)^2 of removals, (0.102 x 1092.8)^2 of families, (0.312 x 207)^2 of
        // children and
        // (0.0863 x 665)^2 of expulsions, which alone were read: 28,116 of 28,322
        assertThat(Objects.requireNonNull(explanation.line().known().assumedShare()))
                .isCloseTo(28_116.0 / 28_322, within(0.006));
    }
}
