package io.muster.staffing.planning.deployments;

import java.time.LocalDate;

/**
 * Gives some people of a component another last day: later is an extension, earlier a reduction.
 *
 * <p>It takes effect on the day after {@code on}: nobody leaves before that, and only who is there on that day or still to
 * come can be meant.
 *
 * @param component whose people
 * @param headcount of them, at least 1
 * @param until their new last day
 * @param on the day of the order
 */
public record Change(String component, long headcount, LocalDate until, LocalDate on) {

    public Change {
        if (headcount < 1) {
            throw new IllegalArgumentException("headcount must be >= 1 person, but was " + headcount);
        }
    }

    /** The new last day: whoever leaves at once is still there on the day of the order. */
    LocalDate lastDay() {
        return until.isBefore(on) ? on : until;
    }
}
