package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.EncounterDraft;
import io.muster.ingest.encounters.domain.EncounterJudgement;
import io.muster.ingest.encounters.domain.EncounterRules;
import io.muster.ingest.encounters.publish.EncounterShipment;
import io.muster.ingest.judging.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads one batch to its end: judges each line by itself and sends those that are right, while it is read. */
final class BatchReading {

    private static final Problem TOO_LONG = new Problem(
            "line",
            "",
            "the line has more than " + Lines.LONGEST + " bytes",
            "one encounter a line, at most " + Lines.LONGEST + " bytes");

    private final EncounterRules rules;
    private final EncounterLineReader reader;
    private final EncounterShipment shipment;
    private final Clock clock;
    private final UploadTally tally = new UploadTally();
    private final EncounterDraft draft = new EncounterDraft();

    BatchReading(EncounterRules rules, EncounterLineReader reader, EncounterShipment shipment, Clock clock) {
        this.rules = rules;
        this.reader = reader;
        this.shipment = shipment;
        this.clock = clock;
    }

    UploadTally tally() {
        return tally;
    }

    /**
     * Reads all lines.
     *
     * @throws IOException if the body breaks off; what was sent before stays sent
     * @throws io.muster.ingest.publishing.NotPublished if the broker takes no more
     */
    void readAll(Lines lines) throws IOException {
        while (lines.next()) {
            tally.line();
            if (!lines.blank()) {
                var problems = judge(lines);
                if (!problems.isEmpty()) {
                    tally.refused(lines.number(), problems);
                }
            }
        }
    }

    private List<Problem> judge(Lines lines) {
        if (lines.tooLong()) {
            return List.of(TOO_LONG);
        }
        if (reader.isHeader(lines.buffer(), lines.start(), lines.length())) {
            return List.of();
        }
        draft.clear();
        var problem = reader.read(lines.buffer(), lines.start(), lines.length(), draft);
        return problem == null ? judge(lines.number() - 1) : List.of(problem);
    }

    private List<Problem> judge(long index) {
        var now = clock.millis();
        return switch (rules.judge(draft, now)) {
            case EncounterJudgement.Refused refused -> refused.problems();
            case EncounterJudgement.Accepted accepted -> {
                shipment.send(index, accepted.encounter(), Instant.ofEpochMilli(now));
                tally.accepted(accepted.encounter().persons());
                yield List.of();
            }
        };
    }
}
