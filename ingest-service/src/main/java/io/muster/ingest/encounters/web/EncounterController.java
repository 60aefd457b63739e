package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.Encounter;
import io.muster.ingest.encounters.domain.EncounterDraft;
import io.muster.ingest.encounters.domain.EncounterField;
import io.muster.ingest.encounters.domain.EncounterId;
import io.muster.ingest.encounters.domain.EncounterJudgement;
import io.muster.ingest.encounters.domain.EncounterRules;
import io.muster.ingest.encounters.publish.EncounterPublisher;
import io.muster.ingest.http.Answers;
import io.muster.ingest.http.Bodies;
import io.muster.ingest.http.JsonBodies;
import io.muster.ingest.http.JudgedLater;
import io.muster.ingest.judging.Problem;
import io.muster.ingest.judging.WholeNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes single encounters, each a batch of one, and takes encounters back. */
@RestController
class EncounterController {

    private final EncounterRules rules;
    private final EncounterPublisher publisher;
    private final Bodies bodies;
    private final Clock clock;
    private final EncounterJson encounters = new EncounterJson(EncounterField.OF_ENCOUNTER);
    private final EncounterJson reversals = new EncounterJson(EncounterField.OF_REVERSAL);

    EncounterController(EncounterRules rules, EncounterPublisher publisher, Bodies bodies, Clock clock) {
        this.rules = rules;
        this.publisher = publisher;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * An event that is published.
     *
     * @param event its kind: {@code EncounterRecorded} or {@code EncounterReversed}
     * @param index place in the batch, from 0
     * @param persons that the encounter had
     * @param outcome where staffing-service tells whether it was counted
     */
    record Published(String event, String source, String batch, long index, int persons, String outcome) {}

    @JudgedLater({
        "whether an encounter of this source, batch and index was counted before, with this content or another",
        "whether its day lies long before the operation's first, or is kept no longer, so that nothing follows from it"
    })
    @PostMapping(path = "/api/v1/encounters", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Published> record(HttpServletRequest request) throws IOException {
        var name = BatchName.givenOrMade(request);
        var id = new EncounterId(name.source(), name.batch(), 0);
        var encounter = judged(rules.judge(read(request, encounters), clock.millis()));
        publisher.publish(id, encounter, clock.instant());
        return answer("EncounterRecorded", id, encounter);
    }

    @JudgedLater("whether this encounter was counted with this content, and not reversed before")
    @PostMapping(
            path = "/api/v1/encounters/{source}/{batch}/{index}/reversal",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Published> reverse(
            @PathVariable String source,
            @PathVariable String batch,
            @PathVariable String index,
            HttpServletRequest request)
            throws IOException {
        var name = BatchName.named(source, batch);
        var id = new EncounterId(name.source(), name.batch(), index(index));
        var draft = read(request, reversals);
        var original = judged(rules.judgeReversal(draft, clock.millis()));
        publisher.reverse(id, original, clock.instant(), draft.reason());
        return answer("EncounterReversed", id, original);
    }

    private static ResponseEntity<Published> answer(String event, EncounterId id, Encounter encounter) {
        var outcome = BatchReport.outcome(id.source(), id.batch());
        return ResponseEntity.accepted()
                .location(URI.create(outcome))
                .body(new Published(event, id.source(), id.batch(), id.index(), encounter.persons(), outcome));
    }

    private static int index(String text) {
        var index = WholeNumber.of(text);
        if (index == WholeNumber.UNREADABLE) {
            throw Answers.badRequest(new Problem(
                    "index",
                    text,
                    "index is no whole number",
                    "the encounter's place in its batch, from 0: physical line number - 1"));
        }
        return index;
    }

    private EncounterDraft read(HttpServletRequest request, EncounterJson reader) throws IOException {
        var body = bodies.whole(request, Lines.LONGEST);
        JsonBodies.requireJson(body);
        var draft = new EncounterDraft();
        var problem = reader.read(body, 0, body.length, draft);
        if (problem != null) {
            throw Answers.refused(List.of(problem));
        }
        return draft;
    }

    private static Encounter judged(EncounterJudgement judgement) {
        return switch (judgement) {
            case EncounterJudgement.Accepted accepted -> accepted.encounter();
            case EncounterJudgement.Refused refused -> throw Answers.refused(refused.problems());
        };
    }
}
