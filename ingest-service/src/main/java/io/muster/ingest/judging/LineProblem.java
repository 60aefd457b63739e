package io.muster.ingest.judging;

/**
 * Why a line of a file is refused.
 *
 * @param line physical number, from 1
 * @param field name of the field, or {@code line} for the whole
 * @param value what was seen, shortened; empty where there was nothing
 */
public record LineProblem(long line, String field, String value, String reason, String expected) {

    public static LineProblem of(long line, Problem problem) {
        return new LineProblem(line, problem.field(), problem.value(), problem.reason(), problem.expected());
    }
}
