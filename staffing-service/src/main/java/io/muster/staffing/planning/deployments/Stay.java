package io.muster.staffing.planning.deployments;

import io.muster.schemas.rules.DayCount;
import java.time.LocalDate;

/**
 * People of a component who come and go on the same days. Days on hand and days paid are the same days.
 *
 * @param component code
 * @param headcount people, at least 0
 * @param from first day
 * @param lastDay on hand through it
 */
public record Stay(String component, long headcount, LocalDate from, LocalDate lastDay) {

    /** Days on which they are there; none where they were told to leave before their first day. */
    public long days() {
        return DayCount.days(from, lastDay);
    }

    /** Days of all of them together: what they cost is counted by these. */
    public long personDays() {
        return headcount * days();
    }

    /** Whether they are there on a day: whether it is one of their days. */
    public boolean covers(LocalDate day) {
        long nth = DayCount.days(from, day);
        return nth >= 1 && nth <= days();
    }

    Stay of(long people) {
        return new Stay(component, people, from, lastDay);
    }

    Stay until(LocalDate day) {
        return new Stay(component, headcount, from, day);
    }
}
