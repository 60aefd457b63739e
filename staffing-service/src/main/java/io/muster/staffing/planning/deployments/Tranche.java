package io.muster.staffing.planning.deployments;

import java.time.LocalDate;

/**
 * People of a line who come together.
 *
 * @param headcount people, at least 0
 * @param from their first day
 */
public record Tranche(long headcount, LocalDate from) {

    public Tranche {
        if (headcount < 0) {
            throw new IllegalArgumentException("headcount must be >= 0 people, but was " + headcount);
        }
    }
}
