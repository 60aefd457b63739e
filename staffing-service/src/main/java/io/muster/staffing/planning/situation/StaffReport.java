package io.muster.staffing.planning.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * People on hand, as reported; it holds until the next report of the same place, task, component, request and line, or, where it
 * is of a unit, until the unit's next report.
 *
 * @param source who reports
 * @param place a place of the profile, or {@link #UNPLACED}
 * @param task a task of the profile, or {@link #OTHER}
 * @param component a kind of people of the profile
 * @param onHand persons, at least 0
 * @param authorised persons authorised, or null where the report does not say
 * @param requestId the request whose headcount it replaces, or null for people who came without one
 * @param line the line of that request, or null for all of them
 * @param unit name of the unit, which is in one place at a time, or null for all people of that kind there
 * @param mark honesty mark: F, M, C or A
 * @param recordedAt when it was taken, for display only: it decides nothing
 * @param order position in the log: of two that compete the higher holds
 */
public record StaffReport(
        String eventId,
        String source,
        String place,
        String task,
        String component,
        LocalDate day,
        int onHand,
        @Nullable Integer authorised,
        @Nullable String requestId,
        @Nullable String line,
        @Nullable String unit,
        String mark,
        String basis,
        Instant recordedAt,
        long order) {

    /** Of no unit, from a source that is the same for all. */
    public StaffReport(
            String eventId,
            String place,
            String task,
            String component,
            LocalDate day,
            int onHand,
            @Nullable Integer authorised,
            @Nullable String requestId,
            @Nullable String line,
            String mark,
            String basis,
            Instant recordedAt,
            long order) {
        this(
                eventId,
                "",
                place,
                task,
                component,
                day,
                onHand,
                authorised,
                requestId,
                line,
                null,
                mark,
                basis,
                recordedAt,
                order);
    }

    /** The place of people of whom no place was reported. */
    public static final String UNPLACED = "UNPLACED";

    /** The task of people whose task is none of the profile's. */
    public static final String OTHER = "OTHER";

    /**
     * By whom a report is, as far as it says itself: a unit wherever it is, or, without one, all people of one kind, and of one line
     * or of nobody's request, at one place and task. Of two reports of one holder only one can hold on a day.
     */
    public record Holder(
            @Nullable String place,
            @Nullable String task,
            String component,
            @Nullable String requestId,
            @Nullable String line,
            @Nullable String unit) {}

    /** By whom it is, as far as it says itself. */
    public Holder holder() {
        var name = unitName();
        return name == null
                ? new Holder(place, task, component, requestId, line, null)
                : new Holder(null, null, component, null, null, name);
    }

    /** The unit's name as it is compared: blanks and capitals don't make another unit. */
    public @Nullable String unitName() {
        return unit == null ? null : unit.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
