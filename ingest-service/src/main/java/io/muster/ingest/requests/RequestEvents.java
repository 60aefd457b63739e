package io.muster.ingest.requests;

import io.muster.events.RequestAmended;
import io.muster.events.RequestClosed;
import io.muster.events.RequestDeployed;
import io.muster.events.RequestDrafted;
import io.muster.events.RequestEventReversed;
import io.muster.events.RequestExpired;
import io.muster.events.RequestExtended;
import io.muster.events.RequestOrdered;
import io.muster.events.RequestReceived;
import io.muster.events.RequestRedeployed;
import io.muster.events.RequestReduced;
import io.muster.events.RequestReturned;
import io.muster.events.RequestSubmitted;
import io.muster.events.RequestTransitioned;
import io.muster.events.RequestWithdrawn;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.PeopleCounts;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.RequestTransition;
import org.apache.avro.specific.SpecificRecord;

/** Makes the event of a transition; each has the fields of its schema. */
final class RequestEvents {

    private final RequestLines lines;
    private final PeopleCounts people;
    private final AssessmentEvents assessments;

    RequestEvents(ReferenceProfile profile) {
        this.lines = new RequestLines(profile);
        this.people = PeopleCounts.ofPeople(profile);
        this.assessments = new AssessmentEvents(lines.components(), people);
    }

    SpecificRecord drafted(TransitionHeader act, Fields body) {
        return new RequestDrafted(
                act.eventId(),
                act.requestId(),
                act.on(),
                act.role(),
                act.recordedAt(),
                body.text("title"),
                body.text("requester"),
                body.text("purpose"),
                lines.of(body, act.on()),
                RequestDays.optional(body, "expectedDecisionOn", act.on()),
                body.texts("policies"),
                body.optionalText("until"),
                act.note());
    }

    SpecificRecord submitted(TransitionHeader act, Fields body) {
        return new RequestSubmitted(
                act.eventId(),
                act.requestId(),
                act.on(),
                act.role(),
                act.recordedAt(),
                body.text("title"),
                body.text("requester"),
                body.text("purpose"),
                lines.of(body, act.on()),
                RequestDays.optional(body, "expectedDecisionOn", act.on()),
                body.texts("policies"),
                body.optionalText("until"),
                act.note());
    }

    SpecificRecord of(RequestTransition transition, TransitionHeader act, Fields body) {
        var id = act.eventId();
        var request = act.requestId();
        var on = act.on();
        var role = act.role();
        var at = act.recordedAt();
        var note = act.note();
        return switch (transition) {
            case DRAFT -> drafted(act, body);
            case SUBMIT -> submitted(act, body);
            case AMEND ->
                new RequestAmended(
                        id, request, on, role, at, lines.of(body), body.optionalDate("expectedDecisionOn"), note);
            case RECEIVE -> new RequestReceived(id, request, on, role, at, note);
            case EVALUATE -> assessments.evaluated(act, body);
            case DECIDE -> assessments.decided(act, body);
            case RETURN -> new RequestReturned(id, request, on, role, at, body.text("missing"), note);
            case ORDER ->
                new RequestOrdered(id, request, on, role, at, body.text("command"), body.optionalText("order"), note);
            case SOURCE -> assessments.sourced(act, body);
            case DEPLOY -> new RequestDeployed(id, request, on, role, at, note);
            case EXTEND ->
                new RequestExtended(
                        id,
                        request,
                        on,
                        role,
                        at,
                        body.id("line"),
                        people.of(body, "headcount", 1),
                        body.date("until"),
                        note);
            case REDUCE ->
                new RequestReduced(
                        id,
                        request,
                        on,
                        role,
                        at,
                        body.id("line"),
                        people.of(body, "headcount", 1),
                        body.date("until"),
                        note);
            case TRANSITION ->
                new RequestTransitioned(
                        id, request, on, role, at, body.text("to"), body.optionalText("successor"), note);
            case REDEPLOY -> new RequestRedeployed(id, request, on, role, at, note);
            case CLOSE -> new RequestClosed(id, request, on, role, at, note);
            case WITHDRAW -> new RequestWithdrawn(id, request, on, role, at, note);
            case EXPIRE -> new RequestExpired(id, request, on, role, at, note);
            case REVERSE ->
                new RequestEventReversed(id, request, on, role, at, body.uuid("event"), body.text("reason"), note);
        };
    }
}
