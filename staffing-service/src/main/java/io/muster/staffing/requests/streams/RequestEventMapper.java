package io.muster.staffing.requests.streams;

import io.muster.events.AuthorityGranted;
import io.muster.events.RequestAmended;
import io.muster.events.RequestClosed;
import io.muster.events.RequestDecided;
import io.muster.events.RequestDeployed;
import io.muster.events.RequestDrafted;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestEventReversed;
import io.muster.events.RequestExpired;
import io.muster.events.RequestExtended;
import io.muster.events.RequestLine;
import io.muster.events.RequestOrdered;
import io.muster.events.RequestReceived;
import io.muster.events.RequestRedeployed;
import io.muster.events.RequestReduced;
import io.muster.events.RequestReturned;
import io.muster.events.RequestSourced;
import io.muster.events.RequestSubmitted;
import io.muster.events.RequestTransitioned;
import io.muster.events.RequestWithdrawn;
import io.muster.staffing.requests.domain.Law;
import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Stage;
import io.muster.staffing.requests.domain.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** From the events on the topic to the domain's. */
public final class RequestEventMapper {

    /** All kinds of events of requests. */
    private static final Map<Class<?>, Transition> TRANSITIONS = Map.ofEntries(
            Map.entry(RequestDrafted.class, Transition.DRAFT),
            Map.entry(RequestSubmitted.class, Transition.SUBMIT),
            Map.entry(RequestAmended.class, Transition.AMEND),
            Map.entry(RequestReceived.class, Transition.RECEIVE),
            Map.entry(RequestEvaluated.class, Transition.EVALUATE),
            Map.entry(RequestDecided.class, Transition.DECIDE),
            Map.entry(RequestReturned.class, Transition.RETURN),
            Map.entry(RequestOrdered.class, Transition.ORDER),
            Map.entry(RequestSourced.class, Transition.SOURCE),
            Map.entry(RequestDeployed.class, Transition.DEPLOY),
            Map.entry(RequestExtended.class, Transition.EXTEND),
            Map.entry(RequestReduced.class, Transition.REDUCE),
            Map.entry(RequestTransitioned.class, Transition.TRANSITION),
            Map.entry(RequestRedeployed.class, Transition.REDEPLOY),
            Map.entry(RequestClosed.class, Transition.CLOSE),
            Map.entry(RequestWithdrawn.class, Transition.WITHDRAW),
            Map.entry(RequestExpired.class, Transition.EXPIRE),
            Map.entry(RequestEventReversed.class, Transition.REVERSE));

    private RequestEventMapper() {}

    /** The transition that a record asks for, or empty where it is no event of a request. */
    public static Optional<Transition> transition(SpecificRecord record) {
        return Optional.ofNullable(TRANSITIONS.get(record.getClass()));
    }

    /** Who did what, when and to which request, or empty where the record is no event of a request. */
    public static Optional<RequestEvent.Head> headOf(SpecificRecord record) {
        return transition(record).map(transition -> head(record));
    }

    /** The event that a record is, or empty where it is none of a request. */
    public static Optional<RequestEvent> of(SpecificRecord record) {
        return what(record).map(what -> new RequestEvent(head(record), what));
    }

    /** A call-up authority. */
    public static Law.Authority authority(AuthorityGranted event) {
        return new Law.Authority(
                event.getAuthorityId(),
                event.getTitle(),
                event.getPurpose(),
                event.getComponents(),
                event.getFrom(),
                event.getUntil(),
                event.getLegalBasis());
    }

    /** All kinds have these fields by these names. */
    private static RequestEvent.Head head(SpecificRecord record) {
        return new RequestEvent.Head(
                field(record, "eventId").toString(),
                field(record, "requestId").toString(),
                (LocalDate) field(record, "on"),
                field(record, "role").toString(),
                (Instant) field(record, "recordedAt"));
    }

    private static Object field(SpecificRecord record, String name) {
        return record.get(record.getSchema().getField(name).pos());
    }

