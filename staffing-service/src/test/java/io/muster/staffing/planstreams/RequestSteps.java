package io.muster.staffing.planstreams;

import io.muster.events.ApprovedLine;
import io.muster.events.CounselFinding;
import io.muster.events.Criterion;
import io.muster.events.CriterionFinding;
import io.muster.events.Decision;
import io.muster.events.RequestAmended;
import io.muster.events.RequestClosed;
import io.muster.events.RequestDecided;
import io.muster.events.RequestDeployed;
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
import io.muster.events.SourcedUnit;
import io.muster.events.Tranche;
import io.muster.events.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The transitions of a request that the steps of a history stand for. */
final class RequestSteps {

    static final String REQUESTER = "REQUESTER";
    static final String PROVIDER = "PROVIDER";
    static final String DECIDER = "SECRETARY_OF_DEFENSE";

    private static final long ACT = 5;
    private static final String LINE = "1";

    /** A decision with so many days is that of a role that may not decide. */
    private static final int REFUSED = 7;

    private RequestSteps() {}

    /** People of the second request need a call-up authority. */
    private static String component(String request) {
        return request.equals("r2") ? "RESERVE" : "GUARD";
    }

    static SpecificRecord event(Step.Act step) {
        var head = new Head(
                new UUID(ACT, step.event()), step.request(), StepEvents.day(step.on()), StepEvents.clock(step.event()));
        return switch (step.transition()) {
            case "SUBMIT" ->
                new RequestSubmitted(
                        head.id,
                        head.request,
                        head.on,
                        REQUESTER,
                        head.at,
                        "Request " + step.request(),
                        "CBP",
                        "MIGRATION",
                        List.of(line(step)),
                        isLong(step) ? head.on.plusDays(9) : null,
                        isLong(step) ? List.of("policy-1") : List.of(),
                        isLong(step) ? "contractors take over" : null,
                        isLong(step) ? "as agreed" : null);
            case "AMEND" ->
                new RequestAmended(head.id, head.request, head.on, REQUESTER, head.at, List.of(line(step)), null, null);
            case "RECEIVE" -> new RequestReceived(head.id, head.request, head.on, PROVIDER, head.at, null);
            case "RETURN" -> new RequestReturned(head.id, head.request, head.on, PROVIDER, head.at, "what for", null);
            case "EVALUATE" ->
                new RequestEvaluated(
                        head.id, head.request, head.on, PROVIDER, head.at, findings(head.on), counsel(step), null);
            case "DECIDE" -> decided(step, head);
            case "ORDER" ->
                new RequestOrdered(head.id, head.request, head.on, PROVIDER, head.at, "NORTHCOM", null, null);
            case "SOURCE" ->
                new RequestSourced(
                        head.id,
                        head.request,
                        head.on,
                        PROVIDER,
                        head.at,
                        List.of(new SourcedUnit(
                                LINE,
                                component(step.request()),
                                "1st Brigade",
                                step.people(),
                                isLong(step) ? List.of("rotation 23-08") : List.of(),
                                0)),
                        null);
            case "DEPLOY" -> new RequestDeployed(head.id, head.request, head.on, PROVIDER, head.at, null);
            case "EXTEND" ->
                new RequestExtended(
                        head.id,
                        head.request,
                        head.on,
                        DECIDER,
                        head.at,
                        LINE,
                        step.people(),
                        head.on.plusDays(step.days()),
                        null);
            case "REDUCE" ->
                new RequestReduced(
                        head.id,
                        head.request,
                        head.on,
                        PROVIDER,
                        head.at,
                        LINE,
                        step.people(),
                        head.on.plusDays(step.days()),
                        null);
            case "TRANSITION" ->
                new RequestTransitioned(head.id, head.request, head.on, REQUESTER, head.at, "contractors", null, null);
            case "REDEPLOY" -> new RequestRedeployed(head.id, head.request, head.on, PROVIDER, head.at, null);
            case "CLOSE" -> new RequestClosed(head.id, head.request, head.on, PROVIDER, head.at, null);
            case "WITHDRAW" -> new RequestWithdrawn(head.id, head.request, head.on, REQUESTER, head.at, null);
            case "EXPIRE" -> new RequestExpired(head.id, head.request, head.on, PROVIDER, head.at, null);
            default -> throw new IllegalArgumentException("no transition " + step.transition());
        };
    }

    static SpecificRecord event(Step.Undone step) {
        return new RequestEventReversed(
                new UUID(ACT, step.event()),
                step.request(),
                StepEvents.day(step.on()),
                step.role(),
                StepEvents.clock(step.event()),
                new UUID(ACT, step.act()),
                "mistyped",
                null);
    }

    /** Who may tell a transition. */
    static String teller(String transition) {
        return switch (transition) {
            case "SUBMIT", "AMEND", "WITHDRAW" -> REQUESTER;
            case "DECIDE", "EXTEND" -> DECIDER;
            default -> PROVIDER;
        };
    }

    private record Head(UUID id, String request, LocalDate on, Instant at) {}

    private static RequestDecided decided(Step.Act step, Head head) {
        boolean partial = step.people() % 2 == 1;
        return new RequestDecided(
                head.id,
                head.request,
                head.on,
                step.days() == REFUSED ? REQUESTER : DECIDER,
                head.at,
                partial ? Decision.APPROVED_PARTIAL : Decision.APPROVED,
                partial ? List.of(new ApprovedLine(LINE, step.people())) : List.of(),
                null);
    }

    private static List<CriterionFinding> findings(LocalDate on) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion != Criterion.UNKNOWN)
                .map(criterion -> new CriterionFinding(criterion, Verdict.SUPPORTS, "ASSESSOR", "evidence", on, false))
                .toList();
    }

    private static RequestLine line(Step.Act step) {
        return RequestLine.newBuilder()
                .setLine(LINE)
                .setTasks(List.of(step.task()))
                .setPlace(step.place())
                .setComponent(component(step.request()))
                .setTranches(List.of(
                        new Tranche(step.people(), StepEvents.day(step.on()).plusDays(1))))
                .setDays(step.days())
                .setStatus(isLong(step) ? "TITLE_10" : null)
                .setReplaces(isLong(step) ? "r0" : null)
                .setNote(isLong(step) ? "with their own vehicles" : null)
                .build();
    }

    /** Whoever asks for long says all that can be said. */
    private static boolean isLong(Step.Act step) {
        return step.days() >= 8;
    }

    private static List<CounselFinding> counsel(Step.Act step) {
        return isLong(step) ? List.of(new CounselFinding(LINE, step.task(), true, "lawful as asked")) : List.of();
    }
}
