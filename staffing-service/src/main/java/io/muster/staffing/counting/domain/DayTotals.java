package io.muster.staffing.counting.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Persons counted at one place on one day by one task: by kind and by hour. The change counter grows with every change, also
 * with a reversal, which lowers a total. Not thread-safe; one task owns it.
 */
public final class DayTotals {

    private static final int HOURS = 24;

    private final Map<CellKey, Long> persons = new LinkedHashMap<>();
    private final long[] hours = new long[HOURS];
    private long changes;
    private long sentChanges;
    private @Nullable Instant lastObservedAt;
    private @Nullable Instant firstArrivedAt;

    /**
     * Makes sure that persons can be added.
     *
     * @throws ArithmeticException where a sum would not fit
     */
    public void requireRoomFor(CellKey cell, int hour, int more) {
        var unused = Math.addExact(persons.getOrDefault(cell, 0L), more) + Math.addExact(hours[hour], more);
    }

    /**
     * Adds persons; a reversal adds a negative number.
     *
     * @param arrived when the record was appended
     */
    public void add(CellKey cell, int hour, int more, Instant observedAt, Instant arrived) {
        if (firstArrivedAt == null && !stands()) {
            firstArrivedAt = arrived;
        }
        persons.merge(cell, (long) more, Long::sum);
        hours[hour] += more;
        changes++;
        if (lastObservedAt == null || observedAt.isAfter(lastObservedAt)) {
            lastObservedAt = observedAt;
        }
        if (more < 0 && !stands()) {
            firstArrivedAt = null;
        }
    }

    private boolean stands() {
        return persons.values().stream().anyMatch(number -> number != 0);
    }

    /** Puts back what was kept. */
    public void restore(
            Map<CellKey, Long> stored,
            long[] keptHours,
            long keptChanges,
            long keptSent,
            @Nullable Instant observed,
            @Nullable Instant arrived) {
        persons.putAll(stored);
        System.arraycopy(keptHours, 0, hours, 0, HOURS);
        changes = keptChanges;
        sentChanges = keptSent;
        lastObservedAt = observed;
        firstArrivedAt = arrived;
    }

    /** Remembers that everything up to now was sent on. */
    public void sent() {
        sentChanges = changes;
    }

    /** Whether something changed since it was last sent on. */
    public boolean isUnsent() {
        return changes > sentChanges;
    }

    /** Persons by kind, in the order in which the kinds first came. */
    public Map<CellKey, Long> persons() {
        return persons;
    }

    /** Persons at that hour, 0 to 23. */
    public long hour(int hour) {
        return hours[hour];
    }

    /** How often it changed. */
    public long changes() {
        return changes;
    }

    /** The change counter when it was last sent on. */
    public long sentChanges() {
        return sentChanges;
    }

    /** The latest observation in it, or null before the first. */
    public @Nullable Instant lastObservedAt() {
        return lastObservedAt;
    }

    /**
     * When the first report since nobody stood was appended; null where nobody stands, and where a release counted it that did not
     * store that.
     */
    public @Nullable Instant firstArrivedAt() {
        return firstArrivedAt;
    }
}
