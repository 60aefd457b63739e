package io.muster.staffing.planning.deployments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * People of a component who come and go on the same days.
 *
 * @param component code
 * @param headcount people, at least 0
 * @param from first day
 * @param lastDay on hand through it
 */
public record Stay(String component, long headcount, LocalDate from, LocalDate lastDay) {

    /** The last of so many days, the first among them. */
    public static LocalDate lastOf(LocalDate first, int days) {
        return first.plusDays(days - 1L);
    }

    /** Days on hand of all of them together, which are the days that they cost. */
    public long personDays() {
        return headcount * Math.max(0, ChronoUnit.DAYS.between(from, lastDay) + 1);
    }

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
