package io.muster.staffing.planning.alerts;

import io.muster.staffing.planning.strength.OnHandBasis;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a planner must look at.
 *
 * @param publication of statistics that it is about
 * @param day the day that it is about
 * @param amount how much, in the unit; null where that is unknown
 * @param text what it is, and what can be done
 * @param onHandBasis what says how many people are on hand, where it is of people who are missing; nothing elsewhere
 */
public record Alert(
        Kind kind,
        @Nullable String place,
        @Nullable String task,
        @Nullable String requestId,
        @Nullable String publication,
        LocalDate day,
        @Nullable Double amount,
        String unit,
        String text,
        Set<OnHandBasis> onHandBasis) {

    /** What it is about. */
    public enum Kind {
        SHORTAGE,
        END_WITHOUT_COVER,
        FORBIDDEN_TASK,
        CUSTODY_LIMIT,
        /** Far more people held than a place can hold, for days: nobody would believe it. */
        CUSTODY_IMPLAUSIBLE,
        REGIME_SHIFT,
        OPERATIONAL_BEFORE_START,
        /** A closed day without a report. */
        SILENCE,
        /** Nobody reports any more. */
        ALL_SILENT,
        /** A report far ahead of what the others have reached. */
        AHEAD,
        /** A report of a day long before the operation began. */
        BEHIND,
        /** A place whose plan could not be computed. */
        NOT_PLANNED,
        /** A report names a line that is not known, and counts nobody. */
        UNMATCHED_REPORT,
        /** More people are reported than are authorised. */
        OVER_AUTHORISED,
        /** Two sources differ about the same people. */
        CONTRADICTING_REPORTS,
        /** A publication of statistics waits to be confirmed, or could not be taken. */
        PUBLICATION_NOT_TAKEN
    }

    /** About nobody who is missing, and no publication. */
    public Alert(
            Kind kind,
            @Nullable String place,
            @Nullable String task,
            @Nullable String requestId,
            LocalDate day,
            double amount,
            String unit,
            String text) {
        this(kind, place, task, requestId, null, day, amount, unit, text, Set.of());
    }

    /** What is over is told by its {@link #subject} alone. */
    public static Alert over(String subject, LocalDate day) {
        var parts = subject.split("\\|", -1);
        var kind = Kind.valueOf(parts[0]);
        return new Alert(
                kind,
                parts[1].isEmpty() ? null : parts[1],
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? null : parts[3],
                kind == Kind.PUBLICATION_NOT_TAKEN ? parts[4] : null,
                kind == Kind.END_WITHOUT_COVER ? LocalDate.parse(parts[4]) : day,
                0.0,
                "",
                "over as of " + day,
                Set.of());
    }

    /** What it is raised for: there is at most one open alert for each; each end of a request's people is one of its own. */
    public String subject() {
        var subject = String.join("|", kind.name(), text(place), text(task), text(requestId));
        return switch (kind) {
            case END_WITHOUT_COVER -> subject + '|' + day;
            case PUBLICATION_NOT_TAKEN -> subject + '|' + text(publication);
            default -> subject;
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
