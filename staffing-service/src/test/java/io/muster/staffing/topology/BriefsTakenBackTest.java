package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Brief;
import io.muster.events.Decision;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written as of days that have not closed after all is taken back, and written when they have. */
class BriefsTakenBackTest {

    private static final LocalDate MAY_9 = LocalDate.of(2023, 5, 9);

    @TempDir
    Path state;

    private FlowUnderTest flow;
    private RequestsUnderTest requests;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
        requests = new RequestsUnderTest(flow);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    /** Rio Grande Valley alone reports, so the day before the last of which it does has closed. */
    private void counted(long index, int persons, LocalDate day) {
        flow.encounter(index, persons, day + "T17:20:00Z");
    }

    private void takenBack(long index, int persons, LocalDate day) {
        var reversal = TestEvents.reversal(index, persons);
        reversal.setObservedAt(Instant.parse(day + "T17:20:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + index / 256, reversal);
    }

    private Brief brief(String id) {
        return (Brief) Objects.requireNonNull(flow.standing(Topics.BRIEFS).get(id), id);
    }

    private List<String> standing(String kind) {
        return flow.standing(Topics.BRIEFS).keySet().stream()
                .filter(id -> id.startsWith(kind))
                .toList();
    }

    @Test
    void aDayThatHasNotClosedAfterAllIsBriefedWhenItHas() {
        counted(0, 300, MAY_9);
        counted(1, 400, MAY_9.plusDays(1));
        counted(2, 5, MAY_9.plusDays(4));
        flow.settle();
        assertThat(standing("day|"))
                .containsExactly("day|2023-05-09", "day|2023-05-10", "day|2023-05-11", "day|2023-05-12");
        var ofMay9 = brief("day|2023-05-09");

        takenBack(2, 5, MAY_9.plusDays(4));
        flow.settle();
        assertThat(standing("day|")).containsExactly("day|2023-05-09");
        assertThat(brief("day|2023-05-09")).isEqualTo(ofMay9);

        counted(3, 500, MAY_9.plusDays(2));
        flow.settle();
        assertThat(standing("day|")).containsExactly("day|2023-05-09", "day|2023-05-10");

        counted(4, 600, MAY_9.plusDays(3));
        flow.settle();
        assertThat(brief("day|2023-05-11").getContent()).contains("\"persons\":500");
    }

    @Test
    void whereNobodyHasReportedAnyDayNothingStands() {
        counted(0, 300, MAY_9);
        counted(1, 400, MAY_9.plusDays(1));
        flow.settle();
        assertThat(standing("day|")).containsExactly("day|2023-05-09");

        takenBack(0, 300, MAY_9);
        takenBack(1, 400, MAY_9.plusDays(1));
        flow.settle();

        assertThat(standing("day|")).isEmpty();
    }

    @Test
    void aPackAsOfADayThatHasNotClosedIsWrittenWhenItHas() {
        requests.submit("r", MAY_9, RequestsUnderTest.line("1", "RGV", "WAREHOUSE", 5, MAY_9.plusDays(3), 3));
        requests.receive("r", MAY_9);
        requests.evaluateAll("r", MAY_9);
        var id =
                "decision|r|" + requests.decide("r", MAY_9.plusDays(3), RequestsUnderTest.SECRETARY, Decision.APPROVED);
        counted(0, 300, MAY_9);
        counted(1, 5, MAY_9.plusDays(4));
        flow.settle();
        assertThat(brief(id).getDay()).isEqualTo(MAY_9.plusDays(2));

        takenBack(1, 5, MAY_9.plusDays(4));
        counted(2, 400, MAY_9.plusDays(2));
        flow.seconds(30);
        assertThat(standing("decision|")).isEmpty();

        counted(3, 400, MAY_9.plusDays(3));
        flow.seconds(30);
        assertThat(brief(id).getDay()).isEqualTo(MAY_9.plusDays(2));
        assertThat(brief(id).getContent()).contains("\"persons\":400");
    }
}
