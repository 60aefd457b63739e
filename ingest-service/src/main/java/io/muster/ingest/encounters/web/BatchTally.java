package io.muster.ingest.encounters.web;

import io.muster.ingest.judging.Problem;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of a batch's lines while it is read. */
final class BatchTally {

    /** Refused lines that are told one by one; the rest is only counted. */
    static final int MOST_REFUSALS = 100;

    private final List<BatchReport.RefusedLine> refusals = new ArrayList<>();
    private long lines;
    private long events;
    private long persons;
    private long refused;

    void line() {
        lines++;
    }

    void accepted(int morePersons) {
        events++;
        persons += morePersons;
    }

    void refused(long line, Problem problem) {
        refused++;
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(BatchReport.RefusedLine.of(line, problem));
        }
    }

    BatchReport report(String source, String batch, long acknowledged) {
        return new BatchReport(
                source,
                batch,
                lines,
                new BatchReport.Accepted(events, persons),
                acknowledged,
                refused,
                List.copyOf(refusals),
                BatchReport.outcome(source, batch));
    }
}
