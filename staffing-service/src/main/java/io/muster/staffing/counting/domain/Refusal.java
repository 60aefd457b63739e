package io.muster.staffing.counting.domain;

/**
 * Why an encounter or a reversal does not count.
 *
 * @param code a short code
 * @param reason a sentence: what was seen and what was expected
 */
public record Refusal(String code, String reason) {

    /** The index was counted with other content. */
    public static Refusal conflict(ReportedEncounter encounter) {
        return new Refusal(
                "CONFLICT",
                "batch " + encounter.batch() + " index " + encounter.index() + " of " + encounter.source()
                        + " was already counted with other content; reverse it first and send the right figures as a new event");
    }

    /** A reversal of what was never counted. */
    public static Refusal neverCounted(ReportedEncounter encounter) {
        return new Refusal(
                "UNKNOWN_EVENT",
                "batch " + encounter.batch() + " index " + encounter.index() + " of " + encounter.source()
                        + " was never counted, so it can't be reversed");
    }

    /** A reversal that repeats another content than was counted. */
    public static Refusal otherOriginal(ReportedEncounter encounter) {
        return new Refusal(
                "MISMATCH",
                "the reversal of batch " + encounter.batch() + " index " + encounter.index() + " of "
                        + encounter.source() + " does not repeat what was counted");
    }
}
