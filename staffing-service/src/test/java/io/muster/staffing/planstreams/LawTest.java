package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.topics.Topics;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands is what counts: whatever was corrected, repeated, moved, taken back or sent out of turn, the plan is the one of a
 * task that was told only the surviving editions, in the order of the log: needs, demand, persons held, requests, inputs, what is
 * published, the clocks of places, which alerts are open, and the briefs of days that close from then on. Left out are revisions,
 * times of recording, earlier briefs (kept as they were written) and what an alert said on the day of its raising.
 */
class LawTest {

    /** Histories to draw; {@code -Dmuster.law.histories=100000} draws more. */
    private static final int HISTORIES = Integer.getInteger("muster.law.histories", 10_000);

    /** The first seed; another draws other histories. */
    private static final long SEED = Long.getLong("muster.law.seed", 1);

    private static final int REACHING = 1_000;
    private static final int TAKEN_BACK = Math.min(HISTORIES, 2_000);
    private static final int LONG_LOOK = 600_000;
    private static final long LATER = 1_000_000;
    private static final LocalDate BEFORE_DAY_1 = LocalDate.of(2023, 4, 30);

    @Test
    void thePlanFollowsFromWhatStands() {
        var broken = LongStream.range(SEED, SEED + HISTORIES)
                .parallel()
                .filter(seed -> breaks(Histories.of(seed)))
                .findFirst();

        broken.ifPresent(seed -> {
            throw new AssertionError(told(seed, Shrinking.shortest(Histories.of(seed), LawTest::breaks)));
        });
    }

    /** Of a history of which every report is taken back nothing is left but policies, publications and requests. */
    @Test
    void thePlanFollowsFromWhatStandsWhenEveryReportIsTakenBack() {
        var broken = LongStream.range(SEED, SEED + TAKEN_BACK)
                .parallel()
                .filter(seed -> breaks(withEveryReportTakenBack(Histories.of(seed))))
                .findFirst();

        broken.ifPresent(seed -> {
            var history = withEveryReportTakenBack(Histories.of(seed));
            throw new AssertionError(told(seed, Shrinking.shortest(history, LawTest::breaks)));
        });
    }

    /** Days that close once all is corrected are briefed as by a task that was never told otherwise; no other day is, before. */
    @Test
    void daysThatCloseAfterwardsAreBriefedAsIfNothingHadBeenWrong() {
        var broken = LongStream.range(SEED, SEED + TAKEN_BACK)
                .parallel()
                .filter(seed -> !briefedOtherwise(Histories.of(seed)).isEmpty())
                .findFirst();

        broken.ifPresent(seed -> {
            var history = Shrinking.shortest(
                    Histories.of(seed), shorter -> !briefedOtherwise(shorter).isEmpty());
            throw new AssertionError(told(seed, history, briefedOtherwise(history)));
        });
    }

    private static List<String> briefedOtherwise(List<Step> history) {
        var snapshot = PlanUnderTest.after(history);
        var today = snapshot.today();
        if (today == null) {
            return List.of();
        }
        var briefed = PlanUnderTest.after(history, told -> closing(today)).briefsAfter(today);
        var expected = PlanUnderTest.after(Surviving.of(history, snapshot.takenBack()), told -> closing(today))
                .briefsAfter(today);
        return briefed.equals(expected) ? List.of() : List.of(briefed + "\nexpected: " + expected);
    }

    /** Every place reports of three more days, so that two of them close. */
    private static List<Step> closing(LocalDate today) {
        List<Step> steps = new ArrayList<>();
        for (int ahead = 1; ahead <= 3; ahead++) {
            int day = (int) ChronoUnit.DAYS.between(BEFORE_DAY_1, today) + ahead;
            for (var place : List.of("NORTH", "SOUTH", "PORT")) {
                steps.add(new Step.Counted(9, place, day, 1, 10 * ahead, 3, 12));
            }
        }
        return steps;
    }

