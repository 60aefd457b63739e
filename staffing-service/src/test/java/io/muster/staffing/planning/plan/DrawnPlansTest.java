package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task.Legality.Verdict;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of what is drawn, over the needs of whole plans. */
class DrawnPlansTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);
    private static final int SEEDS = 12;

    private static Situation situation(Random random) {
        var plans = Plans.of(PROFILE).today(FIRST.plusDays(19));
        for (var place : List.of("RGV", "EPT", "SDC")) {
            double level = Math.exp(2 + 6 * random.nextDouble());
            for (int day = 0; day < 20; day++) {
                level *= Math.exp(0.3 * random.nextGaussian());
                plans.counted(place, FIRST.plusDays(day), Math.min(9_000, (long) level));
            }
        }
        return plans.situation();
    }

    private static List<DayPlan> plans(Situation situation) {
        return new DayByDayPlanner()
                .plans(situation, FIRST, FIRST.plusDays(50), OperationState.START).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    @Test
    void bandsHoldTheLikelyNumberAndStayWithinTheEnds() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            int drawn = 0;
            for (var plan : plans(situation(new Random(seed)))) {
                for (var need : plan.needs()) {
                    var estimate = need.lines().getFirst().estimate();
                    if (estimate == null || estimate.drawn() == null) {
                        continue;
                    }
                    drawn++;
                    var what = "seed %d: %s %s %s: %s".formatted(seed, plan.place(), need.task(), plan.day(), estimate);
                    assertThat(estimate.sampledLow()).as(what).isBetween(estimate.low() - 1, estimate.required());
                    assertThat(estimate.sampledHigh())
                            .as(what)
                            .isBetween(estimate.required(), Objects.requireNonNull(estimate.high()) + 1);
                    assertThat(estimate.drawn().people()).as(what).isSorted();
                    assertThat(Objects.requireNonNull(estimate.assumedShare()))
                            .as(what)
                            .isBetween(0.0, 1.0);
                }
            }
            assertThat(drawn).isGreaterThan(1000);
        }
    }

    /** The same seed: a second plan, and an explanation's or a what-if's, draws the same. */
    @Test
    void areTheSameEveryTime() {
        assertThat(plans(situation(new Random(3)))).isEqualTo(plans(situation(new Random(3))));
    }

    /** A sum over places is wider than a root of squares, for standards are wrong everywhere alike, and no wider than the sum of bands. */
    @Test
    void sumsAreAddedUpDrawByDraw() {
        var situation = situation(new Random(5));
        var day = FIRST.plusDays(30);
        var drawn = new DrawnNeeds(situation, new DayByDayPlanner(), day, FIRST);
        int sumOfLows = 0;
        int sumOfHighs = 0;
        for (var place : List.of("RGV", "EPT", "SDC")) {
            var alone = Objects.requireNonNull(drawn.together(List.of(Map.entry(place, "DATA_ENTRY"))));
            assertThat(alone).isEqualTo(line(situation, place, day).known().drawn());
            sumOfLows += alone.low();
            sumOfHighs += alone.high();
        }
        var together = Objects.requireNonNull(drawn.together(List.of(
                Map.entry("RGV", "DATA_ENTRY"), Map.entry("EPT", "DATA_ENTRY"), Map.entry("SDC", "DATA_ENTRY"))));

        assertThat(together.low()).isGreaterThan(sumOfLows);
        assertThat(together.high()).isLessThan(sumOfHighs);
        assertThat(drawn.together(List.of(Map.entry("RGV", "NO_SUCH_TASK")))).isNull();
    }

    private static NeedLine line(Situation situation, String place, LocalDate day) {
        return plans(situation).stream()
                .filter(plan -> plan.place().equals(place) && plan.day().equals(day))
                .flatMap(plan -> plan.needs().stream())
                .filter(need -> need.task().equals("DATA_ENTRY"))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
    }

    @Test
    void whoStaffsToMoreAsksForNoFewer() {
        var line = line(situation(new Random(7)), "RGV", FIRST.plusDays(30));
        int fewer = 0;
        for (double share = 0.01; share < 0.995; share += 0.01) {
            var staffed = line.staffedTo(share);
            int people = Objects.requireNonNull(staffed.required());
            assertThat(people).isGreaterThanOrEqualTo(fewer);
            fewer = people;
        }
        assertThat(line.staffedTo(Quantiles.MEDIAN).required())
                .isEqualTo(Objects.requireNonNull(line.known().drawn()).at(Quantiles.MEDIAN));
        assertThat(fewer).isGreaterThan(Objects.requireNonNull(line.required()));
    }

    /** One day of reports: nobody knows how many more come, so nothing is drawn, and nothing can be staffed to. */
    @Test
    void nothingIsDrawnFromWhatNobodyKnows() {
        var situation = Plans.of(PROFILE).counted("RGV", FIRST, 100).situation();
        var line = new DayByDayPlanner()
                .plans(situation, FIRST, FIRST, OperationState.START).values().stream()
                        .flatMap(List::stream)
                        .filter(plan -> plan.place().equals("RGV"))
                        .flatMap(plan -> plan.needs().stream())
                        .filter(need -> need.task().equals("DATA_ENTRY"))
                        .findFirst()
                        .orElseThrow()
                        .lines()
                        .getFirst();

        assertThat(line.known().drawn()).isNull();
        assertThat(line.known().assumedShare()).isNull();
        assertThat(line.staffedTo(0.8).required()).isNull();
        assertThat(line.staffedTo(0.8).unknown()).isEqualTo(NeedLine.NOTHING_DRAWN);
    }

    /** Nobody came for three days, and at most a few are expected: nobody is required by the likely values, and some are in draws. */
    private static Situation quiet() {
        var plans = Plans.of(PROFILE).today(FIRST.plusDays(2));
        for (int day = 0; day < 3; day++) {
            plans.nobody("RGV", FIRST.plusDays(day));
        }
        return plans.committed(new Commitment(
                        "r",
                        "1",
                        List.of("TRANSPORT_LOGISTICS"),
                        "RGV",
                        "ACTIVE",
                        List.of(new Stay("ACTIVE", 5, FIRST, FIRST.plusDays(90))),
                        false))
                .situation();
    }

    /** By law, not by figures: troops may do all of what is allowed or named, and none of what they never may. */
    @Test
    void whoStaffsToAShareAsksForTroopsWhereTheyMayAndForNoFewerThanTheLoad() {
        int likelyNobody = 0;
        for (var situation : List.of(quiet(), situation(new Random(2)))) {
            for (var plan : plans(situation)) {
                for (var need : plan.needs()) {
                    var verdict =
                            PROFILE.task(need.task()).orElseThrow().legality().verdict();
                    for (double share : List.of(0.01, 0.5, 0.99)) {
                        var line = need.lines().getFirst();
                        var staffed = line.staffedTo(share).estimate();
                        if (staffed == null) {
                            continue;
                        }
                        var what =
                                "%s %s %s to %s: %s".formatted(plan.place(), need.task(), plan.day(), share, staffed);
                        assertThat(staffed.requiredWithoutPosts()).as(what).isLessThanOrEqualTo(staffed.required());
                        assertThat(staffed.supportableByTroops())
                                .as(what)
                                .isEqualTo(
                                        verdict == Verdict.ALLOWED
                                                        || need.task().equals("TRANSPORT_LOGISTICS")
                                                ? staffed.required()
                                                : 0);
                        likelyNobody += line.known().required() == 0 && staffed.required() > 0 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(likelyNobody).isPositive();
    }

    /** One counter x 2 people x 84 / 61.2 h are 2.745, whatever supplies a few held persons need: the same in all draws. */
    @Test
    void nothingIsAssumedWhereAllDrawsAreTheSame() {
        int same = 0;
        for (var plan : plans(quiet())) {
            for (var need : plan.needs()) {
                var estimate = need.lines().getFirst().estimate();
                if (need.task().equals("WAREHOUSE")
                        && estimate != null
                        && estimate.drawn() != null
                        && estimate.drawn()
                                .people()
                                .getFirst()
                                .equals(estimate.drawn().people().getLast())) {
                    same += plan.place().equals("RGV") ? 1 : 0;
                    assertThat(estimate.assumedShare())
                            .as("%s %s %s", plan.place(), plan.day(), estimate)
                            .isZero();
                }
            }
        }
        assertThat(same).isPositive();
    }

    /** Observed days under standards without a range, at a desk with a hundred persons a day or a thousand: every draw is the plan. */
    @Test
    void drawsAreThePlanWhereNothingVaries() {
        for (int seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            long persons = (long) Math.exp(2 + 6 * random.nextDouble());
            List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
            hours.set(8, persons / 3);
            hours.set(9, persons - persons / 3);
            var plans = Plans.of(PROFILE)
                    .today(FIRST)
                    .counted(
                            "FO-LAREDO",
                            FIRST,
                            new DayCounts(
                                    DemandSeries.OPERATIONAL,
                                    List.of(new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", persons)),
                                    random.nextBoolean() ? hours : List.of(),
                                    null));
            PROFILE.standards()
                    .values()
                    .forEach(standard -> plans.adjusted(new Adjustment(
                            standard.code(),
                            standard.code(),
                            "FO-LAREDO",
                            standard.value(),
                            FIRST,
                            FIRST,
                            "PLANNER",
                            "test")));

            var estimate = plans.need("FO-LAREDO", "PROCESSING", FIRST).known();

            var what = "seed %d, %d persons: %s".formatted(seed, persons, estimate);
            assertThat(estimate.low()).as(what).isEqualTo(estimate.high());
            assertThat(Objects.requireNonNull(estimate.drawn()))
                    .as(what)
                    .isEqualTo(Quantiles.always(estimate.required()));
            assertThat(estimate.assumedShare()).as(what).isZero();
        }
    }
}
