package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate DAY = Plans.FIRST.plusDays(1);

    /** Arrivals of FY2023 that the places' weights add up to. */
    private static final double ALL = 230_950 + 50_580 + 174_200 + 373_630 + 427_470 + 11_810 + 393_240 + 45_640
            + 338_340 + 131_060 + 29_090 + 54_620 + 215_060;

    /** Data entry of 13,000 a day at a place of that many arrivals a year, all on Notices to Appear: 2.0 h x 0.25 each. */
    private static double dataEntry(double arrivals) {
        return 13_000 * arrivals / ALL * 2.0 * 0.25 / (61.2 / 7) / 0.9;
    }

    /** Nobody came on the day but to RGV. */
    private static Plans onlyToRgv() {
        return Plans.of(PROFILE).today(DAY).counted("RGV", DAY, 1_000);
    }

    private static List<NeedLine> lines(Situation situation, String place, String task) {
        return new Scenarios(situation, Plans.FIRST, DAY, DAY, () -> {})
                .needs(place).getFirst().needs().stream()
                        .filter(need -> need.task().equals(task))
                        .map(need -> need.lines().getFirst())
                        .toList();
    }

    private static NeedLine of13000(Situation situation, String place, String task) {
        return lines(situation, place, task).stream()
                .filter(line -> "plan-13000".equals(line.scenario()))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(Situation situation, String task, ToDoubleFunction<NeedLine> figure) {
        return PROFILE.places().stream()
                .mapToDouble(place -> figure.applyAsDouble(of13000(situation, place.code(), task)))
                .sum();
    }

    @Test
    void takesAsManyAsTheScenarioSaysOfTheKindsThatCame() {
        // RGV has 338,340 of the 2,475,690: of 13,000 a day 1,776.6
        var lines = lines(onlyToRgv().situation(), "RGV", "DATA_ENTRY");

        assertThat(lines)
                .extracting(NeedLine::scenario)
                .containsExactly("plan-6000", "plan-10000", "plan-13000", "plan-18000");
        assertThat(lines).allSatisfy(line -> assertThat(line.basis()).isEqualTo(DemandBasis.SCENARIO));
        assertThat(lines.get(2).known().requiredUnrounded()).isCloseTo(dataEntry(338_340), within(1e-9));
        assertThat(lines.get(2).notes()).singleElement().asString().contains("the day's own arrivals");
    }

    @Test
    void addsUpOverThePlacesWhereverSomebodyCame() {
        var situation = onlyToRgv().situation();

        assertThat(sum(situation, "DATA_ENTRY", NeedLine::persons)).isCloseTo(13_000, within(1e-6));
        // 150 sites of 8 people, and 120 seats around the clock: 168 / 61.2 people each
        assertThat(sum(situation, "DETECTION_MONITORING", NeedLine::postDriven))
                .isCloseTo(150 * 8.0 + 120 * 168 / 61.2, within(1e-6));
    }

    @Test
    void splitsAPlaceOfWhichNothingIsKnownAsThePlacesOfItsKind() {
        // Big Bend: 5 sites of 8 people, 4 seats; sectors stand at posts whoever comes
        var situation = onlyToRgv().situation();

        var entry = of13000(situation, "BBT", "DATA_ENTRY");
        assertThat(entry.known().requiredUnrounded()).isCloseTo(dataEntry(11_810), within(1e-9));
        assertThat(entry.notes()).singleElement().asString().contains("all places of kind SECTOR");
        assertThat(of13000(situation, "BBT", "DETECTION_MONITORING").known().requiredUnrounded())
                .isCloseTo(5 * 8.0 + 4 * 168 / 61.2, within(1e-9));
    }

    @Test
    void splitsADayOnWhichNobodyCameAsThePlacesLastKnownDays() {
        var situation =
                onlyToRgv().counted("BBT", Plans.FIRST, 40).nobody("BBT", DAY).situation();

        var entry = of13000(situation, "BBT", "DATA_ENTRY");
        assertThat(entry.known().requiredUnrounded()).isCloseTo(dataEntry(11_810), within(1e-9));
        assertThat(entry.notes()).singleElement().asString().contains("last known days");
    }

    @Test
    void isUnknownWhereWhatDependsOnArrivalsIsAskedAndNobodyTellsTheKinds() {
        var nobody = Plans.of(PROFILE).today(DAY).situation();

        assertThat(of13000(nobody, "BBT", "DETECTION_MONITORING").known().requiredUnrounded())
                .isCloseTo(5 * 8.0 + 4 * 168 / 61.2, within(1e-9));
        var port = of13000(onlyToRgv().situation(), "FO-LAREDO", "DATA_ENTRY");
        assertThat(port.estimate()).isNull();
        assertThat(port.unknown()).contains("of which kinds the persons would be");
    }

    /**
     * Whoever is held is held under any scenario: 6,000 counted at noon and half of a day's 500 leave and come. Scenarios that bring
     * more than the day never need fewer people, and one that brings the day itself needs the day's.
     */
    @Test
    void neverNeedsFewerPeopleForMoreArrivals() {
        var plans = Plans.of(PROFILE).today(DAY.plusDays(4));
        for (int day = 0; day < 6; day++) {
            plans.counted("RGV", Plans.FIRST.plusDays(day), 500);
        }
        plans.census(new Census(
                "RGV", DAY.atTime(12, 0).atZone(PROFILE.zone()).toInstant(), DAY, 6_000, false, null, "F", "count", 0));
        var situation = plans.situation();

        for (var task : List.of("CUSTODY", "WAREHOUSE", "DATA_ENTRY", "PROCESSING")) {
            double before = plans.need("RGV", task, DAY).known().requiredUnrounded();
            // 820 to 2,460 persons a day, all more than 500
            for (var line : lines(situation, "RGV", task)) {
                assertThat(line.known().requiredUnrounded()).isGreaterThan(before - 1e-9);
                before = line.known().requiredUnrounded();
            }
        }
    }
}
