package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.explanation.Explainer;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is unknown is shown as unknown, whatever it is taken from: never as a 0 that nobody observed. */
class UnknownNeedTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final String PLACE = "RGV";

    /** By the profile: these take hours of arrivals, of persons held, or a share of tasks that do. */
    private static final Set<String> OF_ARRIVALS = Set.of("DATA_ENTRY", "PROCESSING", "COMMAND_SUPPORT");

    private static final Set<String> OF_POSTS = Set.of("DETECTION_MONITORING");

    /** What a place said of a day. */
    enum Said {
        NOTHING,
        NOBODY_CAME,
        TEN_CAME
    }

    private static LocalDate day(int number) {
        return Plans.FIRST.plusDays(number);
    }

    private static Plans plans(List<Said> days) {
        var plans = Plans.of(PROFILE).today(day(days.size() - 1));
        for (int number = 0; number < days.size(); number++) {
            switch (days.get(number)) {
                case NOTHING -> {}
                case NOBODY_CAME -> plans.nobody(PLACE, day(number));
                case TEN_CAME -> plans.counted(PLACE, day(number), 10);
            }
        }
        return plans;
    }

    private static Map<String, NeedLine> lines(DayPlan plan) {
        return plan.needs().stream()
                .collect(Collectors.toMap(Need::task, need -> need.lines().getFirst()));
    }

    private static NeedLine line(DayPlan plan, String task) {
        return Objects.requireNonNull(lines(plan).get(task), task);
    }

    private static StaffReport thirty(String task) {
        return new StaffReport(
                "e", PLACE, task, "ACTIVE", Plans.FIRST, 30, null, null, null, "F", "test", Instant.EPOCH, 0);
    }

    private static Census census(int day, long held) {
        return new Census(
                PLACE, day(day).atStartOfDay(PROFILE.zone()).toInstant(), day(day), held, false, null, "F", "test", 1);
    }

    @Test
    void aPlaceThatNobodyReportedNeedsAnUnknownNumberAndHasNoSurplus() {
        var plan = Plans.of(PROFILE)
                .today(Plans.FIRST)
                .reported(thirty("DATA_ENTRY"))
                .day(PLACE, Plans.FIRST);

        var entry = line(plan, "DATA_ENTRY");
        assertThat(entry.persons()).isNull();
        assertThat(entry.estimate()).isNull();
        assertThat(entry.unknown()).isEqualTo("no arrivals are known for this place and day");
        assertThat(entry.onHand()).isEqualTo(30);
        assertThat(entry.shortage()).isNull();
        assertThat(entry.surplus()).isNull();
        assertThat(entry.freed()).isEmpty();
        assertThat(plan.demand()).isNull();
        assertThat(plan.custody()).isNull();
    }

    @Test
    void postsAreKnownWhateverComes() {
        var plan = Plans.of(PROFILE).today(Plans.FIRST).day("BBT", Plans.FIRST);

        // Big Bend: 5 sites of 8 people, 4 seats around the clock, 168 / 61.2 people each: 50.98, so 51
        var posts = line(plan, "DETECTION_MONITORING");
        assertThat(posts.persons()).isNull();
        assertThat(posts.required()).isEqualTo(51);
        assertThat(posts.unknown()).isNull();
    }

    @Test
    void whoIsHeldIsKnownOnTheDayOfACensusAlone() {
        var plans = Plans.of(PROFILE).today(day(2)).census(census(1, 400)).days(PLACE, day(2));

        assertThat(plans.get(0).custody()).isNull();
        // 400 were counted at 00:00; who came and left after it nobody knows, and nobody said who was there for over 72
        // hours
        var counted = Objects.requireNonNull(plans.get(1).custody());
        assertThat(counted.held()).isCloseTo(400, within(1e-9));
        assertThat(counted.over72Hours()).isNull();
        assertThat(counted.meanStayHours()).isNull();
        assertThat(counted.basis()).isEqualTo(DemandBasis.OBSERVED);
        assertThat(line(plans.get(1), "CUSTODY").estimate()).isNotNull();
        assertThat(line(plans.get(1), "DATA_ENTRY").estimate()).isNull();
        assertThat(plans.get(2).custody()).isNull();
        assertThat(line(plans.get(2), "CUSTODY").estimate()).isNull();
    }

    /** 310 persons of a month are 10 a day; with a cell that may hold any number nobody knows how many more. */
    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 31, true", "1, , false"})
    void aNeedOfAMonthIsUnknownWhereASuppressedCellHasNoBound(long cells, @Nullable Long atMost, boolean known) {
        var month = new PublishedMonth(
                PLACE,
                YearMonth.of(2023, 5),
                List.of(new Count("USBP", "TITLE_8", "SINGLE_ADULT", "T8_NTA_OR", 310)),
                new PublishedMonth.Suppressed(cells, atMost));
        var later = new PolicyStep(
                "later", "later", Instant.EPOCH, null, Map.of(), List.of(), Map.of(PLACE, day(10)), "test", "F");

        var plan = Plans.of(PROFILE)
                .today(Plans.FIRST)
                .published(month)
                .policy(later)
                .day(PLACE, Plans.FIRST);

        assertThat(Objects.requireNonNull(plan.demand()).persons()).isEqualTo(10);
        assertThat(line(plan, "DATA_ENTRY").estimate() != null).isEqualTo(known);
        assertThat(line(plan, "DATA_ENTRY").persons() != null).isEqualTo(known);
    }

    @Test
    void reportsFromBeforeOperationalDemandBeginsSayNothingOfHowManyCame() {
        var plan = Plans.of(PROFILE)
                .today(Plans.FIRST)
                .counted(PLACE, Plans.FIRST, 30)
                .policy(new PolicyStep(
                        "later",
                        "later",
                        Instant.EPOCH,
                        null,
                        Map.of(),
                        List.of(),
                        Map.of(PLACE, day(10)),
                        "test",
                        "F"))
                .day(PLACE, Plans.FIRST);

        var demand = Objects.requireNonNull(plan.demand());
        assertThat(demand.persons()).isNull();
        assertThat(Objects.requireNonNull(demand.counted()).persons()).isEqualTo(30);
        assertThat(demand.flags()).containsExactly("REPORTED_BEFORE_OPERATIONAL");
        assertThat(line(plan, "DATA_ENTRY").estimate()).isNull();
    }

    @Test
    void anUnknownNeedIsExplainedAsUnknown() {
        var situation = Plans.of(PROFILE).today(Plans.FIRST).situation();

        var explanation = new Explainer(situation, new DayByDayPlanner())
                .explain(PLACE, "DATA_ENTRY", Plans.FIRST, Plans.FIRST)
                .orElseThrow();

        assertThat(explanation.line().unknown()).contains("no arrivals are known");
        assertThat(explanation.bounds()).isNull();
        assertThat(explanation.steps()).isEmpty();
        assertThat(explanation.movers()).isEmpty();
    }

    @Property(tries = 2_000)
    void aFigureIsObservedOnlyWhereSomebodySaidIt(@ForAll @Size(min = 1, max = 8) List<Said> said) {
        var plans = plans(said).days(PLACE, day(said.size() - 1));

        boolean reported = false;
        for (int number = 0; number < said.size(); number++) {
            var plan = plans.get(number);
            boolean today = said.get(number) != Said.NOTHING;
            reported |= today;
            for (var line : lines(plan).values()) {
                assertThat(line.persons() != null).isEqualTo(reported);
                if (reported) {
                    assertThat(line.basis() == DemandBasis.OBSERVED).isEqualTo(today);
                }
                assertThat(line.estimate() == null).isEqualTo(line.unknown() != null);
            }
            assertThat(plan.demand() != null).isEqualTo(reported);
            assertThat(plan.custody() != null).isEqualTo(reported);
            boolean known = reported;
            OF_ARRIVALS.forEach(task ->
                    assertThat(line(plan, task).estimate() != null).as(task).isEqualTo(known));
            OF_POSTS.forEach(
                    task -> assertThat(line(plan, task).estimate()).as(task).isNotNull());
        }
    }

    @Property(tries = 2_000)
    void takingAReportAwayNeverMakesAFigureAnObservedZero(@ForAll @Size(min = 1, max = 8) List<Said> said) {
        for (int taken = 0; taken < said.size(); taken++) {
            var fewer = new ArrayList<>(said);
            fewer.set(taken, Said.NOTHING);
            var plan = plans(fewer).days(PLACE, day(said.size() - 1)).get(taken);
            var demand = plan.demand();
            if (demand != null) {
                assertThat(demand.basis()).isNotEqualTo(DemandBasis.OBSERVED);
            }
            lines(plan).values().forEach(line -> {
                if (line.persons() != null) {
                    assertThat(line.basis()).isNotEqualTo(DemandBasis.OBSERVED);
                }
            });
        }
    }
}
