package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.ApprovedLine;
import io.muster.events.Criterion;
import io.muster.events.CriterionFinding;
import io.muster.events.Decision;
import io.muster.events.HistoryEntry;
import io.muster.events.RequestAmended;
import io.muster.events.RequestClosed;
import io.muster.events.RequestDecided;
import io.muster.events.RequestDeployed;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestEventReversed;
import io.muster.events.RequestExtended;
import io.muster.events.RequestLine;
import io.muster.events.RequestOrdered;
import io.muster.events.RequestReceived;
import io.muster.events.RequestRedeployed;
import io.muster.events.RequestReduced;
import io.muster.events.RequestSourced;
import io.muster.events.RequestState;
import io.muster.events.RequestSubmitted;
import io.muster.events.RequestTransitioned;
import io.muster.events.RequestWithdrawn;
import io.muster.events.SourcedUnit;
import io.muster.events.Tranche;
import io.muster.events.Verdict;
import io.muster.schemas.topics.Topics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** What happens to requests, as events on their topic, for tests. */
final class RequestsUnderTest {

    static final String SECRETARY = "SECRETARY_OF_DEFENSE";

    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

    private final FlowUnderTest flow;

    RequestsUnderTest(FlowUnderTest flow) {
        this.flow = flow;
    }

    static SourcedUnit unit(String line, String component, int people) {
        return new SourcedUnit(line, component, "1st", people, List.of(), 0);
    }

    void twenty(String request) {
        submit(request, MAY_2, line("1", "RGV", "DATA_ENTRY", 20, MAY_10, 60));
    }

    RequestState state(String request) {
        return (RequestState)
                Objects.requireNonNull(flow.standing(Topics.REQUEST_STATES).get(request));
    }

    void assertRefused(String request, UUID event, String transition, String reason) {
        assertThat(state(request).getHistory().getLast())
                .extracting(HistoryEntry::getEventId, HistoryEntry::getTransition, HistoryEntry::getAccepted)
                .containsExactly(event, transition, false);
        assertThat(state(request).getHistory().getLast().getReason()).contains(reason);
        var rejected = flow.read(Topics.REQUESTS_REJECTED, RequestEventRejected.class);
        assertThat(rejected).singleElement().satisfies(one -> {
            assertThat(one.getEventId()).isEqualTo(event);
            assertThat(one.getReason()).contains(reason);
            assertThat(JsonMapper.shared()
                            .readTree(one.getEvent())
                            .get("eventId")
                            .asString())
                    .isEqualTo(event.toString());
        });
        assertThat(flow.letters()).isEmpty();
    }

    void evaluated(String request) {
        twenty(request);
        receive(request, MAY_2);
        evaluateAll(request, MAY_2);
    }

    private UUID send(String request, UUID id, SpecificRecord event) {
        flow.send(Topics.ASSISTANCE_REQUESTS, request, event);
        return id;
    }

    static RequestLine line(String id, String place, String task, int people, LocalDate from, int days) {
        return RequestLine.newBuilder()
                .setLine(id)
                .setTasks(List.of(task))
                .setPlace(place)
                .setComponent("ACTIVE")
                .setTranches(List.of(new Tranche(people, from)))
                .setDays(days)
                .build();
    }

    UUID submit(String request, LocalDate on, RequestLine... lines) {
        var id = UUID.randomUUID();
        return send(
                request,
                id,
                RequestSubmitted.newBuilder()
                        .setEventId(id)
                        .setRequestId(request)
                        .setOn(on)
                        .setRole("DHS")
                        .setTitle("title")
                        .setRequester("DHS")
                        .setPurpose("MIGRATION")
                        .setLines(List.of(lines))
                        .setPolicies(List.of())
                        .setRecordedAt(TestEvents.NOW)
                        .build());
    }

    UUID amend(String request, LocalDate on, RequestLine... lines) {
        var id = UUID.randomUUID();
        return send(
                request,
                id,
                RequestAmended.newBuilder()
                        .setEventId(id)
                        .setRequestId(request)
                        .setOn(on)
                        .setRole("DHS")
                        .setLines(List.of(lines))
                        .setRecordedAt(TestEvents.NOW)
                        .build());
    }

    UUID receive(String request, LocalDate on) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestReceived(id, request, on, "JDOMS", TestEvents.NOW, null));
    }

    UUID evaluate(String request, LocalDate on, Criterion... criteria) {
        var id = UUID.randomUUID();
        var findings = Arrays.stream(criteria)
                .map(criterion -> new CriterionFinding(criterion, Verdict.SUPPORTS, "COUNSEL", "evidence", on, false))
                .toList();
        return send(
                request, id, new RequestEvaluated(id, request, on, "JDOMS", TestEvents.NOW, findings, List.of(), null));
    }

    UUID evaluateAll(String request, LocalDate on) {
        return evaluate(
                request,
                on,
                Criterion.LEGALITY,
                Criterion.LETHALITY,
                Criterion.RISK,
                Criterion.COST,
                Criterion.APPROPRIATENESS,
                Criterion.READINESS);
    }

    UUID decide(String request, LocalDate on, String role, Decision decision, ApprovedLine... approved) {
        var id = UUID.randomUUID();
        return send(
                request,
                id,
                new RequestDecided(id, request, on, role, TestEvents.NOW, decision, List.of(approved), null));
    }

    UUID order(String request, LocalDate on) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestOrdered(id, request, on, "JCS", TestEvents.NOW, "USNORTHCOM", null, null));
    }

    UUID source(String request, LocalDate on, SourcedUnit... units) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestSourced(id, request, on, "JCS", TestEvents.NOW, List.of(units), null));
    }

    UUID deploy(String request, LocalDate on) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestDeployed(id, request, on, "NORTHCOM", TestEvents.NOW, null));
    }

    UUID withdraw(String request, LocalDate on) {
        return withdraw(request, on, "DHS");
    }

    UUID withdraw(String request, LocalDate on, String role) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestWithdrawn(id, request, on, role, TestEvents.NOW, null));
    }

    UUID transition(String request, LocalDate on) {
        var id = UUID.randomUUID();
        return send(
                request,
                id,
                new RequestTransitioned(id, request, on, "DHS", TestEvents.NOW, "contractors", null, null));
    }

    UUID redeploy(String request, LocalDate on) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestRedeployed(id, request, on, "NORTHCOM", TestEvents.NOW, null));
    }

    UUID close(String request, LocalDate on) {
        var id = UUID.randomUUID();
        return send(request, id, new RequestClosed(id, request, on, "JDOMS", TestEvents.NOW, null));
    }

    UUID extend(String request, LocalDate on, String line, int people, LocalDate until) {
        var id = UUID.randomUUID();
        return send(
                request,
                id,
                new RequestExtended(id, request, on, SECRETARY, TestEvents.NOW, line, people, until, null));
    }

    UUID reduce(String request, LocalDate on, String line, int people, LocalDate until) {
        var id = UUID.randomUUID();
        return send(
                request, id, new RequestReduced(id, request, on, SECRETARY, TestEvents.NOW, line, people, until, null));
    }

    UUID reverse(String request, LocalDate on, String role, UUID event) {
        var id = UUID.randomUUID();
        return send(
                request, id, new RequestEventReversed(id, request, on, role, TestEvents.NOW, event, "mistyped", null));
    }

    /** Submitted, received, evaluated, approved in full, ordered: people are to come. */
    void ordered(String request, LocalDate on, RequestLine... lines) {
        submit(request, on, lines);
        receive(request, on);
        evaluateAll(request, on);
        decide(request, on, SECRETARY, Decision.APPROVED);
        order(request, on);
    }
}
