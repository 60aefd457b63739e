package io.muster.ingest.encounters.web;

import io.muster.ingest.judging.LineProblem;
import io.muster.ingest.judging.LineProblems;
import java.util.List;

/**
 * What became of a batch at the door.
 *
 * @param source who reports
 * @param batch the batch's name
 * @param lines lines that were read; blank ones count
 * @param accepted what can be counted
 * @param acknowledged events that the broker has acknowledged; equal to those accepted unless the batch broke off; 0 in a dry run
 * @param refused lines that were refused
 * @param refusals the first of them, at most {@link LineProblems#MOST}
 * @param outcome where staffing-service tells what was counted of it
 */
record BatchReport(
        String source,
        String batch,
        long lines,
        Accepted accepted,
        long acknowledged,
        long refused,
        List<LineProblem> refusals,
        String outcome) {

    /** Events, and the persons in them. */
    record Accepted(long events, long persons) {}

    static String outcome(String source, String batch) {
        return "/api/v1/batches/" + source + "/" + batch;
    }
}
