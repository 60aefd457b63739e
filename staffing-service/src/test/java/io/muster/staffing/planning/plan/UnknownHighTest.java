package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.brief.Briefing;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.explanation.Explainer;
import io.muster.staffing.planning.explanation.Explanation;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody knows how many more may come, nobody knows how many people they would take. */
class UnknownHighTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final String PLACE = "RGV";

    /** By the profile: these take hours of arrivals, of persons held, or a share of tasks that do. */
    private static final List<String> OF_WHO_COMES =
            List.of("DATA_ENTRY", "WAREHOUSE", "COMMAND_SUPPORT", "PROCESSING", "CUSTODY", "MIGRANT_TRANSPORT");

    private static final String OF_POSTS = "DETECTION_MONITORING";

    /** What a place said of a day. */
    enum Said {
        NOTHING,
        NOBODY_CAME,
        TEN_CAME
    }

    private static LocalDate day(int number) {
        return Plans.FIRST.plusDays(number);
    }

    private static NeedLine.Estimate estimate(DayPlan plan, String task) {
        return plan.needs().stream()
                .filter(need -> need.task().equals(task))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst()
                .known();
    }

    private static Census census(int day, LocalTime at, long held) {
        return new Census(
                PLACE,
                day(day).atTime(at).atZone(PROFILE.zone()).toInstant(),
                day(day),
                held,
                false,
                null,
                "F",
                "test",
                1);
    }

    private static DayPlan hundredSoFar() {
        return Plans.of(PROFILE).counted(PLACE, day(0), 100).day(PLACE, day(0));
    }

    /**
     * 100 persons of Notice to Appear: 100 x 2.0 h x 0.25 = 50 h, and 50 / (61.2 / 7) / 0.9 = 6.35 people; 100 x 0.75 h x 0.15 =
     * 11.25 h at the low end, 1.43 people.
     */
    @Test
    void theFirstOpenDayAsksForAtLeastWhoWasCountedSoFar() {
        var plan = hundredSoFar();

        assertThat(Objects.requireNonNull(plan.demand()).high()).isNull();
        assertThat(plan.demand().groups()).allSatisfy(group -> {
            assertThat(group.low()).isEqualTo(group.persons());
            assertThat(group.high()).isNull();
        });
        var entry = estimate(plan, "DATA_ENTRY");
        assertThat(entry.required()).isEqualTo(7);
        assertThat(entry.low()).isEqualTo(2);
        assertThat(entry.high()).isNull();
        // posts stand whoever comes
        assertThat(estimate(plan, OF_POSTS).high())
                .isGreaterThanOrEqualTo(estimate(plan, OF_POSTS).required());
    }

    /** A census at midnight, at noon, or a minute before the day ends: who comes after it is not known either. */
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "12:00", "23:59"})
    void aCensusOfThatDayDoesNotSayWhoIsStillToCome(String at) {
        var plans = Plans.of(PROFILE).counted(PLACE, day(0), 100).census(census(0, LocalTime.parse(at), 400));
        var open = plans.day(PLACE, day(0));
        var closed = plans.today(day(0)).day(PLACE, day(0));

        assertThat(estimate(open, "CUSTODY").high()).isNull();
        assertThat(estimate(closed, "CUSTODY").high()).isNotNull();
        // likely are those who were counted by now
        assertThat(Objects.requireNonNull(open.custody()).held())
                .isEqualTo(Objects.requireNonNull(closed.custody()).held());
    }

    /** Of the day after nobody knows anything but the 400 who were counted there. */
    @Test
    void aCensusOfALaterDaySaysHowManyAreHeldThen() {
        var plan = Plans.of(PROFILE)
                .counted(PLACE, day(0), 100)
                .census(census(1, LocalTime.NOON, 400))
                .day(PLACE, day(1));

        assertThat(plan.demand()).isNull();
        assertThat(estimate(plan, "CUSTODY").high()).isNotNull();
    }

    @Test
    void theExplanationShowsNoNumberForIt() {
        var situation = Plans.of(PROFILE).counted(PLACE, day(0), 100).situation();
        var explanation = new Explainer(situation, new DayByDayPlanner())
                .explain(PLACE, "DATA_ENTRY", day(0), day(0))
                .orElseThrow();

        var bounds = Objects.requireNonNull(explanation.bounds());
        assertThat(bounds.low()).isEqualTo(2);
        assertThat(bounds.likely()).isEqualTo(7);
        assertThat(bounds.high()).isNull();
        assertThat(bounds.sampledLow()).isNull();
        assertThat(bounds.sampledHigh()).isNull();
        // nothing moves the number more than who is still to come
        assertThat(explanation.movers().getFirst())
                .isEqualTo(new Explanation.Mover(
                        "arrivals (their bounds)",
                        "persons/day",
                        100,
                        null,
                        estimateOf(explanation).requiredUnrounded(),
                        null,
                        "C"));
        assertThat(explanation.steps()).allSatisfy(step -> {
            assertThat(step.value()).isFinite();
            assertThat(step.formula()).doesNotContain("unseen");
        });
    }

    private static NeedLine.Estimate estimateOf(Explanation explanation) {
        return explanation.line().known();
    }

    @Test
    void theExplanationOfWhatStandsAtPostsStaysAsItIs() {
        var situation = Plans.of(PROFILE).counted(PLACE, day(0), 100).situation();
        var bounds = Objects.requireNonNull(new Explainer(situation, new DayByDayPlanner())
                .explain(PLACE, OF_POSTS, day(0), day(0))
                .orElseThrow()
                .bounds());

        assertThat(bounds.high()).isNotNull();
        assertThat(bounds.sampledHigh()).isBetween(bounds.likely(), bounds.high());
    }

    /** Tucson's last ten days are known, so its own high end is; together with Rio Grande Valley's it is not. */
    @Test
    void aSumWithAnUnknownHighEndHasNone() {
        var plans = Plans.of(PROFILE).today(day(9));
        for (int number = 0; number < 10; number++) {
            plans.counted("TCA", day(number), 100);
        }
        plans.counted("TCA", day(10), 30).counted(PLACE, day(10), 30);
        var here = plans.day(PLACE, day(10));
        var there = plans.day("TCA", day(10));

        assertThat(sum(List.of(there), "ADMINISTRATIVE").high()).isNotNull();
        assertThat(sum(List.of(here, there), "ADMINISTRATIVE").high()).isNull();
        assertThat(sum(List.of(here, there), "ADMINISTRATIVE").low())
                .isEqualTo(Objects.requireNonNull(
                                sum(List.of(here), "ADMINISTRATIVE").low())
                        + Objects.requireNonNull(
                                sum(List.of(there), "ADMINISTRATIVE").low()));
    }

    private static DayBrief.Sum sum(List<DayPlan> plans, String category) {
        return Briefing.sums(plans).stream()
                .filter(sum -> sum.category().equalsIgnoreCase(category))
                .findFirst()
                .orElseThrow();
    }

    /** Some days that a place reported, the last of which may be open, a census, and volumes that a what-if supposes. */
    private static List<DayPlan> plans(List<Said> said, int closed, int census, double factor, String place) {
        var plans = Plans.of(PROFILE);
        if (closed > 0) {
            plans.today(day(closed - 1));
        }
        for (int number = 0; number < said.size(); number++) {
            switch (said.get(number)) {
                case NOTHING -> {}
                case NOBODY_CAME -> plans.nobody(place, day(number));
                case TEN_CAME -> plans.counted(place, day(number), 10);
            }
        }
        if (census < said.size()) {
            plans.census(census(census, LocalTime.of(6, 0), 40));
        }
        var situation = supposing(plans.situation(), place, said.size(), factor);
        return Plans.of(situation, place, day(0), day(said.size() + 2));
    }

    private static Situation supposing(Situation real, String place, int days, double factor) {
        if (factor == 1) {
            return real;
        }
        Map<LocalDate, Map<String, Double>> supposed = new HashMap<>();
        for (int number = 0; number < days; number++) {
            supposed.put(day(number), Map.of("T8", factor));
        }
        return new Situation(
                real.profile(),
                real.today(),
                real.counts(),
                real.published(),
                real.policies(),
                real.adjustments(),
                real.censuses(),
                real.reports(),
                real.commitments(),
                Map.of(place, supposed),
                real.posts(),
                real.measurements());
    }

    private static boolean hasNoHigh(DayPlan plan) {
        var demand = plan.demand();
        return demand != null && demand.low() != null && demand.high() == null;
    }

    @Property(tries = 1_000)
    void noNeedHasAHighEndWhereItsDemandHasNone(
            @ForAll @Size(min = 1, max = 10) List<Said> said,
            @ForAll @IntRange(max = 10) int closed,
            @ForAll @IntRange(max = 20) int census,
            @ForAll @IntRange(max = 2) int factor,
            @ForAll boolean atPort) {
        var place = atPort ? "FO-LAREDO" : PLACE;
        for (var plan : plans(said, Math.min(closed, said.size()), census, factor, place)) {
            if (hasNoHigh(plan)) {
                OF_WHO_COMES.forEach(
                        task -> assertThat(estimate(plan, task).high()).as(task).isNull());
            }
            plan.needs().forEach(need -> {
                var estimate = need.lines().getFirst().estimate();
                if (estimate != null && estimate.high() != null) {
                    assertThat(estimate.high()).isBetween(estimate.required(), 1_000_000);
                }
            });
            assertThat(estimate(plan, OF_POSTS).high()).isNotNull();
        }
    }

    /** What is known has a high end: no need loses it by what was unknown before a day closed. */
    @Property(tries = 1_000)
    void everyNeedOfDaysThatAreKnownHasAHighEnd(
            @ForAll @Size(min = 1, max = 10) List<Said> said, @ForAll @IntRange(max = 20) int census) {
        for (var plan : plans(said, said.size(), census, 1, PLACE)) {
            assertThat(hasNoHigh(plan)).isFalse();
            plan.needs().forEach(need -> {
                var estimate = need.lines().getFirst().estimate();
                assertThat(estimate == null || estimate.high() != null)
                        .as(need.task())
                        .isTrue();
            });
        }
    }

    @Test
    void supposedVolumesLeaveWhatIsUnknownUnknown() {
        var plan = plans(List.of(Said.TEN_CAME), 0, 9, 3, PLACE).getFirst();

        Demand demand = Objects.requireNonNull(plan.demand());
        assertThat(demand.persons()).isCloseTo(30, within(1e-9));
        assertThat(demand.low()).isCloseTo(30, within(1e-9));
        assertThat(demand.high()).isNull();
    }
}
