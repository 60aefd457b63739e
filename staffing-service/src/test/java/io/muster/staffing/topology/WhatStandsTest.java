package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.events.Basis;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people correct leaves nothing behind: rows, clocks and people follow from the editions that stand. */
class WhatStandsTest {

    private static final LocalDate DAY = ReportsUnderTest.DAY;
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000e");

    @TempDir
    Path state;

    private FlowUnderTest flow;
    private ReportsUnderTest reports;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
        reports = new ReportsUnderTest(flow);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void aReportIsWhereItWasLastSaidToBe() {
        reports.twoPlaces();
        reports.people(ID, "RGV", DAY.minusDays(2), 9, TestEvents.NOW);
        flow.settle();
        assertThat(reports.onHand("RGV", DAY)).isEqualTo(9);

        reports.people(ID, "EPT", DAY, 9, TestEvents.NOW);
        flow.settle();

        assertThat(reports.onHand("RGV", DAY)).isNull();
        assertThat(reports.onHand("EPT", DAY)).isEqualTo(9);
        assertThat(reports.onHand("EPT", DAY.minusDays(1))).isNull();
        assertThat(reports.rows(Topics.PLAN_INPUTS))
                .containsKey("personnel|EPT|" + ID)
                .doesNotContainKey("personnel|RGV|" + ID);
    }

    @Test
    void theLaterInTheLogHoldsWhateverTheProducersClockSays() {
        reports.twoPlaces();
        reports.people(ID, "RGV", DAY, 7, TestEvents.NOW.plusSeconds(86_400));
        reports.people(ID, "RGV", DAY, 8, TestEvents.NOW);
        reports.people(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"), "EPT", DAY, 1, TestEvents.NOW);
        reports.people(UUID.fromString("00000000-0000-0000-0000-000000000001"), "EPT", DAY, 2, TestEvents.NOW);
        flow.settle();

        assertThat(reports.onHand("RGV", DAY)).isEqualTo(8);
        assertThat(reports.onHand("EPT", DAY)).isEqualTo(2);
    }

    @Test
    void aReportSentTwiceKeepsItsPlaceInTheLog() {
        reports.twoPlaces();
        reports.people(ID, "RGV", DAY, 7, TestEvents.NOW);
        reports.people(UUID.randomUUID(), "RGV", DAY, 8, TestEvents.NOW);
        reports.people(ID, "RGV", DAY, 7, TestEvents.NOW.plusSeconds(5));
        flow.settle();

        assertThat(reports.onHand("RGV", DAY)).isEqualTo(8);
    }

    @Test
    void aCensusThatMovesLeavesTheOldPlaceAsIfItHadNeverBeenThere() {
        reports.twoPlaces();
        flow.settle();
        double before = reports.custody("RGV", DAY).getHeld();
        reports.census(ID, "RGV", "2023-05-14T16:00:00Z", 500);
        flow.settle();
        assertThat(reports.custody("RGV", DAY).getHeld()).isGreaterThan(before + 200);

        reports.census(ID, "EPT", "2023-05-13T16:00:00Z", 500);
        flow.settle();

        assertThat(reports.custody("RGV", DAY).getHeld()).isEqualTo(before);
        assertThat(reports.custody("EPT", DAY.minusDays(1)).getHeld()).isGreaterThan(200);
    }

    @Test
    void silenceIsCarriedForwardAndAlarmedAndNeverNobody() {
        reports.twoPlaces();
        reports.counted("TCA", DAY.minusDays(2), 40);
        flow.settle();

        var silent = reports.demand("TCA", DAY);
        assertThat(silent.getBasis()).isEqualTo(Basis.CARRIED_FORWARD);
        assertThat(silent.getPersons()).isEqualTo(40);
        // counting's own noise of one day: + 1.92073 -+ sqrt(3.841459 x 40 x 2 + 1.92073^2), both x sqrt(2 days)
        assertThat(silent.getLow()).isCloseTo(40 - 22.2240, within(1e-3));
        assertThat(silent.getHigh()).isCloseTo(40 + 27.6567, within(1e-3));
        assertThat(silent.getFlags()).contains("NO_REPORT");
        assertThat(reports.openAlerts()).contains("SILENCE TCA OPENED");

        reports.confirmed("TCA", DAY);
        flow.settle();

        assertThat(reports.demand("TCA", DAY).getBasis()).isEqualTo(Basis.OBSERVED);
        assertThat(reports.demand("TCA", DAY).getPersons()).isZero();
        assertThat(reports.openAlerts()).contains("SILENCE TCA CLOSED");
    }

    @Test
    void aTombstoneForgetsAllReportsOfAPlace() {
        reports.twoPlaces();
        reports.people(ID, "RGV", DAY, 9, TestEvents.NOW);
        reports.confirmed("TCA", DAY);
        reports.confirmed("RGV", DAY);
        flow.settle();
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", null);
        flow.settle();

        assertThat(reports.onHand("RGV", DAY)).isNull();
        assertThat(reports.rows(Topics.PLAN_INPUTS).keySet())
                .noneMatch(key -> key.contains("|RGV|"))
                .anyMatch(key -> key.startsWith("confirmed|TCA|"));
    }

    @Test
    void whatIsReversedToNothingLeavesNoRowAtAll() {
        var recorded = reports.counted("RGV", DAY, 3);
        flow.settle();
        assertThat(reports.rows(Topics.STAFFING_NEEDS)).isNotEmpty();

        reports.reversed(recorded);
        flow.settle();

        assertThat(reports.rows(Topics.STAFFING_NEEDS)).isEmpty();
        assertThat(reports.rows(Topics.DAILY_DEMAND)).isEmpty();
        assertThat(reports.rows(Topics.CUSTODY_STATES)).isEmpty();
        assertThat(reports.rows(Topics.PLAN_INPUTS)).doesNotContainKey("clock|plan");
    }
}
