package io.muster.staffing.planning.situation;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Work that was measured at a place.
 *
 * @param pathway of the persons, or null where the task's work is the same for all
 * @param minutes of work for one, the mean
 * @param count how many were measured
 * @param day from which it counts
 */
public record Measurement(
        String place, String task, @Nullable String pathway, double minutes, int count, LocalDate day, String source) {

    /** An order in which sums are the same whichever came first. */
    public static final Comparator<Measurement> ORDER = Comparator.comparing(Measurement::day)
            .thenComparing(Measurement::task)
            .thenComparing(measured -> String.valueOf(measured.pathway()))
            .thenComparing(Measurement::source)
            .thenComparingDouble(Measurement::minutes)
            .thenComparingInt(Measurement::count);
}
