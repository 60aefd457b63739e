package io.muster.staffing.planning.sourcing.search;

import static io.muster.staffing.planning.sourcing.Days.active;
import static io.muster.staffing.planning.sourcing.Days.day;
import static io.muster.staffing.planning.sourcing.Days.guard;
import static io.muster.staffing.planning.sourcing.Days.opening;
import static io.muster.staffing.planning.sourcing.Days.placement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.staffing.planning.sourcing.EvenSplit;
import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Measure;
import io.muster.staffing.planning.sourcing.Opening;
import io.muster.staffing.planning.sourcing.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BestSharingTest {

    private static final Opening DATA_ENTRY = opening("DRT", "DATA_ENTRY", 10);
    private static final Opening WAREHOUSE = opening("RGV", "WAREHOUSE", 30);

    private final BestSharing best = new BestSharing();

    /** 10 for 40 missing: 3 and 7 leave 7/10 and 23/30 (0.767) missing; 2 and 8 would leave 0.8, 4 and 6 again 0.8. */
    @Test
    void keepsTheWorstRelativeShortageSmallest() {
        var day = day(List.of(DATA_ENTRY, WAREHOUSE), active(10));

        var placements = best.share(day, List.of());

        assertThat(placements)
                .containsExactlyInAnyOrder(placement(active(10), DATA_ENTRY, 3), placement(active(10), WAREHOUSE, 7));
        assertThat(Measure.of(day.openings(), placements)).isEqualTo(new Measure(new Share(23, 30), 30, 40));
    }

    /** Even: 5 each leave 5/10 and 25/30 (0.833) missing, so many as before in all. */
    @Test
    void isBetterThanAnEvenSplit() {
        var day = day(List.of(DATA_ENTRY, WAREHOUSE), active(10));

        var placements = new EvenSplit().share(day, List.of());

        assertThat(placements)
                .containsExactlyInAnyOrder(placement(active(10), DATA_ENTRY, 5), placement(active(10), WAREHOUSE, 5));
        assertThat(Measure.of(day.openings(), placements)).isEqualTo(new Measure(new Share(25, 30), 30, 40));
    }

    /** Nothing can be done where all 4 are missing and nobody may go; elsewhere the total still counts. */
    @Test
    void fillsWhatItCanWhenTheWorstCannotBeHelped() {
        var closed = opening("BBT", "DETECTION_MONITORING", 4, 9);
        var day = day(List.of(closed, DATA_ENTRY), active(8));

        assertThat(best.share(day, List.of())).containsExactly(placement(active(8), DATA_ENTRY, 8));
    }

    /**
     * A contractor's 4.3 h are 301 / 612 of a soldier's: of the 34 missing ten soldiers leave 24, which take 24 / 0.491830 = 48.8, so
     * 49 contractors; 23 contractors alone are 11.3, and so 23 are missing.
     */
    @Test
    void countsContractorsByTheirHours() {
        var typing = new Opening("RGV", "DATA_ENTRY", 40, 34, 1, Map.of("GUARD", 1.0, "CONTRACTOR", 301.0 / 612));
        var contractors = new Force("contractors", "CONTRACTOR", 4, Set.of(), null, 50);
        var few = new Force("contractors", "CONTRACTOR", 4, Set.of(), null, 23);

        assertThat(best.share(day(List.of(typing), guard(10), contractors), List.of()))
                .containsExactlyInAnyOrder(placement(guard(10), typing, 10), placement(contractors, typing, 49));
        assertThat(Measure.of(List.of(typing), best.share(day(List.of(typing), few), List.of())))
                .isEqualTo(new Measure(new Share(23, 40), 23, 40));
    }

    /** Soldiers may do what contractors may not: they go there, and contractors type, 10 / 0.491830 = 20.3. */
    @Test
    void leavesToContractorsWhatTheyMayDoToo() {
        var typing = new Opening("RGV", "DATA_ENTRY", 10, 10, 1, Map.of("GUARD", 1.0, "CONTRACTOR", 301.0 / 612));
        var staff = new Opening("RGV", "COMMAND_SUPPORT", 10, 10, 1, Map.of("GUARD", 1.0));
        var contractors = new Force("contractors", "CONTRACTOR", 4, Set.of(), null, 30);

        assertThat(best.share(day(List.of(typing, staff), guard(10), contractors), List.of()))
                .containsExactlyInAnyOrder(placement(guard(10), staff, 10), placement(contractors, typing, 21));
    }

    /** All places and tasks of the border, 1,500 soldiers and 400 contractors: an answer in time, and no worse than an even split. */
    @Test
    @Timeout(120)
    void sharesADayOfTheBorderOfTwoKinds() {
        List<Opening> openings = new ArrayList<>();
        var random = new Random(7);
        for (int place = 0; place < 13; place++) {
            for (var task : List.of("DATA_ENTRY", "WAREHOUSE", "INTAKE", "DETECTION_MONITORING", "COMMAND_SUPPORT")) {
                int required = 5 + random.nextInt(100);
                Map<String, Double> kinds = switch (task) {
                    case "INTAKE" -> Map.of("CONTRACTOR", 1.0);
                    case "COMMAND_SUPPORT" -> Map.of("ACTIVE", 1.0);
                    default -> Map.of("ACTIVE", 1.0, "CONTRACTOR", 301.0 / 612);
                };
                openings.add(new Opening(
                        "P" + place,
                        task,
                        required,
                        random.nextInt(required + 1),
                        task.equals("DETECTION_MONITORING") ? 2 : 1,
                        kinds));
            }
        }
        var day = day(openings, active(1_500), new Force("contractors", "CONTRACTOR", 4, Set.of(), null, 400));

        var placements = best.share(day, List.of());

        assertThat(Measure.of(openings, placements).worst())
                .isLessThanOrEqualTo(Measure.of(openings, new EvenSplit().share(day, List.of()))
                        .worst());
    }

    @Test
    void sendsWholeCrewsOnly() {
        var site = opening("TCA", "DETECTION_MONITORING", 3, 2);

        assertThat(best.share(day(List.of(site), guard(9)), List.of())).containsExactly(placement(guard(9), site, 4));
        assertThat(best.share(day(List.of(site), guard(3)), List.of())).containsExactly(placement(guard(3), site, 2));
        assertThat(best.share(day(List.of(site), guard(1)), List.of())).isEmpty();
    }

    /** 3 + 3 people make one crew of 2 each and no third crew between them. */
    @Test
    void makesNoCrewOfTwoForces() {
        var site = opening("TCA", "DETECTION_MONITORING", 6, 2);

        assertThat(best.share(day(List.of(site), guard(3), active(3)), List.of()))
                .containsExactlyInAnyOrder(placement(guard(3), site, 2), placement(active(3), site, 2));
    }

    @Test
    void usesWhoComesFirstInThePolicysOrder() {
        assertThat(best.share(day(List.of(DATA_ENTRY), active(9), guard(6)), List.of()))
                .containsExactlyInAnyOrder(placement(guard(6), DATA_ENTRY, 6), placement(active(9), DATA_ENTRY, 4));
    }

    @Test
    void keepsForATaskWhoAloneMayDoIt() {
        var guardOnly = new Opening("ELC", "AVIATION_SUPPORT", 5, 5, 1, Set.of("GUARD"));
        var both = opening("ELC", "DATA_ENTRY", 5);

        assertThat(best.share(day(List.of(both, guardOnly), guard(5), active(5)), List.of()))
                .containsExactlyInAnyOrder(placement(active(5), both, 5), placement(guard(5), guardOnly, 5));
    }

    @Test
    void sendsNobodyWhereTheyMayNot() {
        var agents = new Opening("EPT", "PROCESSING", 50, 50, 1, Set.of("AGENT"));
        var day = day(List.of(agents), guard(9), active(9));

        assertThat(best.share(day, List.of())).isEmpty();
        assertThat(day.reachable()).isEmpty();
    }

    @Test
    void sendsPeopleOnlyToWhatTheyCameFor() {
        var came = new Force("rfa|1", "ACTIVE", 2, Set.of("WAREHOUSE"), "RGV", 40);

        assertThat(best.share(day(List.of(DATA_ENTRY, WAREHOUSE), came), List.of()))
                .containsExactly(placement(came, WAREHOUSE, 30));
    }

    /** 5 people for 5 missing at each of two places: 3 and 2 or 2 and 3 are as good, so those of yesterday stay. */
    @Test
    void movesNobodyForNothing() {
        var one = opening("YUM", "DATA_ENTRY", 5);
        var other = opening("SDC", "DATA_ENTRY", 5);
        var day = day(List.of(one, other), guard(5));

        for (int here : new int[] {2, 3}) {
            var yesterday = List.of(placement(guard(5), one, here), placement(guard(5), other, 5 - here));
            assertThat(best.share(day, yesterday)).containsExactlyInAnyOrderElementsOf(yesterday);
        }
    }

    /** The first place settles the worst at 4/8; of the other 6 people 4 and 2 would do as well as 3 and 3, but not evenly. */
    @Test
    void leavesNoPlaceWorseOffThanItMustBe() {
        var stuck = opening("LRT", "DATA_ENTRY", 8, 4);
        var one = opening("YUM", "WAREHOUSE", 4);
        var other = opening("SDC", "WAREHOUSE", 4);

        assertThat(best.share(day(List.of(stuck, one, other), guard(10)), List.of()))
                .containsExactlyInAnyOrder(
                        placement(guard(10), stuck, 4), placement(guard(10), one, 3), placement(guard(10), other, 3));
    }

    @Test
    void nothingMissingOrNobodyThereIsNoSharing() {
        assertThat(best.share(day(List.of(), guard(5)), List.of())).isEmpty();
        assertThat(best.share(day(List.of(DATA_ENTRY)), List.of())).isEmpty();
        assertThat(best.share(day(List.of(opening("SDC", "WAREHOUSE", 0)), guard(5)), List.of()))
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Opening("SDC", "WAREHOUSE", 3, 4, 1, Set.of()))
                .hasMessageContaining("missing must be 0 to 3 people")
                .hasMessageContaining("was 4");
        assertThatThrownBy(() -> opening("SDC", "WAREHOUSE", 3, 0)).hasMessageContaining("crew must be >= 1");
        assertThatThrownBy(() -> guard(-1)).hasMessageContaining("headcount must be >= 0 people, but was -1");
        assertThatThrownBy(() -> day(List.of(DATA_ENTRY, DATA_ENTRY))).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> day(List.of(), guard(1), guard(2))).hasMessageContaining("stands twice");
    }
}
