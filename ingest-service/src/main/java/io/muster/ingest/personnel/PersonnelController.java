package io.muster.ingest.personnel;

import io.muster.ingest.http.JsonBodies;
import io.muster.ingest.http.JudgedLater;
import io.muster.ingest.http.Published;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.topics.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of people on hand, of persons held, of posts and of measured work, one or a list of them; all of a list are published or none. */
@RestController
class PersonnelController {

    private final PersonnelEvents events;
    private final JsonBodies bodies;
    private final Publisher publisher;
    private final Clock clock;

    PersonnelController(ReferenceProfile profile, JsonBodies bodies, Publisher publisher, Clock clock) {
        this.events = new PersonnelEvents(profile);
        this.bodies = bodies;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The events that were published, in the order of the reports. */
    record Answer(int accepted, List<Published> published) {}

    @JudgedLater({
        "whether the request and line that a report names are there, and have so many people",
        "whether other reports speak of the same people, place and day, and which is the latest",
        "whether its day lies long before the operation's first, so that nothing follows until somebody agrees",
        "whether another event opens or closes the same post already",
        "whether this eventId was told before, with this content or another"
    })
    @PostMapping(path = "/api/v1/personnel-reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> publish(HttpServletRequest request) throws IOException {
        var now = clock.instant();
        var reports = bodies.oneOrMore(request, report -> events.of(report, now));
        var shipment = publisher.open();
        for (var report : reports) {
            shipment.send(Topics.PERSONNEL_REPORTS, Publisher.key(report.place()), report.event());
        }
        shipment.await();
        var published = reports.stream()
                .map(report -> Published.of(report.event(), report.eventId(), report.place()))
                .toList();
        return ResponseEntity.accepted().body(new Answer(published.size(), published));
    }
}
