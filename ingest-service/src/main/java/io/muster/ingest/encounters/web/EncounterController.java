package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.Encounter;
import io.muster.ingest.encounters.domain.EncounterDraft;
import io.muster.ingest.encounters.domain.EncounterId;
import io.muster.ingest.encounters.domain.EncounterJudgement;
import io.muster.ingest.encounters.domain.EncounterRules;
import io.muster.ingest.encounters.publish.EncounterPublisher;
import io.muster.ingest.http.Answers;
import io.muster.ingest.http.Bodies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes single encounters; each is a batch of one. */
@RestController
class EncounterController {

    private final EncounterRules rules;
    private final EncounterPublisher publisher;
    private final Clock clock;
    private final EncounterJson json = new EncounterJson();

    EncounterController(EncounterRules rules, EncounterPublisher publisher, Clock clock) {
        this.rules = rules;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * An encounter that is published.
     *
     * @param outcome where staffing-service tells whether it was counted
     */
    record Recorded(
            String source,
            String batch,
            long index,
            BatchReport.Accepted accepted,
            long acknowledged,
            String outcome) {}

    @PostMapping(path = "/api/v1/encounters", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Recorded> publish(HttpServletRequest request) throws IOException {
        var name = BatchName.givenOrMade(request);
        var encounter = judged(Bodies.whole(request, Lines.LONGEST));
        publisher.publish(new EncounterId(name.source(), name.batch(), 0), encounter, clock.instant());
        var outcome = BatchReport.outcome(name.source(), name.batch());
        return ResponseEntity.accepted()
                .location(URI.create(outcome))
                .body(new Recorded(
                        name.source(), name.batch(), 0, new BatchReport.Accepted(1, encounter.persons()), 1, outcome));
    }

    private Encounter judged(byte[] body) {
        var draft = new EncounterDraft();
        var problem = json.read(body, 0, body.length, draft);
        if (problem != null) {
            throw Answers.refused(List.of(problem));
        }
        return switch (rules.judge(draft, clock.millis())) {
            case EncounterJudgement.Accepted accepted -> accepted.encounter();
            case EncounterJudgement.Refused refused -> throw Answers.refused(List.of(refused.problem()));
        };
    }
}
