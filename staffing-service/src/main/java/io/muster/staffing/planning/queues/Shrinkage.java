package io.muster.staffing.planning.queues;

import io.muster.staffing.planning.numbers.Tolerance;

/** From people on duty to people on the roll, where a share of paid time is breaks, leave and training. */
public final class Shrinkage {

    private Shrinkage() {}

    /**
     * People on the roll: {@code ceil(raw / (1 - shrinkage))}, and 30, not 31, for 21 at 30 %.
     *
     * @param servers people on duty, at least 0
     * @param shrinkage share of paid time away from the desk, from 0 up to but not including 1
     */
    public static long staffed(int servers, double shrinkage) {
        if (!(shrinkage >= 0 && shrinkage < 1)) {
            throw new IllegalArgumentException("shrinkage must be >= 0 and < 1, but was " + shrinkage);
        }
        return (long) Tolerance.ceiling(servers / (1 - shrinkage));
    }
}
