package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.InputRejected;
import io.muster.events.PostClosed;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestStatus;
import io.muster.events.RequestSubmitted;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another producer puts on a topic and ingest-service would not take is refused by name, and nothing follows from it. */
class InputRefusalsTest {

    @TempDir
    Path state;

    private FlowUnderTest flow;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void tellsARefusedReportAndTakesTheRightOne() {
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", TestEvents.report(-3));
        flow.settle();

        assertThat(flow.read(Topics.INPUTS_REJECTED, InputRejected.class))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.getTopic()).isEqualTo("personnel-reports.v1");
                    assertThat(refused.getKind()).isEqualTo("PersonnelReported");
                    assertThat(refused.getKey()).isEqualTo("RGV");
                    assertThat(refused.getReason()).isEqualTo("onHand is '-3', expected is a whole number from 0");
                    assertThat(refused.getEvent()).contains("\"onHand\": -3");
                });
        assertThat(flow.letters()).isEmpty();
        assertThat(flow.standing(Topics.PLAN_INPUTS))
                .noneSatisfy((key, event) -> assertThat(key).startsWith("personnel|"));

        flow.send(Topics.PERSONNEL_REPORTS, "RGV", TestEvents.report(3));
        flow.settle();
        assertThat(flow.standing(Topics.PLAN_INPUTS))
                .anySatisfy((key, event) -> assertThat(key).startsWith("personnel|"));
    }

    /** A second closing would hold once the first is taken back, though nobody meant both. */
    @Test
    void refusesAPostThatIsClosedTwiceAndLeavesItClosedAsItWas() {
        var first = closed(1, LocalDate.of(2023, 5, 20));
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", first);
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", closed(2, LocalDate.of(2023, 5, 25)));
        flow.settle();

        assertThat(flow.read(Topics.INPUTS_REJECTED, InputRejected.class))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.getKind()).isEqualTo("PostClosed");
                    assertThat(refused.getReason())
                            .startsWith("the post is closed already, by the event " + new UUID(0, 1))
                            .contains("send that one again to change it");
                    assertThat(refused.getEvent()).contains("2023-05-25");
                });
        assertThat(flow.standing(Topics.PLAN_INPUTS))
                .containsEntry("post-closed|RGV|" + new UUID(0, 1), first)
                .doesNotContainKey("post-closed|RGV|" + new UUID(0, 2));
        assertThat(flow.letters()).isEmpty();
    }

    private static PostClosed closed(int id, LocalDate day) {
        return PostClosed.newBuilder()
                .setEventId(new UUID(0, id))
                .setSource("sector")
                .setPlace("RGV")
                .setTask("DETECTION_MONITORING")
                .setPostId("sites")
                .setDay(day)
                .setRecordedAt(TestEvents.NOW)
                .build();
    }

    /** Who mistypes the place of a tombstone would believe that its reports are gone. */
    @ParameterizedTest
    @ValueSource(strings = {"MARS", "rgv", "RGV ", "OTHER"})
    void tellsATombstoneOfAPlaceThatNobodyKnows(String place) {
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", TestEvents.report(3));
        flow.send(Topics.PERSONNEL_REPORTS, place, null);
        flow.settle();

        assertThat(flow.read(Topics.INPUTS_REJECTED, InputRejected.class))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.getTopic()).isEqualTo("personnel-reports.v1");
                    assertThat(refused.getKind()).isEqualTo("Tombstone");
                    assertThat(refused.getReason())
                            .contains("the key is '" + refused.getKey() + "', expected is one of ")
                            .contains("RGV");
                });
        assertThat(flow.letters()).isEmpty();
        assertThat(flow.standing(Topics.PLAN_INPUTS))
                .anySatisfy((key, event) -> assertThat(key).startsWith("personnel|RGV|"));
    }

    /** A place's reports may be forgotten twice, or before any came. */
    @ParameterizedTest
    @ValueSource(strings = {"RGV", "UNPLACED"})
    void takesATombstoneOfAPlaceWithoutReports(String place) {
        flow.send(Topics.PERSONNEL_REPORTS, place, null);
        flow.settle();

        assertThat(flow.read(Topics.INPUTS_REJECTED, InputRejected.class)).isEmpty();
        assertThat(flow.letters()).isEmpty();
    }

    /** A request of 2033 would lock the request for ever: nothing dated earlier may follow. */
    @Test
    void refusesATransitionOfAnotherDecadeAndLeavesTheRequestAsItWas() {
        flow.send(Topics.ASSISTANCE_REQUESTS, "r-1", submitted(LocalDate.of(2033, 5, 3)));
        flow.settle();

        assertThat(flow.read(Topics.REQUESTS_REJECTED, RequestEventRejected.class))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.getRequestId()).isEqualTo("r-1");
                    assertThat(refused.getTransition()).isEqualTo("submit");
                    assertThat(refused.getState()).isEqualTo(RequestStatus.UNKNOWN);
                    assertThat(refused.getReason())
                            .startsWith("on is '2033-05-03', expected is a day up to 2026-11-26");
                });
        assertThat(flow.letters()).isEmpty();
        assertThat(flow.standing(Topics.REQUEST_STATES)).isEmpty();

        flow.send(Topics.ASSISTANCE_REQUESTS, "r-1", submitted(LocalDate.of(2023, 5, 3)));
        flow.settle();
        assertThat(flow.standing(Topics.REQUEST_STATES)).containsOnlyKeys("r-1");
    }

    private static RequestSubmitted submitted(LocalDate on) {
        return RequestSubmitted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setRequestId("r-1")
                .setOn(on)
                .setRole("DHS")
                .setTitle("t")
                .setRequester("DHS")
                .setPurpose("p")
                .setLines(List.of(RequestsUnderTest.line("1", "RGV", "DATA_ENTRY", 20, LocalDate.of(2023, 5, 2), 90)))
                .setPolicies(List.of())
                .setRecordedAt(TestEvents.NOW)
                .build();
    }
}
