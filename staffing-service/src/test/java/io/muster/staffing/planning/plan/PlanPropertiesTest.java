package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Strength;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What holds of every plan, whatever is reported. */
@Tag("slow")
class PlanPropertiesTest {

    private static final int TRIES = 10_000;
    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final List<String> DEMOGRAPHICS = List.of("SINGLE_ADULT", "FAMILY", "UNACCOMPANIED_CHILD");
    private static final List<String> TASKS =
            PROFILE.tasks().stream().map(Task::code).toList();

    private static NavigableMap<LocalDate, DayCounts> counted(long... persons) {
        List<Count> counts = new ArrayList<>();
        for (int kind = 0; kind < persons.length; kind++) {
            counts.add(new Count("USBP", "TITLE_8", DEMOGRAPHICS.get(kind), null, persons[kind]));
        }
        return new TreeMap<>(Map.of(DAY, new DayCounts(DemandSeries.OPERATIONAL, counts, List.of(), null)));
    }

    private static Situation situation(
            NavigableMap<LocalDate, DayCounts> counts, List<StaffReport> reports, List<Commitment> commitments) {
        return new Situation(
                PROFILE, DAY, Map.of("RGV", counts), List.of(), List.of(), List.of(), List.of(), reports, commitments);
    }

    private static List<Need> needs(Situation situation) {
        return Plans.of(situation, "RGV", DAY, DAY).getFirst().needs();
    }

    @Property(tries = TRIES)
    void morePersonsNeverNeedFewerPeople(
            @ForAll @IntRange(max = 20_000) int adults,
            @ForAll @IntRange(max = 20_000) int family,
            @ForAll @IntRange(max = 5_000) int children,
            @ForAll @IntRange(max = 5_000) int more) {
        var before = needs(situation(counted(adults, family, children), List.of(), List.of()));
        var after = needs(situation(counted(adults + more, family, children), List.of(), List.of()));

        for (int task = 0; task < before.size(); task++) {
            var line = before.get(task).lines().getFirst();
            assertThat(after.get(task).lines().getFirst().known().requiredUnrounded())
                    .isGreaterThanOrEqualTo(line.known().requiredUnrounded() - 1e-9);
            assertThat(line.known().low()).isLessThanOrEqualTo(line.required());
            assertThat(line.required()).isLessThanOrEqualTo(line.known().high());
        }
    }

    @Property(tries = TRIES)
    void noForbiddenTaskEverAsksForTroops(
            @ForAll @IntRange(max = 20_000) int adults,
            @ForAll @IntRange(max = 2_000) int people,
            @ForAll @IntRange(max = 15) int named,
            @ForAll boolean officers) {
        var task = TASKS.get(Math.min(named, TASKS.size() - 1));
        var commitment = new Commitment(
                "r",
                "1",
                List.of(task),
                "RGV",
                "ACTIVE",
                List.of(new Stay("ACTIVE", people, DAY, DAY.plusDays(90))),
                officers);

        for (var need : needs(situation(counted(adults, 0, 0), List.of(), List.of(commitment)))) {
            var line = need.lines().getFirst();
            var verdict = PROFILE.task(need.task()).orElseThrow().legality().verdict();
            if (verdict == Task.Legality.Verdict.NEVER) {
                assertThat(line.known().supportableByTroops()).isZero();
            }
            assertThat(line.known().supportableByTroops()).isBetween(0, line.required());
        }
    }

    @Property(tries = TRIES)
    void reportsInAnyOrderOrTwiceGiveTheSamePlan(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 8) int number) {
        var random = new Random(seed);
        List<StaffReport> reports = new ArrayList<>();
        for (int report = 0; report < number; report++) {
            reports.add(new StaffReport(
                    "e" + report,
                    random.nextBoolean() ? "RGV" : StaffReport.UNPLACED,
                    TASKS.get(random.nextInt(3)),
                    random.nextBoolean() ? "ACTIVE" : "GUARD",
                    DAY.minusDays(random.nextInt(5)),
                    random.nextInt(100),
                    null,
                    null,
                    null,
                    "F",
                    "test",
                    Instant.EPOCH.plusSeconds(random.nextInt(3)),
                    report));
        }
        List<StaffReport> shuffled = new ArrayList<>(reports);
        shuffled.add(reports.get(random.nextInt(number)));
        Collections.shuffle(shuffled, random);

        assertThat(needs(situation(counted(100, 0, 0), shuffled, List.of())))
                .isEqualTo(needs(situation(counted(100, 0, 0), reports, List.of())));
    }

    @Property(tries = TRIES)
    void shortageAndSurplusAreOneOrTheOther(
            @ForAll @IntRange(max = 20_000) int adults, @ForAll @IntRange(max = 2_000) int onHand) {
        var report = new StaffReport(
                "e", "RGV", "DATA_ENTRY", "ACTIVE", DAY, onHand, null, null, null, "F", "test", Instant.EPOCH, 0);
        var line = needs(situation(counted(adults, 0, 0), List.of(report), List.of())).stream()
                .filter(need -> need.task().equals("DATA_ENTRY"))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();

        assertThat(line.shortage()).isEqualTo(Math.max(0, line.known().required() - onHand));
        assertThat(line.surplus()).isEqualTo(Math.max(0, onHand - line.known().required()));
    }

    @Property(tries = TRIES)
    void whoIsOnHandFallsByExactlyTheTrancheThatEnds(
            @ForAll @IntRange(max = 3_000) int one,
            @ForAll @IntRange(max = 3_000) int other,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll @IntRange(min = 1, max = 90) int longer) {
        var end = DAY.plusDays(days);
        var commitment = new Commitment(
                "r",
                "1",
                List.of("DATA_ENTRY"),
                "RGV",
                "ACTIVE",
                List.of(new Stay("ACTIVE", one, DAY, end), new Stay("ACTIVE", other, DAY, end.plusDays(longer))),
                false,
                DAY);
        var strength = new Strength(situation(counted(1, 0, 0), List.of(), List.of(commitment)));

        assertThat(strength.border(end).present()).isEqualTo((long) one + other);
        assertThat(strength.border(end).authorised()).isEqualTo((long) one + other);
        assertThat(strength.border(end).present()
                        - strength.border(end.plusDays(1)).present())
                .isEqualTo(one);
    }
}
