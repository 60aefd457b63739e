package io.muster.staffing.topology;

import static io.muster.staffing.topology.RequestsUnderTest.SECRETARY;
import static io.muster.staffing.topology.RequestsUnderTest.line;
import static io.muster.staffing.topology.RequestsUnderTest.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.events.Criterion;
import io.muster.events.Decision;
import io.muster.events.HistoryEntry;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestStatus;
import io.muster.events.StaffingNeed;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of a request is in its history at once, among the rejections, and in no dead letter. */
class RequestRefusalsTest {

    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

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

    @Test
    void aDecisionThatComesTooEarly() {
        requests.twenty("r");
        var event = requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED);
        requests.assertRefused("r", event, "decide", "can't come while the request is SUBMITTED");
    }

    @Test
    void aRoleThatMayNotDecide() {
        requests.twenty("r");
        requests.receive("r", MAY_2);
        requests.evaluateAll("r", MAY_2);
        var event = requests.decide("r", MAY_2, "DHS", Decision.APPROVED);
        requests.assertRefused("r", event, "decide", "DHS can't decide");
    }

    @Test
    void anAmendmentOfWhatIsDenied() {
        requests.twenty("r");
        requests.receive("r", MAY_2);
        requests.evaluateAll("r", MAY_2);
        requests.decide("r", MAY_2, SECRETARY, Decision.DENIED);
        var event = requests.amend("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 10, MAY_10, 60));
        requests.assertRefused("r", event, "amend", "DENIED");
    }

    @Test
    void anEventOfAnUnknownRequest() {
        var event = requests.receive("nobody-asked", MAY_2);
        requests.assertRefused(
                "nobody-asked",
                event,
                "receive",
                "there is no request 'nobody-asked': receive can come once it was drafted or submitted");
        assertThat(requests.state("nobody-asked").getState()).isEqualTo(RequestStatus.UNKNOWN);
    }

    /** Whoever mistypes an id is told which requests there are; another request's history says nothing of it. */
    @Test
    void anEventOfARequestWhoseIdIsMistyped() {
        requests.twenty("dhs-2023-05");
        requests.twenty("nobodys");

        var event = requests.receive("dhs-2032-05", MAY_2);

        assertThat(flow.read(Topics.REQUESTS_REJECTED, RequestEventRejected.class))
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.getEventId()).isEqualTo(event);
                    assertThat(rejected.getReason()).endsWith("; near to it: dhs-2023-05");
                });
        assertThat(requests.state("dhs-2032-05").getHistory().getLast().getReason())
                .doesNotContain("near to it");
        assertThat(requests.state("dhs-2023-05").getHistory()).hasSize(1);
        assertThat(requests.state("dhs-2023-05").getState()).isEqualTo(RequestStatus.SUBMITTED);
    }

    /** Events of a request are judged in the order in which they were told: what came too early stays refused, and stays to be read. */
    @Test
    void anEventThatComesBeforeItsRequest() {
        var early = requests.receive("r", MAY_2);
        requests.twenty("r");

        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.SUBMITTED);
        assertThat(requests.state("r").getHistory())
                .extracting(HistoryEntry::getEventId, HistoryEntry::getAccepted)
                .startsWith(tuple(early, false))
                .hasSize(2);
        requests.receive("r", MAY_2);
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.RECEIVED);
    }

    @Test
    void whatIsNotTheRolesPart() {
        requests.twenty("r");
        var event = requests.withdraw("r", MAY_2, "JDOMS");
        requests.assertRefused(
                "r", event, "withdraw", "JDOMS can't withdraw; that is for the role that asked for the request: DHS");
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.SUBMITTED);

        requests.withdraw("r", MAY_2, "DHS");
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void aReversalOfAnothersEvent() {
        requests.evaluated("r");
        var decision = requests.decide("r", MAY_2, SECRETARY, Decision.DENIED);
        var event = requests.reverse("r", MAY_2, "JDOMS", decision);
        requests.assertRefused(
                "r", event, "reverse", "JDOMS can't take back a decide; deciding roles are [SECRETARY_OF_DEFENSE");
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.DENIED);
    }

    /** 20 people from May 10 for 60 days are there until July 8: 22 days of May, 30 of June, 8 of July. */
    @Test
    void aClosingWhileItsPeopleAreThere() {
        requests.ordered("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
        requests.source("r", MAY_2, unit("1", "ACTIVE", 20));
        requests.deploy("r", MAY_10);
        requests.transition("r", MAY_10.plusDays(10));

        var event = requests.close("r", MAY_10.plusDays(10));

        requests.assertRefused("r", event, "close", "line 1 has 20 people at RGV until 2023-07-08. Tell redeploy");
        requests.redeploy("r", MAY_10.plusDays(11));
        requests.close("r", MAY_10.plusDays(11));
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.CLOSED);
        assertThat(requests.state("r").getCoveredUntil()).isEqualTo(MAY_10.plusDays(11));
    }

    @Test
    void anApprovalWithoutAllSixCriteria() {
        requests.twenty("r");
        requests.receive("r", MAY_2);
        requests.evaluate("r", MAY_2, Criterion.LEGALITY, Criterion.COST);
        var event = requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED);
        requests.assertRefused("r", event, "decide", "missing are [APPROPRIATENESS, LETHALITY, READINESS, RISK]");
    }

    @Test
    void anExtensionOfWhatHasEnded() {
        requests.ordered("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
        requests.source("r", MAY_2, unit("1", "ACTIVE", 20));
        requests.deploy("r", MAY_10);
        var event = requests.extend("r", MAY_10.plusDays(80), "1", 20, MAY_10.plusDays(120));
        requests.assertRefused("r", event, "extend", "only 0 people are there");
    }

    @Test
    void aReductionBelowZero() {
        requests.ordered("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
        requests.source("r", MAY_2, unit("1", "ACTIVE", 20));
        requests.deploy("r", MAY_10);
        var event = requests.reduce("r", MAY_10, "1", 21, MAY_10.plusDays(20));
        requests.assertRefused("r", event, "reduce", "only 20 people are there");
    }

    @Test
    void whatIsTakenBackWasNeverTold() {
        requests.evaluated("r");
        var mistyped = requests.receive("s", MAY_2);
        flow.read(Topics.REQUESTS_REJECTED, RequestEventRejected.class);
        var decision = requests.decide("r", MAY_2.plusYears(3), SECRETARY, Decision.DENIED);
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.DENIED);

        requests.reverse("r", MAY_2, SECRETARY, decision);

        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.IN_EVALUATION);
        assertThat(requests.state("r").getHistory())
                .noneMatch(entry -> entry.getEventId().equals(decision));
        assertThat(requests.state("r").getTakenBack())
                .singleElement()
                .satisfies(one -> assertThat(one.getEventId()).isEqualTo(decision));
        requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED);
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.APPROVED);

        var event = requests.reverse("r", MAY_2, "JDOMS", mistyped);
        requests.assertRefused("r", event, "reverse", "has no accepted event " + mistyped);
    }

    @Test
    void aRequestThatIsWithdrawnBeforeAnybodyCameLeavesNobody() {
        flow.encounter(0, 10, "2023-05-09T17:20:00Z");
        flow.encounter(1, 10, "2023-05-10T17:20:00Z");
        requests.ordered("r", MAY_2, line("1", "BBT", "MAINTENANCE", 20, MAY_10.plusDays(2), 60));
        requests.source("r", MAY_2, unit("1", "ACTIVE", 20));
        flow.settle();
        var there = "BBT|MAINTENANCE|" + MAY_10.plusDays(5);
        var need = (StaffingNeed)
                Objects.requireNonNull(flow.standing(Topics.STAFFING_NEEDS).get(there));
        assertThat(need.getLines().getFirst().getOnHand()).isEqualTo(20);

        requests.withdraw("r", MAY_2.plusDays(7));
        flow.settle();

        assertThat(flow.standing(Topics.STAFFING_NEEDS).keySet()).noneMatch(key -> key.startsWith("BBT|MAINTENANCE|"));
    }
}
