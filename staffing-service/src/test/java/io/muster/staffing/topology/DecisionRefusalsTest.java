package io.muster.staffing.topology;

import static io.muster.staffing.topology.RequestsUnderTest.SECRETARY;
import static io.muster.staffing.topology.RequestsUnderTest.line;
import static io.muster.staffing.topology.RequestsUnderTest.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.ApprovedLine;
import io.muster.events.Decision;
import io.muster.events.RequestStatus;
import io.muster.schemas.serde.EventSerdes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes beyond a decision, or rests on something else than was decided, is refused with the line named. */
class DecisionRefusalsTest {

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
    void aDecisionOnALineThatIsNotThere() {
        requests.evaluated("r");
        var event = requests.decide(
                "r", MAY_2, SECRETARY, Decision.APPROVED_PARTIAL, new ApprovedLine("1", 5), new ApprovedLine("7", 5));
        requests.assertRefused("r", event, "decide", "the request has no line 7; its lines are 1");
    }

    @Test
    void aDecisionThatNamesALineTwice() {
        requests.evaluated("r");
        var event = requests.decide(
                "r", MAY_2, SECRETARY, Decision.APPROVED_PARTIAL, new ApprovedLine("1", 3), new ApprovedLine("1", 9));
        requests.assertRefused("r", event, "decide", "line 1 is named twice");
    }

    @Test
    void aDecisionThatApprovesNobody() {
        requests.evaluated("r");
        var event = requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED_PARTIAL, new ApprovedLine("1", 0));
        requests.assertRefused("r", event, "decide", "approves nobody");
    }

    @Test
    void aSourcingOfOtherPeople() {
        requests.ordered("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
        var event = requests.source("r", MAY_2, unit("1", "GUARD", 20));
        requests.assertRefused("r", event, "source", "line 1 was approved for ACTIVE, the unit is of GUARD");
    }

    @Test
    void aSourcingOfMoreThanWereApproved() {
        requests.ordered("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
        var event = requests.source("r", MAY_2, unit("1", "ACTIVE", 20), unit("1", "ACTIVE", 1));
        requests.assertRefused("r", event, "source", "line 1 has 20 people approved, the units have 21");
    }

    @Test
    void aSourcingForALineThatIsNotThere() {
        requests.ordered("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
        var event = requests.source("r", MAY_2, unit("9", "ACTIVE", 7));
        requests.assertRefused("r", event, "source", "the request has no line 9");
    }

    @Test
    void anAmendmentBeyondTheDecision() {
        requests.evaluated("r");
        requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED_PARTIAL, new ApprovedLine("1", 12));
        var event = requests.amend("r", MAY_2, line("1", "YUM", "DATA_ENTRY", 8, MAY_10, 60));
        requests.assertRefused("r", event, "amend", "line 1 was decided for RGV, and would be at YUM");
        event = requests.amend("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 8, MAY_10, 400));
        requests.assertRefused("r", event, "amend", "line 1 was decided for 2023-05-10 to ");
        event = requests.amend("r", MAY_2, line("1", "RGV", "WAREHOUSE", 8, MAY_10, 60));
        requests.assertRefused("r", event, "amend", "line 1 was decided for [DATA_ENTRY]");
        event = requests.amend("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 13, MAY_10, 60));
        requests.assertRefused("r", event, "amend", "would have 13 people, approved are 12");

        requests.amend("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 8, MAY_10, 30));
        assertThat(requests.state("r").getHistory().getLast().getAccepted()).isTrue();
        assertThat(requests.state("r").getLines().getFirst().getHeadcount()).isEqualTo(8);
    }

    @Test
    void anAmendmentThatReplacesALineThatIsNotThere() {
        requests.twenty("r");
        var line = line("2", "RGV", "DATA_ENTRY", 8, MAY_10, 60);
        line.setReplaces("9");
        var event = requests.amend("r", MAY_2, line);
        requests.assertRefused("r", event, "amend", "replaces line 9, which the request does not have");
    }

    @Test
    void anApprovalByFindingsAboutAnEarlierVersion() {
        requests.evaluated("r");
        requests.amend("r", MAY_2, line("1", "RGV", "DATA_ENTRY", 200, MAY_10, 60));
        var event = requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED);
        requests.assertRefused(
                "r", event, "decide", "about an earlier version of the request are [APPROPRIATENESS, COST");

        requests.evaluateAll("r", MAY_2);
        requests.decide("r", MAY_2, SECRETARY, Decision.APPROVED);
        assertThat(requests.state("r").getState()).isEqualTo(RequestStatus.APPROVED);
    }
}
