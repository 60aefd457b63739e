package io.muster.ingest.requests;

import io.muster.ingest.http.Answers;
import io.muster.ingest.http.JsonBodies;
import io.muster.ingest.http.JudgedLater;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Identifier;
import io.muster.ingest.judging.Problem;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.topics.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests for assistance and what happens to them; the outcome is told by staffing-service. */
@RestController
class RequestController {

    private static final CodeSet FIRST_STATES = new CodeSet("first state", List.of("DRAFT", "SUBMITTED"));

    private final RequestEvents events;
    private final Transitions transitions;
    private final JsonBodies bodies;
    private final Publisher publisher;
    private final Clock clock;

    RequestController(ReferenceProfile profile, JsonBodies bodies, Publisher publisher, Clock clock) {
        this.events = new RequestEvents(profile);
        this.transitions = new Transitions(profile);
        this.bodies = bodies;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** An event on its way to the request. */
    record Transitioned(UUID eventId, String requestId, SpecificRecord event) {}

    /**
     * An event that is published.
     *
     * @param outcome where staffing-service tells whether it was accepted, and what became of the request
     */
    record Answer(String event, String eventId, String requestId, String outcome) {}

    @JudgedLater({
        "whether a request of this id was drafted or submitted before",
        "whether the law lets its lines be supported, by the authorities that stand",
        "whether this eventId was told before"
    })
    @PostMapping(path = "/api/v1/assistance-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> create(HttpServletRequest request) throws IOException {
        return publish(bodies.single(request, this::created));
    }

    @JudgedLater({
        "whether there is such a request",
        "whether the transition may come in the state that the request is in, and not before its last event's day",
        "whether the role may tell it of this request",
        "whether it fits the request: its lines, people, findings, decision, and the law",
        "whether this eventId was told before"
    })
    @PostMapping(path = "/api/v1/assistance-requests/{id}/{transition}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> transition(
            @PathVariable String id, @PathVariable("transition") String word, HttpServletRequest request)
            throws IOException {
        Identifier.problem("id", id).ifPresent(problem -> {
            throw Answers.badRequest(problem);
        });
        var transition = Transitions.of(word).orElseThrow(() -> unknown(word));
        return publish(bodies.single(request, body -> {
            var act = TransitionHeader.of(body, id, clock.instant(), UUID::randomUUID);
            transitions.checkRole(transition, act.role(), body);
            return new Transitioned(act.eventId(), id, events.of(transition, act, body));
        }));
    }

    private Transitioned created(Fields body) {
        var value = body.optionalId("id");
        var id = value == null ? UUID.randomUUID().toString() : value;
        var act = TransitionHeader.of(body, id, clock.instant(), UUID::randomUUID);
        var draft = "DRAFT".equals(body.optionalCode("state", FIRST_STATES));
        return new Transitioned(act.eventId(), id, draft ? events.drafted(act, body) : events.submitted(act, body));
    }

    private ResponseEntity<Answer> publish(Transitioned transitioned) {
        var id = transitioned.requestId();
        publisher.publish(Topics.ASSISTANCE_REQUESTS, id, transitioned.event());
        var outcome = "/api/v1/requests/" + id;
        return ResponseEntity.accepted()
                .location(URI.create(outcome))
                .body(new Answer(
                        transitioned.event().getSchema().getName(),
                        transitioned.eventId().toString(),
                        id,
                        outcome));
    }

    private static RuntimeException unknown(String word) {
        return Answers.refusal(
                HttpStatus.NOT_FOUND,
                new Problem("transition", word, "unknown transition", "one of " + Transitions.words()));
    }
}
