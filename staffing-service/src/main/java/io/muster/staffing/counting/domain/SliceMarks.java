package io.muster.staffing.counting.domain;

import java.util.BitSet;

/**
 * What was counted of one slice: a fingerprint for each index that was, and which of them were reversed. Not thread-safe; one
 * task owns it.
 */
public final class SliceMarks {

    private final int[] fingerprints = new int[ReportedEncounter.SLICE];
    private final BitSet counted = new BitSet(ReportedEncounter.SLICE);
    private final BitSet reversed = new BitSet(ReportedEncounter.SLICE);
    private long lastSeenDay;

    /** What a slice says to an encounter or to its reversal. */
    public enum Verdict {
        COUNTS,
        /** Seen before with the same content. */
        DUPLICATE,
        /** Counted before with other content. */
        CONFLICT,
        /** A reversal of what was never counted. */
        NEVER_COUNTED
    }

    /** What an encounter at that position would be. */
    public Verdict judge(int position, int fingerprint) {
        if (!counted.get(position)) {
            return Verdict.COUNTS;
        }
        return fingerprints[position] == fingerprint ? Verdict.DUPLICATE : Verdict.CONFLICT;
    }

    /** What a reversal of that encounter would be. */
    public Verdict judgeReversal(int position, int fingerprint) {
        if (!counted.get(position)) {
            return Verdict.NEVER_COUNTED;
        }
        if (fingerprints[position] != fingerprint) {
            return Verdict.CONFLICT;
        }
        return reversed.get(position) ? Verdict.DUPLICATE : Verdict.COUNTS;
    }

    /** Remembers that the encounter was counted. */
    public void count(int position, int fingerprint) {
        fingerprints[position] = fingerprint;
        counted.set(position);
    }

    /** Remembers that the encounter was reversed. */
    public void reverse(int position) {
        reversed.set(position);
    }

    /** Remembers when the slice was last written to, as a day of the epoch, so that old ones can be forgotten. */
    public void seenOn(long epochDay) {
        lastSeenDay = Math.max(lastSeenDay, epochDay);
    }

    /** Day of the epoch on which it was last written to. */
    public long lastSeenDay() {
        return lastSeenDay;
    }

    /** Positions that were counted. */
    public BitSet counted() {
        return (BitSet) counted.clone();
    }

    /** Whether that position was reversed. */
    public boolean isReversed(int position) {
        return reversed.get(position);
    }

    /** Fingerprint of what was counted at that position. */
    public int fingerprint(int position) {
        return fingerprints[position];
    }
}
