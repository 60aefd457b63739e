package io.muster.staffing.planning.situation;

import java.time.LocalDate;

/**
 * One standard of one place, adjusted by a planner. Of two that speak of one day the later in the order of the log holds.
 *
 * @param standard code of the standard
 * @param value the value that holds there, in the standard's unit; a total that is spread over places is set for this place alone
 * @param until last day on which it holds
 * @param role role of who adjusted it, never a name of a person
 */
public record Adjustment(
        String adjustmentId,
        String standard,
        String place,
        double value,
        LocalDate from,
        LocalDate until,
        String role,
        String reason) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
