package io.muster.ingest.encounters.web;

import io.muster.ingest.judging.LineProblems;
import io.muster.ingest.judging.Problem;
import java.util.List;

/** Counts what becomes of a batch's lines while it is read. */
final class UploadTally {

    private final LineProblems refused = new LineProblems();
    private long lines;
    private long events;
    private long persons;

    void line() {
        lines++;
    }

    void accepted(int morePersons) {
        events++;
        persons += morePersons;
    }

    void refused(long line, List<Problem> problems) {
        refused.add(line, problems);
    }

    /** Events accepted. */
    long accepted() {
        return events;
    }

    /** Lines refused. */
    long refused() {
        return refused.count();
    }

    BatchReport report(String source, String batch, long acknowledged) {
        return new BatchReport(
                source,
                batch,
                lines,
                new BatchReport.Accepted(events, persons),
                acknowledged,
                refused.count(),
                refused.first(),
                BatchReport.outcome(source, batch));
    }
}
