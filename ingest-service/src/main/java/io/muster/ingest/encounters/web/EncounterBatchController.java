package io.muster.ingest.encounters.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.muster.ingest.encounters.domain.EncounterField;
import io.muster.ingest.encounters.domain.EncounterRules;
import io.muster.ingest.encounters.publish.EncounterPublisher;
import io.muster.ingest.encounters.publish.EncounterShipment;
import io.muster.ingest.http.Bodies;
import io.muster.ingest.http.BodyRefused;
import io.muster.ingest.http.HttpRefusal;
import io.muster.ingest.http.JudgedLater;
import io.muster.ingest.http.Outages;
import io.muster.ingest.http.UploadLimiter;
import io.muster.ingest.publishing.NotPublished;
import io.muster.support.http.ProblemDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes batches of encounters of any size, one encounter a line, and publishes them while they are read. */
@RestController
class EncounterBatchController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String NDJSON_TOO = "application/ndjson";
    private static final String JSON_LINES = "application/jsonl";
    private static final String CSV = "text/csv";
    private static final String SEND_AGAIN =
            "Send the whole batch again under the same Idempotency-Key; nothing is counted twice.";

    private final EncounterRules rules;
    private final EncounterPublisher publisher;
    private final Bodies bodies;
    private final UploadLimiter uploads;
    private final LineMeters meters;
    private final Clock clock;

    EncounterBatchController(
            EncounterRules rules,
            EncounterPublisher publisher,
            Bodies bodies,
            UploadLimiter uploads,
            MeterRegistry meters,
            Clock clock) {
        this.rules = rules;
        this.publisher = publisher;
        this.bodies = bodies;
        this.uploads = uploads;
        this.meters = new LineMeters(meters);
        this.clock = clock;
    }

    @JudgedLater({
        "whether encounters of this source, batch and index were counted before, with this content or another",
        "whether a day lies long before the operation's first, or is kept no longer, so that nothing follows from it"
    })
    @PostMapping(
            path = "/api/v1/encounters/batch",
            consumes = {NDJSON, NDJSON_TOO, JSON_LINES, CSV})
    ResponseEntity<Object> publish(HttpServletRequest request) throws IOException {
        var name = BatchName.of(request);
        var reader = reader(request);
        if (!uploads.tryAcquire()) {
            return uploads.busy();
        }
        try {
            return publish(name, reader, request);
        } finally {
            uploads.giveBack();
        }
    }

    private ResponseEntity<Object> publish(BatchName name, EncounterLineReader reader, HttpServletRequest request)
            throws IOException {
        var body = bodies.open(request);
        var shipment = publisher.open(name.source(), name.batch());
        var reading = new BatchReading(rules, reader, shipment, clock);
        try {
            reading.readAll(new Lines(body));
            return answer(reading.tally().report(name.source(), name.batch(), shipment.await()));
        } catch (NotPublished failure) {
            return Outages.answer(failure, SEND_AGAIN);
        } catch (BodyRefused refusal) {
            throw broken(refusal, reading, name, shipment);
        } finally {
            meters.add(reading.tally());
        }
    }

    private static EncounterLineReader reader(HttpServletRequest request) {
        var type = MediaType.parseMediaType(request.getContentType());
        var charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
            throw new HttpRefusal(ProblemDetails.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Charset not taken",
                    "The charset is " + charset + "; only UTF-8 is read. Convert the file and send it again."));
        }
        return type.isCompatibleWith(MediaType.parseMediaType(CSV))
                ? new EncounterCsv()
                : new EncounterJson(EncounterField.OF_ENCOUNTER);
    }

    private static ResponseEntity<Object> answer(BatchReport report) {
        if (report.accepted().events() == 0) {
            return ProblemDetails.send(noneAccepted(report));
        }
        return ResponseEntity.accepted().location(URI.create(report.outcome())).body(report);
    }

    private static ProblemDetail noneAccepted(BatchReport report) {
        var problem = ProblemDetails.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "No encounter was accepted",
                report.refused() == 0
                        ? "The body holds no encounter; one a line is expected."
                        : "All " + report.refused()
                                + " encounters were refused; 'refusals' says why. Mend the lines and send "
                                + "them again, under the same Idempotency-Key if their line numbers stay.");
        return with(problem, report);
    }

    private static HttpRefusal broken(
            BodyRefused refusal, BatchReading reading, BatchName name, EncounterShipment shipment) {
        var report = reading.tally().report(name.source(), name.batch(), shipment.acknowledgedAtLast());
        var detail = refusal.detail() + " Acknowledged before: " + report.acknowledged() + " events. " + SEND_AGAIN;
        return new HttpRefusal(with(ProblemDetails.of(refusal.status(), refusal.title(), detail), report));
    }

    private static ProblemDetail with(ProblemDetail problem, BatchReport report) {
        problem.setProperty("source", report.source());
        problem.setProperty("batch", report.batch());
        problem.setProperty("accepted", report.accepted());
        problem.setProperty("acknowledged", report.acknowledged());
        problem.setProperty("refused", report.refused());
        problem.setProperty("refusals", report.refusals());
        return problem;
    }
}
