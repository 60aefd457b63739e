package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.muster.events.Brief;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.Decision;
import io.muster.events.PlanFailure;
import io.muster.events.StaffingAlert;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planner that throws for one place leaves the others right, says so, and tries again with the next event of that place. */
class PlanFailureTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 14);

    @TempDir
    Path state;

    private final Set<String> broken = new HashSet<>();
    private final Set<String> brokenBesideBriefs = new HashSet<>();
    private boolean isBriefing;
    private @Nullable LocalDate brokenBrief;
    private String reason = "no such thing as a negative bus";
    private int failures;
    private FlowUnderTest flow;
    private long index;

    @BeforeEach
    void start() {
        var planner = new DayByDayPlanner(place -> {
            if (broken.contains(place) || (!isBriefing && brokenBesideBriefs.contains(place))) {
                throw new IllegalStateException(reason);
            }
        });
        flow = new FlowUnderTest(
                state,
                EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())),
                (situation, from, to, before, scope) -> {
                    if (from.equals(brokenBrief) && isOfBrief(from, to)) {
                        failures++;
                        throw new IllegalStateException(reason);
                    }
                    isBriefing = isOfBrief(from, to);
                    return planner.plan(situation, from, to, before, scope);
                });
    }

    /** A day's brief plans the day and the two weeks after it. */
    private static boolean isOfBrief(LocalDate from, LocalDate to) {
        return to.equals(from.plusDays(14));
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    private void counted(String place, LocalDate day, int persons) {
        var event = TestEvents.encounter(index++, persons);
        event.setPlace(place);
        event.setObservedAt(Instant.parse(day + "T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + event.getIndex() / 256, event);
    }

    private double persons(String place) {
        var demand = (DailyDemand)
                Objects.requireNonNull(flow.standing(Topics.DAILY_DEMAND).get(place + '|' + DAY));
        return demand.getPersons();
    }

    @Test
    void stopsThatPlaceAloneAndHealsWithItsNextEvent() {
        for (var place : new String[] {"RGV", "EPT", "TCA"}) {
            counted(place, DAY, 10);
            counted(place, DAY.plusDays(1), 10);
        }
        flow.settle();
        broken.add("RGV");
        counted("RGV", DAY, 5);
        counted("EPT", DAY, 5);
        flow.settle();

        assertThat(persons("EPT")).isEqualTo(15);
        assertThat(persons("RGV")).as("the last good row stays").isEqualTo(10);
        var failure = (PlanFailure)
                Objects.requireNonNull(flow.standing(Topics.PLAN_INPUTS).get("failure|PLAN|RGV"));
        assertThat(failure.getFromDay()).isEqualTo(DAY);
        assertThat(failure.getReason()).isEqualTo("IllegalStateException: no such thing as a negative bus");
        assertThat(flow.read(Topics.STAFFING_ALERTS, StaffingAlert.class))
                .anySatisfy(alert ->
                        assertThat(alert.getKind() + ' ' + alert.getPlace()).isEqualTo("NOT_PLANNED RGV"));

        broken.clear();
        counted("RGV", DAY.plusDays(1), 1);
        flow.settle();

        assertThat(persons("RGV")).as("from the day that had failed").isEqualTo(15);
        assertThat(flow.standing(Topics.PLAN_INPUTS)).doesNotContainKey("failure|PLAN|RGV");
    }

    /** Both send people by the exits of one region: more come than these take. */
    @Test
    void aPlaceThatFailedIsPlannedAgainFromTheFirstDayOnWhichAnythingHasChanged() {
        for (int day = 0; day < 12; day++) {
            counted("RGV", DAY.plusDays(day), 4_000);
            counted("EPT", DAY.plusDays(day), 4_000);
        }
        flow.settle();
        broken.add("RGV");
        counted("RGV", DAY.plusDays(10), 1);
        flow.settle();
        counted("EPT", DAY.plusDays(2), 9_000);
        flow.settle();
        broken.clear();
        counted("RGV", DAY.plusDays(11), 1);
        flow.settle();

        var standing = plan(flow);
        try (var fresh = new FlowUnderTest(
                state.resolve("fresh"), EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())))) {
            var before = flow;
            flow = fresh;
            index = 0;
            for (int day = 0; day < 12; day++) {
                counted("RGV", DAY.plusDays(day), 4_000);
                counted("EPT", DAY.plusDays(day), 4_000);
            }
            counted("RGV", DAY.plusDays(10), 1);
            counted("EPT", DAY.plusDays(2), 9_000);
            counted("RGV", DAY.plusDays(11), 1);
            flow.settle();
            flow = before;

            assertThat(standing).isEqualTo(plan(fresh));
        }
    }

    /** Persons held by place and day. */
    private static Map<String, Double> plan(FlowUnderTest of) {
        return of.standing(Topics.CUSTODY_STATES).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> ((CustodyState) Objects.requireNonNull(row.getValue())).getHeld(),
                        Double::sum,
                        TreeMap::new));
    }

    private Set<String> briefs() {
        return flow.standing(Topics.BRIEFS).keySet().stream()
                .filter(id -> id.startsWith("day|"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aBriefThatFailsStopsNoOtherAndIsWrittenLater() {
        brokenBrief = DAY;
        for (int days = 0; days < 4; days++) {
            counted("RGV", DAY.plusDays(days), 10);
        }
        flow.settle();

        assertThat(briefs()).containsExactly("day|" + DAY.plusDays(1), "day|" + DAY.plusDays(2));
        assertThat(flow.standing(Topics.PLAN_INPUTS)).containsKey("failure|BRIEFS|");

        brokenBrief = null;
        counted("RGV", DAY.plusDays(3), 1);
        flow.settle();

        assertThat(briefs()).containsExactly("day|" + DAY, "day|" + DAY.plusDays(1), "day|" + DAY.plusDays(2));
        assertThat(flow.standing(Topics.PLAN_INPUTS)).doesNotContainKey("failure|BRIEFS|");
    }

    /** The plan can't compute a place from one day on, and a brief can: it goes on from what that place carried. */
    @Test
    void aPlaceThatFailedOnOneDayStopsNoBriefOfLaterDays() {
        for (int days = 0; days < 4; days++) {
            counted("RGV", DAY.plusDays(days), 10);
            counted("EPT", DAY.plusDays(days), 10);
            counted("TCA", DAY.plusDays(days), 10);
        }
        flow.settle();
        brokenBesideBriefs.add("RGV");
        counted("RGV", DAY.plusDays(1), 5);
        flow.settle();
        assertThat(flow.standing(Topics.PLAN_INPUTS)).containsKey("failure|PLAN|RGV");

        for (int days = 4; days < 6; days++) {
            counted("EPT", DAY.plusDays(days), 10);
            counted("TCA", DAY.plusDays(days), 10);
        }
        flow.settle();

        assertThat(flow.standing(Topics.PLAN_INPUTS)).containsKey("failure|PLAN|RGV");
        var brief = (Brief) flow.standing(Topics.BRIEFS).get("day|" + DAY.plusDays(4));
        assertThat(Objects.requireNonNull(brief).getContent()).contains("{\"place\":\"RGV\"");
    }

    @Test
    void aPackThatFailsStopsNoOther() {
        brokenBrief = DAY;
        var requests = new RequestsUnderTest(flow);
        var decided = Map.of(
                "first", decided(requests, "first", DAY.plusDays(1)),
                "second", decided(requests, "second", DAY.plusDays(2)));
        for (int days = 0; days < 4; days++) {
            counted("RGV", DAY.plusDays(days), 10);
        }
        flow.settle();

        // the pack of what was decided on May 15 says what was known by the close of May 14
        assertThat(flow.standing(Topics.BRIEFS))
                .doesNotContainKey("decision|first|" + decided.get("first"))
                .containsKey("decision|second|" + decided.get("second"));

        brokenBrief = null;
        flow.settle();

        assertThat(flow.standing(Topics.BRIEFS)).containsKey("decision|first|" + decided.get("first"));
    }

    @Test
    void aBriefThatCanNotBeKeptIsSaidAndStopsNothing() {
        // each is named in a brief, with 1,990 characters
        IntStream.range(0, 420).forEach(number -> {
            var policy = OddRecordsTest.policy();
            policy.setEventId(new UUID(9, number));
            policy.setPolicyId("p-" + number);
            policy.setName("n".repeat(1_990));
            policy.setAnnouncedOn(DAY);
            flow.send(Topics.POLICY_CHANGES, policy.getPolicyId(), policy);
        });
        counted("RGV", DAY, 10);
        counted("RGV", DAY.plusDays(1), 10);
        flow.settle();

        assertThat(briefs()).isEmpty();
        assertThat(flow.standing(Topics.PLAN_INPUTS).get("failure|BRIEFS|"))
                .asInstanceOf(type(PlanFailure.class))
                .extracting(PlanFailure::getReason, InstanceOfAssertFactories.STRING)
                .contains("more than the 800000 that can be kept of one");
        assertThat(persons("RGV")).isEqualTo(10);
    }

    private static UUID decided(RequestsUnderTest requests, String request, LocalDate on) {
        requests.submit(request, on, RequestsUnderTest.line("1", "RGV", "WAREHOUSE", 5, on, 3));
        requests.receive(request, on);
        requests.evaluateAll(request, on);
        return requests.decide(request, on, RequestsUnderTest.SECRETARY, Decision.APPROVED);
    }

    @Test
    void whatFailsIsNotTriedAgainAndAgainWhileNothingComes() {
        brokenBrief = DAY;
        counted("RGV", DAY, 10);
        counted("RGV", DAY.plusDays(1), 10);

        flow.seconds(150);

        // at once, and after each minute
        assertThat(failures).isBetween(2, 3);
    }

    @Test
    void aReasonIsShownByItsBeginning() {
        reason = "x".repeat(2_000_000);
        broken.add("RGV");
        counted("RGV", DAY, 10);
        flow.settle();

        var failure = (PlanFailure)
                Objects.requireNonNull(flow.standing(Topics.PLAN_INPUTS).get("failure|PLAN|RGV"));
        assertThat(failure.getReason())
                .startsWith("IllegalStateException: xxx")
                .endsWith("(cut off: 2000000 characters in all)")
                .hasSizeLessThan(2_000);
    }

    @Test
    void whereNothingIsPlannedAnyMoreNothingHasFailed() {
        broken.add("RGV");
        counted("RGV", DAY, 10);
        flow.settle();
        assertThat(flow.standing(Topics.PLAN_INPUTS)).containsKey("failure|PLAN|RGV");

        var reversal = TestEvents.reversal(0, 10);
        reversal.setObservedAt(Instant.parse(DAY + "T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", reversal);
        flow.settle();

        assertThat(flow.standing(Topics.PLAN_INPUTS)).doesNotContainKey("failure|PLAN|RGV");
    }
}
