package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.InputRejected;
import io.muster.events.PersonnelReported;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 units can be at one place and task on a day; whoever moved on, left or never was there makes room for the next. */
class HoldersMakeRoomTest {

    private static final int MOST = 200;
    private static final LocalDate MONDAY = ReportsUnderTest.DAY.minusDays(2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    Path state;

    private FlowUnderTest flow;
    private ReportsUnderTest reports;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
        reports = new ReportsUnderTest(flow);
        reports.twoPlaces();
        everybody(0, "RGV", MONDAY, 1, "unit ");
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    private void everybody(int firstId, String place, LocalDate day, int onHand, String name) {
        for (int unit = 0; unit < MOST; unit++) {
            flow.send(Topics.PERSONNEL_REPORTS, place, report(firstId + unit, place, day, onHand, name + unit));
        }
    }

    private void oneMore(LocalDate day, int onHand) {
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", report(9_999, "RGV", day, onHand, "one more"));
        flow.settle();
    }

    private static PersonnelReported report(int id, String place, LocalDate day, int onHand, String unit) {
        var report = TestEvents.report(onHand, place);
        report.setEventId(new UUID(0, id));
        report.setDay(day);
        report.setUnit(unit);
        return report;
    }

    private List<String> refusals() {
        return flow.read(Topics.INPUTS_REJECTED, InputRejected.class).stream()
                .map(InputRejected::getReason)
                .toList();
    }

    @Test
    void oneMoreThanCanBeThereIsRefusedAndSaysWhatToDo() {
        oneMore(MONDAY, 7);

        assertThat(reports.onHand("RGV", MONDAY)).isEqualTo(200);
        assertThat(refusals())
                .containsExactly("200 units and other groups of people stand at RGV for DATA_ENTRY on " + MONDAY
                        + ", which is the most; take back, or send again for another place or day, what is wrong of"
                        + " these, or report several of them as one");
    }

    @Test
    void unitsThatMovedOnMakeRoom() {
        everybody(1_000, "EPT", TUESDAY, 1, "unit ");
        oneMore(TUESDAY, 7);

        assertThat(refusals()).isEmpty();
        assertThat(reports.onHand("RGV", MONDAY)).isEqualTo(200);
        assertThat(reports.onHand("RGV", TUESDAY)).isEqualTo(7);
        assertThat(reports.onHand("EPT", TUESDAY)).isEqualTo(200);
    }

    /** All go and as many others come, on one day. */
    @Test
    void unitsThatAreReportedAsNobodyMakeRoom() {
        everybody(1_000, "RGV", TUESDAY, 0, "unit ");
        everybody(2_000, "RGV", TUESDAY, 3, "relief ");
        flow.settle();

        assertThat(refusals()).isEmpty();
        assertThat(reports.onHand("RGV", TUESDAY)).isEqualTo(600);
    }

    @Test
    void aReportThatIsSentAgainForAnotherPlaceMakesRoom() {
        flow.send(Topics.PERSONNEL_REPORTS, "EPT", report(5, "EPT", MONDAY, 1, "unit 5"));
        oneMore(MONDAY, 7);

        assertThat(refusals()).isEmpty();
        assertThat(reports.onHand("RGV", MONDAY)).isEqualTo(206);
    }

    @Test
    void aReportThatIsTakenBackMakesRoom() {
        var report = report(5, "RGV", MONDAY, 1, "unit 5");
        report.setWithdrawn(true);
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", report);
        oneMore(MONDAY, 7);

        assertThat(refusals()).isEmpty();
        assertThat(reports.onHand("RGV", MONDAY)).isEqualTo(206);
    }
}
