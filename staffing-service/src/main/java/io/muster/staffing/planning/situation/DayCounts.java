package io.muster.staffing.planning.situation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was counted at one place on one day.
 *
 * @param series which series the counts are of
 * @param counts persons by kind; a kind stands at most once
 * @param hours persons by hour of the day in the profile's zone, 24 figures; empty where hours are unknown
 * @param lastObservedAt when the last hour began in which somebody was observed, or null where none is known
 */
public record DayCounts(
        DemandSeries series,
        List<Count> counts,
        List<Long> hours,
        @Nullable Instant lastObservedAt) {

    public DayCounts {
        counts = List.copyOf(counts);
        hours = List.copyOf(hours);
        if (!hours.isEmpty() && hours.size() != 24) {
            throw new IllegalArgumentException("hours must be 24 figures or none, but were " + hours.size());
        }
    }

    /** The last hour of the day in which somebody was counted; empty where nobody was, or hours are unknown. */
    public OptionalInt lastHour() {
        return IntStream.range(0, hours.size())
                .filter(hour -> hours.get(hour) > 0)
                .max();
    }

    /** Persons of all kinds. */
    public long persons() {
        return counts.stream().mapToLong(Count::persons).sum();
    }
}
