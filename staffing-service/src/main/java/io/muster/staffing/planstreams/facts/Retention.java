package io.muster.staffing.planstreams.facts;

import java.time.LocalDate;

/**
 * How far back facts are kept.
 *
 * @param first the first day that is kept now; where today is set back, this is set back too
 * @param furthest the furthest that it ever was: of the days before it some facts may have been let go of, which do not return
 */
public record Retention(LocalDate first, LocalDate furthest) {

    public Retention {
        if (furthest.isBefore(first)) {
            throw new IllegalArgumentException("the first day that is kept is " + first
                    + ", so it was at least that at its furthest, but that is " + furthest);
        }
    }
}
