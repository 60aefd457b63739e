package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.muster.events.Basis;
import io.muster.events.CustodyReported;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterRecorded;
import io.muster.events.PlaceClock;
import io.muster.events.PlanClock;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people correct leaves nothing behind: rows, clocks and people follow from the editions that stand. */
class WhatStandsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 14);
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000e");

    @TempDir
    Path state;

    private static final LocalDate LONG_AGO = LocalDate.of(2013, 5, 13);

    private FlowUnderTest flow;
    private long index;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    private EncounterRecorded counted(String place, LocalDate day, int persons) {
        var event = TestEvents.encounter(index++, persons);
        event.setPlace(place);
        event.setObservedAt(Instant.parse(day + "T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + event.getIndex() / 256, event);
        return event;
    }

    private void reversed(EncounterRecorded event) {
        var reversal = TestEvents.reversal(event.getIndex(), event.getPersons());
        reversal.setPlace(event.getPlace());
        reversal.setObservedAt(event.getObservedAt());
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + event.getIndex() / 256, reversal);
    }

    /** RGV and EPT report ten persons on each of the two days before and on {@link #DAY}, and on the day after. */
    private void twoPlaces() {
        for (int back = 2; back >= -1; back--) {
            counted("RGV", DAY.minusDays(back), 10);
            counted("EPT", DAY.minusDays(back), 10);
        }
    }

    private void people(UUID id, String place, LocalDate day, int onHand, Instant recordedAt) {
        var report = TestEvents.report(onHand, place);
        report.setEventId(id);
        report.setDay(day);
        report.setRecordedAt(recordedAt);
        flow.send(Topics.PERSONNEL_REPORTS, place, report);
    }

    private void census(UUID id, String place, String at, int held) {
        flow.send(
                Topics.PERSONNEL_REPORTS,
                place,
                CustodyReported.newBuilder()
                        .setEventId(id)
                        .setSource("s")
                        .setPlace(place)
                        .setAt(Instant.parse(at))
                        .setHeld(held)
                        .setRecordedAt(TestEvents.NOW)
                        .build());
    }

    private void confirmed(String place, LocalDate day) {
        flow.send(
                Topics.PERSONNEL_REPORTS,
                place,
                DayConfirmed.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setSource("s")
                        .setPlace(place)
                        .setDay(day)
                        .setRecordedAt(TestEvents.NOW)
                        .build());
    }

    private Map<String, SpecificRecord> rows(Topic topic) {
        return flow.standing(topic);
    }

    private PlanClock clock() {
        return (PlanClock) Objects.requireNonNull(rows(Topics.PLAN_INPUTS).get("clock|plan"));
    }

    private DailyDemand demand(String place, LocalDate day) {
        return (DailyDemand) Objects.requireNonNull(rows(Topics.DAILY_DEMAND).get(place + '|' + day));
    }

    private Integer onHand(String place, LocalDate day) {
        var need = (StaffingNeed)
                Objects.requireNonNull(rows(Topics.STAFFING_NEEDS).get(place + "|DATA_ENTRY|" + day));
        return need.getLines().getFirst().getOnHand();
    }

    private CustodyState custody(String place, LocalDate day) {
        return (CustodyState) Objects.requireNonNull(rows(Topics.CUSTODY_STATES).get(place + '|' + day));
    }

    private List<String> openAlerts() {
        return flow.read(Topics.STAFFING_ALERTS, StaffingAlert.class).stream()
                .map(alert -> alert.getKind() + ' ' + alert.getPlace() + ' ' + alert.getState())
                .toList();
    }

    @Test
    void aMistypedYearMovesNobodysDayAndItsReversalLeavesNothing() {
        twoPlaces();
        flow.settle();
        var before = Map.copyOf(rows(Topics.DAILY_DEMAND));

        var mistyped = counted("RGV", LocalDate.of(2024, 5, 16), 1);
        flow.settle();

        assertThat(clock().getToday()).isEqualTo(DAY);
        assertThat(clock().getPlaces())
                .filteredOn(place -> place.getPlace().equals("RGV"))
                .extracting(PlaceClock::getLastDay, PlaceClock::getAheadDay)
                .containsExactly(tuple(DAY.plusDays(1), LocalDate.of(2024, 5, 16)));
        assertThat(openAlerts()).contains("AHEAD RGV OPENED");

        reversed(mistyped);
        flow.settle();

        assertThat(clock().getPlaces()).extracting(PlaceClock::getAheadDay).containsOnlyNulls();
        assertThat(rows(Topics.DAILY_DEMAND).keySet()).isEqualTo(before.keySet());
        assertThat(openAlerts()).contains("AHEAD RGV CLOSED");
    }

    /** 2013 for 2023, of each kind: kept, marked and alarmed, and no row of the plan is another. */
    @ParameterizedTest
    @EnumSource(LongAgo.class)
    void aDayTenYearsAgoMovesNothingUntilSomebodyAgrees(LongAgo kind) {
        twoPlaces();
        people(ID, "EPT", DAY, 5, TestEvents.NOW);
        flow.settle();
        var needs = contents(Topics.STAFFING_NEEDS);
        var demand = contents(Topics.DAILY_DEMAND);

        tell(kind, "RGV");
        flow.settle();

        assertThat(contents(Topics.STAFFING_NEEDS)).isEqualTo(needs);
        assertThat(contents(Topics.DAILY_DEMAND)).isEqualTo(demand);
        assertThat(clock().getToday()).isEqualTo(DAY);
        assertThat(openAlerts()).contains("BEHIND RGV OPENED");
        boolean isOfDays = kind == LongAgo.ENCOUNTER || kind == LongAgo.CONFIRMED;
        assertThat(clock().getPlaces())
                .filteredOn(place -> place.getPlace().equals("RGV"))
                .extracting(PlaceClock::getBehindDay)
                .containsExactly(isOfDays ? LONG_AGO : null);
        assertThat(clock().getNotBelieved()).hasSize(kind == LongAgo.ENCOUNTER ? 0 : 1);

        tell(kind, "TCA");
        flow.settle();
        assertThat(openAlerts())
                .as("one file names many places")
                .contains("BEHIND TCA OPENED")
                .doesNotContain("BEHIND RGV CLOSED");

        agree(kind, "RGV");
        agree(kind, "TCA");
        flow.settle();

        assertThat(openAlerts()).contains("BEHIND RGV CLOSED", "BEHIND TCA CLOSED");
        assertThat(clock().getNotBelieved()).isEmpty();
        assertThat(clock().getPlaces()).extracting(PlaceClock::getBehindDay).containsOnlyNulls();
        if (kind == LongAgo.PEOPLE) {
            assertThat(onHand("RGV", DAY)).isGreaterThanOrEqualTo(7);
        }
    }

    enum LongAgo {
        ENCOUNTER,
        PEOPLE,
        CENSUS,
        CONFIRMED
    }

    private void tell(LongAgo kind, String place) {
        switch (kind) {
            case ENCOUNTER -> counted(place, LONG_AGO, 4);
            case PEOPLE -> people(UUID.randomUUID(), place, LONG_AGO, 7, TestEvents.NOW);
            case CENSUS -> census(UUID.randomUUID(), place, LONG_AGO + "T16:00:00Z", 300);
            case CONFIRMED -> confirmed(place, LONG_AGO);
        }
    }

    /** Another source says what was told of the day, or somebody confirms it; of a day that was confirmed somebody reports. */
    private void agree(LongAgo kind, String place) {
        switch (kind) {
            case ENCOUNTER -> confirmed(place, LONG_AGO);
            case CONFIRMED -> counted(place, LONG_AGO, 4);
            case PEOPLE -> {
                var report = TestEvents.report(7, place);
                report.setEventId(UUID.randomUUID());
                report.setDay(LONG_AGO);
                report.setSource("another");
                flow.send(Topics.PERSONNEL_REPORTS, place, report);
            }
            case CENSUS -> {
                var census = CustodyReported.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setSource("another")
                        .setPlace(place)
                        .setAt(Instant.parse(LONG_AGO + "T17:00:00Z"))
                        .setHeld(300)
                        .setRecordedAt(TestEvents.NOW)
                        .build();
                flow.send(Topics.PERSONNEL_REPORTS, place, census);
            }
        }
    }

    /** What rows say, but for the revision in which they were written. */
    private Map<String, String> contents(Topic topic) {
        Map<String, String> contents = new TreeMap<>();
        rows(topic).forEach((key, row) -> contents.put(key, row.toString().replaceAll("\"revision\": \\d+", "")));
        return contents;
    }

    @Test
    void aDayFarAheadIsBelievedOnceItIsConfirmed() {
        twoPlaces();
        counted("RGV", DAY.plusDays(20), 1);
        flow.settle();
        assertThat(clock().getPlaces().getLast().getAheadDay()).isEqualTo(DAY.plusDays(20));

        confirmed("RGV", DAY.plusDays(20));
        flow.settle();

        assertThat(clock().getPlaces().getLast().getLastDay()).isEqualTo(DAY.plusDays(20));
        assertThat(clock().getPlaces().getLast().getAheadDay()).isNull();
    }

    @Test
    void aDayInThePastThatIsReversedMovesTheFirstPlannedDayBack() {
        twoPlaces();
        flow.settle();
        var before = rows(Topics.STAFFING_NEEDS).keySet().stream().sorted().toList();

        var mistyped = counted("RGV", DAY.minusDays(150), 1);
        flow.settle();
        assertThat(rows(Topics.STAFFING_NEEDS)).containsKey("RGV|DETECTION_MONITORING|" + DAY.minusDays(150));
        reversed(mistyped);
        flow.settle();

        assertThat(rows(Topics.STAFFING_NEEDS).keySet().stream().sorted().toList())
                .isEqualTo(before);
    }

    @Test
    void aReportIsWhereItWasLastSaidToBe() {
        twoPlaces();
        people(ID, "RGV", DAY.minusDays(2), 9, TestEvents.NOW);
        flow.settle();
        assertThat(onHand("RGV", DAY)).isEqualTo(9);

        people(ID, "EPT", DAY, 9, TestEvents.NOW);
        flow.settle();

        assertThat(onHand("RGV", DAY)).isNull();
        assertThat(onHand("EPT", DAY)).isEqualTo(9);
        assertThat(onHand("EPT", DAY.minusDays(1))).isNull();
        assertThat(rows(Topics.PLAN_INPUTS))
                .containsKey("personnel|EPT|" + ID)
                .doesNotContainKey("personnel|RGV|" + ID);
    }

    @Test
    void theLaterInTheLogHoldsWhateverTheProducersClockSays() {
        twoPlaces();
        people(ID, "RGV", DAY, 7, TestEvents.NOW.plusSeconds(86_400));
        people(ID, "RGV", DAY, 8, TestEvents.NOW);
        people(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"), "EPT", DAY, 1, TestEvents.NOW);
        people(UUID.fromString("00000000-0000-0000-0000-000000000001"), "EPT", DAY, 2, TestEvents.NOW);
        flow.settle();

        assertThat(onHand("RGV", DAY)).isEqualTo(8);
        assertThat(onHand("EPT", DAY)).isEqualTo(2);
    }

    @Test
    void aReportSentTwiceKeepsItsPlaceInTheLog() {
        twoPlaces();
        people(ID, "RGV", DAY, 7, TestEvents.NOW);
        people(UUID.randomUUID(), "RGV", DAY, 8, TestEvents.NOW);
        people(ID, "RGV", DAY, 7, TestEvents.NOW.plusSeconds(5));
        flow.settle();

        assertThat(onHand("RGV", DAY)).isEqualTo(8);
    }

    @Test
    void aCensusThatMovesLeavesTheOldPlaceAsIfItHadNeverBeenThere() {
        twoPlaces();
        flow.settle();
        double before = custody("RGV", DAY).getHeld();
        census(ID, "RGV", "2023-05-14T16:00:00Z", 500);
        flow.settle();
        assertThat(custody("RGV", DAY).getHeld()).isGreaterThan(before + 200);

        census(ID, "EPT", "2023-05-13T16:00:00Z", 500);
        flow.settle();

        assertThat(custody("RGV", DAY).getHeld()).isEqualTo(before);
        assertThat(custody("EPT", DAY.minusDays(1)).getHeld()).isGreaterThan(200);
    }

    @Test
    void silenceIsCarriedForwardAndAlarmedAndNeverNobody() {
        twoPlaces();
        counted("TCA", DAY.minusDays(2), 40);
        flow.settle();

        var silent = demand("TCA", DAY);
        assertThat(silent.getBasis()).isEqualTo(Basis.CARRIED_FORWARD);
        assertThat(silent.getPersons()).isEqualTo(40);
        // counting's own noise of one day: + 1.92073 -+ sqrt(3.841459 x 40 x 2 + 1.92073^2), both x sqrt(2 days)
        assertThat(silent.getLow()).isCloseTo(40 - 22.2240, within(1e-3));
        assertThat(silent.getHigh()).isCloseTo(40 + 27.6567, within(1e-3));
        assertThat(silent.getFlags()).contains("NO_REPORT");
        assertThat(openAlerts()).contains("SILENCE TCA OPENED");

        confirmed("TCA", DAY);
        flow.settle();

        assertThat(demand("TCA", DAY).getBasis()).isEqualTo(Basis.OBSERVED);
        assertThat(demand("TCA", DAY).getPersons()).isZero();
        assertThat(openAlerts()).contains("SILENCE TCA CLOSED");
    }

    @Test
    void aTombstoneForgetsAllReportsOfAPlace() {
        twoPlaces();
        people(ID, "RGV", DAY, 9, TestEvents.NOW);
        confirmed("TCA", DAY);
        confirmed("RGV", DAY);
        flow.settle();
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", null);
        flow.settle();

        assertThat(onHand("RGV", DAY)).isNull();
        assertThat(rows(Topics.PLAN_INPUTS).keySet())
                .noneMatch(key -> key.contains("|RGV|"))
                .anyMatch(key -> key.startsWith("confirmed|TCA|"));
    }

    @Test
    void whatIsReversedToNothingLeavesNoRowAtAll() {
        var one = counted("RGV", DAY, 3);
        flow.settle();
        assertThat(rows(Topics.STAFFING_NEEDS)).isNotEmpty();

        reversed(one);
        flow.settle();

        assertThat(rows(Topics.STAFFING_NEEDS)).isEmpty();
        assertThat(rows(Topics.DAILY_DEMAND)).isEmpty();
        assertThat(rows(Topics.CUSTODY_STATES)).isEmpty();
        assertThat(rows(Topics.PLAN_INPUTS)).doesNotContainKey("clock|plan");
    }
}
