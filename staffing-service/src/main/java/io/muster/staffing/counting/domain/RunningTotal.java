package io.muster.staffing.counting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one partition has counted at one place on one day. Of two of them the one with the higher change counter holds, so
 * sending one twice is harmless.
 *
 * @param partition partition of the encounters' topic
 * @param changes how often it changed
 * @param persons persons by kind
 * @param hours persons by hour in the operation's zone, 24 figures
 * @param lastObservedAt the latest observation, or null
 * @param firstArrivedAt when the first report since nobody stood was appended to the log; null where nobody stands, and where a
 *     release counted it that did not store that
 */
public record RunningTotal(
        int partition,
        String place,
        LocalDate day,
        long changes,
        Map<CellKey, Long> persons,
        List<Long> hours,
        @Nullable Instant lastObservedAt,
        @Nullable Instant firstArrivedAt) {

    /** Whether any report stands. */
    public boolean stands() {
        return persons.values().stream().anyMatch(number -> number != 0);
    }

    /** What names it: the later of two with one key replaces the earlier. */
    public String key() {
        return partition + "|" + place + "|" + day;
    }
}
