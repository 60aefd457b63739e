package io.muster.staffing.planning.strength;

import org.jspecify.annotations.Nullable;

/**
 * What must be said of people at a place and task.
 *
 * @param place a place of the profile, or UNPLACED
 * @param task a task of the profile, UNPLACED or OTHER
 * @param requestId the request that it is about, if any
 * @param people how many it is about
 * @param text what is seen, what was done with it, and what can be done
 */
public record Remark(
        Kind kind, String place, String task, @Nullable String requestId, long people, String text) {

    /** What is to be said. */
    public enum Kind {
        /** A report names a line that is not known: it is not counted. */
        UNMATCHED,
        /** More people are reported than are authorised: they count as reported. */
        OVER_AUTHORISED,
        /** Two sources differ: the later in the log counts. */
        CONTRADICTED,
        /** Approved people whose first day has passed and whose deployment nobody reported: they are not counted. */
        NOT_DEPLOYED,
        /** A report has been overtaken by a later one of the same line's people, or by the end of some of their stays. */
        OVERTAKEN,
        /** People stand beside each other who may be the same. */
        BESIDE
    }
}
