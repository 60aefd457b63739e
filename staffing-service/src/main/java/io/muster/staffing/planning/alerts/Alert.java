package io.muster.staffing.planning.alerts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a planner must look at.
 *
 * @param day the day that it is about
 * @param amount how much, in the unit
 * @param text what it is, and what can be done
 */
public record Alert(
        Kind kind,
        @Nullable String place,
        @Nullable String task,
        @Nullable String requestId,
        LocalDate day,
        double amount,
        String unit,
        String text) {

    /** What it is about. */
    public enum Kind {
        SHORTAGE,
        END_WITHOUT_COVER,
        FORBIDDEN_TASK,
        CUSTODY_LIMIT,
        REGIME_SHIFT,
        OPERATIONAL_BEFORE_START,
        /** A closed day without a report. */
        SILENCE,
        /** A report far ahead of what the others have reached. */
        AHEAD,
        /** A place whose plan could not be computed. */
        NOT_PLANNED,
        /** A report names a line that is not known, and counts nobody. */
        UNMATCHED_REPORT,
        /** More people are reported than are authorised. */
        OVER_AUTHORISED,
        /** Two sources differ about the same people. */
        CONTRADICTING_REPORTS
    }

    /** What it is raised for: there is at most one open alert for each; each end of a request's people is one of its own. */
    public String subject() {
        var subject = String.join("|", kind.name(), text(place), text(task), text(requestId));
        return kind == Kind.END_WITHOUT_COVER ? subject + '|' + day : subject;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