    private static Optional<RequestEvent.What> what(SpecificRecord record) {
        return switch (record) {
            case RequestDrafted event ->
                Optional.of(new RequestEvent.Submitted(
                        Transition.DRAFT,
                        event.getTitle(),
                        event.getRequester(),
                        event.getPurpose(),
                        lines(event.getLines()),
                        event.getExpectedDecisionOn(),
                        event.getPolicies(),
                        event.getUntil()));
            case RequestSubmitted event ->
                Optional.of(new RequestEvent.Submitted(
                        Transition.SUBMIT,
                        event.getTitle(),
                        event.getRequester(),
                        event.getPurpose(),
                        lines(event.getLines()),
                        event.getExpectedDecisionOn(),
                        event.getPolicies(),
                        event.getUntil()));
            case RequestAmended event ->
                Optional.of(new RequestEvent.Amended(lines(event.getLines()), event.getExpectedDecisionOn()));
            case RequestEvaluated event -> Optional.of(evaluated(event));
            case RequestDecided event -> Optional.of(decided(event));
            case RequestSourced event -> Optional.of(sourced(event));
            case RequestEventReversed event ->
                Optional.of(new RequestEvent.Reversed(event.getReverses().toString(), event.getReason()));
            case RequestExtended event ->
                Optional.of(new RequestEvent.Restayed(
                        Transition.EXTEND, event.getLine(), event.getHeadcount(), event.getUntil()));
            case RequestReduced event ->
                Optional.of(new RequestEvent.Restayed(
                        Transition.REDUCE, event.getLine(), event.getHeadcount(), event.getUntil()));
            default -> transition(record).map(RequestEvent.Stepped::new);
        };
    }

    private static RequestEvent.Evaluated evaluated(RequestEvaluated event) {
        return new RequestEvent.Evaluated(
                event.getFindings().stream()
                        .map(finding -> new RequestEvent.Finding(
                                finding.getCriterion().name(),
                                finding.getVerdict().name(),
                                finding.getAssessorRole(),
                                finding.getEvidence(),
                                finding.getOn()))
                        .toList(),
                event.getCounsel().stream()
                        .map(finding -> new RequestEvent.Counsel(
                                finding.getLine(), finding.getTask(), finding.getLawful(), finding.getText()))
                        .toList());
    }

    private static RequestEvent.Decided decided(RequestDecided event) {
        var approved = event.getApproved().stream()
                .map(line -> new RequestEvent.Approved(line.getLine(), line.getHeadcount()))
                .toList();
        var decision = switch (event.getDecision()) {
            case APPROVED -> Stage.APPROVED;
            case APPROVED_PARTIAL -> Stage.APPROVED_PARTIAL;
            case DENIED -> Stage.DENIED;
            case UNKNOWN -> throw new IllegalArgumentException("the decision is of a kind that is not known here");
        };
        return new RequestEvent.Decided(decision, approved);
    }

    private static RequestEvent.Sourced sourced(RequestSourced event) {
        return new RequestEvent.Sourced(event.getUnits().stream()
                .map(unit -> new RequestEvent.Unit(
                        unit.getLine(),
                        unit.getComponent(),
                        unit.getUnit(),
                        unit.getHeadcount(),
                        unit.getTrainingMissed(),
                        unit.getEarlierExtensions()))
                .toList());
    }

    /** Lines as they were asked for. */
    public static List<Line> lines(List<RequestLine> lines) {
        return lines.stream()
                .map(line -> new Line(
                        line.getLine(),
                        line.getTasks(),
                        line.getPlace(),
                        line.getComponent(),
                        line.getStatus(),
                        line.getTranches().stream()
                                .map(tranche -> new Line.Group(tranche.getHeadcount(), tranche.getFrom()))
                                .toList(),
                        line.getDays(),
                        line.getArmedForSelfDefense(),
                        line.getOfficersPresent(),
                        line.getReplaces(),
                        line.getNote()))
                .toList();
    }
}
