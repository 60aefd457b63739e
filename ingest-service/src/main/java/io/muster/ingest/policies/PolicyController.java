package io.muster.ingest.policies;

import io.muster.ingest.http.JsonBodies;
import io.muster.ingest.http.JudgedLater;
import io.muster.ingest.http.Published;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.topics.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes changes of policies, authorities and standards. */
@RestController
class PolicyController {

    private final PolicyEvents events;
    private final JsonBodies bodies;
    private final Publisher publisher;
    private final Clock clock;

    PolicyController(ReferenceProfile profile, JsonBodies bodies, Publisher publisher, Clock clock) {
        this.events = new PolicyEvents(profile);
        this.bodies = bodies;
        this.publisher = publisher;
        this.clock = clock;
    }

    @JudgedLater("whether one of this id stands already, which it would then replace")
    @PostMapping(path = "/api/v1/policy-changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Published> publish(HttpServletRequest request) throws IOException {
        var change = bodies.single(request, fields -> events.of(fields, clock.instant()));
        publisher.publish(Topics.POLICY_CHANGES, change.id(), change.event());
        return ResponseEntity.accepted().body(Published.of(change.event(), change.eventId(), change.id()));
    }
}