    private static List<Step> withEveryReportTakenBack(List<Step> history) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step.Look(LONG_LOOK));
        steps.add(new Step.Look(LONG_LOOK));
        history.stream().flatMap(step -> takenBack(step).stream()).forEach(steps::add);
        return steps;
    }

    private static Optional<Step> takenBack(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    case Step.Counted told ->
                        new Step.Counted(
                                told.partition(), told.place(), told.day(), told.changes() + LATER, 0, 0, told.hour());
                    case Step.Report told -> told.as(told.id(), true, told.clock());
                    default -> null;
                });
    }

    /** Histories that broke the law once, as short as they still did. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("io.muster.staffing.planstreams.BrokenOnce#histories")
    void holdsWhereItWasBroken(String fault, List<Step> history) {
        assertThat(differences(history)).isEmpty();
    }

    /** A history that is refused proves nothing: what the law speaks of must happen in what is drawn. */
    @Test
    @Tag("slow")
    void theHistoriesReachWhatTheLawSpeaksOf() {
        var seen = LongStream.rangeClosed(1, REACHING)
                .parallel()
                .mapToObj(seed -> PlanUnderTest.after(Histories.of(seed)).seen())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(seen)
                .contains(
                        "AuthorityGranted",
                        "Brief",
                        "CustodyReported",
                        "CustodyState",
                        "DailyDemand",
                        "DayConfirmed",
                        "PersonnelReported",
                        "PlanClock",
                        "PolicyChanged",
                        "PostClosed",
                        "PostOpened",
                        "PublishedTotal",
                        "RequestEventRejected",
                        "StaffingNeed",
                        "StandardAdjusted",
                        "WorkMeasured")
                .contains("publication OPEN", "publication TAKEN", "publication HELD", "publication SUPERSEDED")
                .contains(
                        "request SUBMITTED",
                        "request RECEIVED",
                        "request IN_EVALUATION",
                        "request APPROVED",
                        "request APPROVED_PARTIAL",
                        "request DENIED",
                        "request ORDERED",
                        "request SOURCED",
                        "request DEPLOYED",
                        "request EXTENDED",
                        "request REDUCED",
                        "request REDEPLOYED",
                        "request CLOSED",
                        "request WITHDRAWN",
                        "request EXPIRED",
                        "request RETURNED_FOR_INFO")
                .contains(
                        "SHORTAGE OPENED",
                        "SHORTAGE CLOSED",
                        "END_WITHOUT_COVER OPENED",
                        "END_WITHOUT_COVER CLOSED",
                        "FORBIDDEN_TASK OPENED",
                        "CUSTODY_LIMIT OPENED",
                        "OPERATIONAL_BEFORE_START OPENED",
                        "SILENCE OPENED",
                        "SILENCE CLOSED",
                        "AHEAD OPENED",
                        "BEHIND OPENED",
                        "AHEAD CLOSED",
                        "UNMATCHED_REPORT OPENED",
                        "UNMATCHED_REPORT CLOSED",
                        "OVER_AUTHORISED OPENED",
                        "OVER_AUTHORISED CLOSED",
                        "CONTRADICTING_REPORTS OPENED",
                        "PUBLICATION_NOT_TAKEN OPENED",
                        "PUBLICATION_NOT_TAKEN CLOSED")
                .contains(
                        "tombstone on " + Topics.STAFFING_NEEDS.name(),
                        "tombstone on " + Topics.DAILY_DEMAND.name(),
                        "tombstone on " + Topics.CUSTODY_STATES.name(),
                        "tombstone on " + Topics.PLAN_INPUTS.name(),
                        "tombstone on " + Topics.BRIEFS.name())
                .doesNotContain("PlanFailure", "publication FAILED");
        assertThat(seen)
                .filteredOn(one -> one.startsWith("refused"))
                .map(one -> one.replaceAll(", by the event .*", ""))
                .containsOnly(
                        "refused, as the post is closed already",
                        "refused, as the post is opened already",
                        "refused, as it was taken back",
                        "refused, as nothing stands under this id that could be taken back: it was never told,"
                                + " was refused, or is no longer kept");
    }

    @Test
    void theGeneratorDrawsTheSameHistoryAgain() {
        assertThat(Histories.of(7)).isEqualTo(Histories.of(7)).isNotEqualTo(Histories.of(8));
    }

    static boolean breaks(List<Step> history) {
        return !differences(history).isEmpty();
    }

    static List<String> differences(List<Step> history) {
        var snapshot = PlanUnderTest.after(history);
        return snapshot.differences(PlanUnderTest.after(Surviving.of(history, snapshot.takenBack())));
    }

    private static String told(long seed, List<Step> history) {
        return told(seed, history, differences(history));
    }

    private static String told(long seed, List<Step> history, List<String> differences) {
        return "the history of seed " + seed + ", made as short as it still fails:\n        List.of(\n                "
                + history.stream().map(Step::code).collect(Collectors.joining(",\n                "))
                + ")\n"
                + differences.stream().limit(6).collect(Collectors.joining("\n"));
    }
}
