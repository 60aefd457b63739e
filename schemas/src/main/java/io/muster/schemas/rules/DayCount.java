package io.muster.schemas.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days on hand are counted: the first and the last are two of them, so n days from a day end n - 1 days after it. */
public final class DayCount {

    private DayCount() {}

    /** The last of so many days: 90 days from May 10 end with August 7. */
    public static LocalDate last(LocalDate first, int days) {
        return first.plusDays(days - 1L);
    }

    /** Days from the first through the last; none where the last comes before the first. */
    public static long days(LocalDate first, LocalDate last) {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
