package io.muster.ingest.encounters.web;

import io.muster.ingest.judging.Problem;
import java.util.List;

/**
 * What became of a batch at the door.
 *
 * @param source who reports
 * @param batch the batch's name
 * @param lines lines that were read; blank ones count
 * @param accepted what can be counted
 * @param acknowledged events that the broker has acknowledged; equal to those accepted unless the batch broke off
 * @param refused lines that were refused
 * @param refusals the first of them, at most {@link BatchTally#MOST_REFUSALS}
 * @param outcome where staffing-service tells what was counted of it
 */
record BatchReport(
        String source,
        String batch,
        long lines,
        Accepted accepted,
        long acknowledged,
        long refused,
        List<RefusedLine> refusals,
        String outcome) {

    /** Events, and the persons in them. */
    record Accepted(long events, long persons) {}

    /**
     * A line that was refused.
     *
     * @param line physical number, from 1
     */
    record RefusedLine(long line, String field, String value, String reason, String expected) {

        static RefusedLine of(long line, Problem problem) {
            return new RefusedLine(line, problem.field(), problem.value(), problem.reason(), problem.expected());
        }
    }

    static String outcome(String source, String batch) {
        return "/api/v1/batches/" + source + "/" + batch;
    }
}
