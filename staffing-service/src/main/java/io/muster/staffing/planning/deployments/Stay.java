package io.muster.staffing.planning.deployments;

import java.time.LocalDate;

/**
 * People of a component who come and go on the same days.
 *
 * @param component code
 * @param headcount people, at least 0
 * @param from first day
 * @param lastDay on hand through it
 */
public record Stay(String component, long headcount, LocalDate from, LocalDate lastDay) {

    /** Whether they are there on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }

    Stay of(long people) {
        return new Stay(component, people, from, lastDay);
    }

    Stay until(LocalDate day) {
        return new Stay(component, headcount, from, day);
    }
}
