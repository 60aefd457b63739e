package io.muster.staffing.planning.situation;

import java.time.YearMonth;
import java.util.List;

/**
 * A place's published totals of one month, as the latest publication states them.
 *
 * @param place a place of the profile
 * @param counts persons by kind over the whole month
 */
public record PublishedMonth(String place, YearMonth month, List<Count> counts) {

    public PublishedMonth {
        counts = List.copyOf(counts);
    }
}
