package io.muster.staffing.counting.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of one batch in one task: events counted, seen again, contradicting, reversed. Not thread-safe; one task owns
 * it.
 */
public final class BatchTally {

    private long counted;
    private long persons;
    private long duplicates;
    private long conflicts;
    private long reversed;
    private long refusedReversals;
    private long sentChanges;

    /** As kept: counted, persons, duplicates, conflicts, reversed, refused reversals, sent changes. */
    public static BatchTally of(long @Nullable [] counts) {
        var tally = new BatchTally();
        if (counts != null) {
            tally.counted = counts[0];
            tally.persons = counts[1];
            tally.duplicates = counts[2];
            tally.conflicts = counts[3];
            tally.reversed = counts[4];
            tally.refusedReversals = counts[5];
            tally.sentChanges = counts[6];
        }
        return tally;
    }

    /** What is kept of it. */
    public long[] counters() {
        return new long[] {counted, persons, duplicates, conflicts, reversed, refusedReversals, sentChanges};
    }

    public void count(int more) {
        counted++;
        persons += more;
    }

    public void duplicate() {
        duplicates++;
    }

    public void conflict() {
        conflicts++;
    }

    public void reverse(int less) {
        reversed++;
        persons -= less;
    }

    public void refuseReversal() {
        refusedReversals++;
    }

    /** Remembers that everything up to now was sent on. */
    public void sent() {
        sentChanges = changes();
    }

    /** Whether something changed since it was last sent on. */
    public boolean isUnsent() {
        return changes() > sentChanges;
    }

    /** How often it changed: every event is one change. */
    public long changes() {
        return counted + duplicates + conflicts + reversed + refusedReversals;
    }

    /** Events counted, reversals not taken off. */
    public long counted() {
        return counted;
    }

    /** Persons counted, less those reversed. */
    public long persons() {
        return persons;
    }

    public long duplicates() {
        return duplicates;
    }

    public long conflicts() {
        return conflicts;
    }

    public long reversed() {
        return reversed;
    }

    public long refusedReversals() {
        return refusedReversals;
    }
}
