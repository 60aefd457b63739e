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
    public static BatchTally of(long @Nullable [] kept) {
        var tally = new BatchTally();
        if (kept != null) {
            tally.counted = kept[0];
            tally.persons = kept[1];
            tally.duplicates = kept[2];
            tally.conflicts = kept[3];
            tally.reversed = kept[4];
            tally.refusedReversals = kept[5];
            tally.sentChanges = kept[6];
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
