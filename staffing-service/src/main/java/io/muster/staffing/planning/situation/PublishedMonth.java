package io.muster.staffing.planning.situation;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place's published totals of one month, as the publication that holds states them.
 *
 * @param place a place of the profile
 * @param counts persons by kind over the whole month, without those in suppressed cells
 * @param suppressed what is published of the place's month and not told
 */
public record PublishedMonth(String place, YearMonth month, List<Count> counts, Suppressed suppressed) {

    public PublishedMonth {
        counts = List.copyOf(counts);
    }

    /** A month of which every cell is told. */
    public PublishedMonth(String place, YearMonth month, List<Count> counts) {
        this(place, month, counts, Suppressed.NONE);
    }

    /** Persons that are told. */
    public long persons() {
        return counts.stream().mapToLong(Count::persons).sum();
    }

    /**
     * Cells whose figures the publisher withholds.
     *
     * @param cells how many, at least 0
     * @param atMost the most persons that can be in them; null where one is without a bound
     */
    public record Suppressed(long cells, @Nullable Long atMost) {

        /** Every figure is told. */
        public static final Suppressed NONE = new Suppressed(0, 0L);

        /** These and some more. */
        public Suppressed and(long more, @Nullable Long most) {
            return new Suppressed(cells + more, atMost == null || most == null ? null : Long.valueOf(atMost + most));
        }
    }
}
