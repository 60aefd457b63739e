package io.muster.staffing.planning.queues;

import io.muster.staffing.planning.numbers.StandardNormal;
import io.muster.staffing.planning.numbers.Tolerance;

/**
 * Safety staffing by the square root of the load: {@code n = A + k sqrt(A)}, rounded up; a cross-check of Erlang C.
 *
 * <p>Source: Halfin and Whitt, Operations Research 29 (1981); Tijms 2003, section 5.3: {@code k} solves
 * {@code 1 / (1 + k Phi(k) / phi(k)) = P(wait)}.
 */
public final class SquareRootStaffing {

    private static final int HALVINGS = 200;

    /** Above it the normal density is 0 as a double, so no probability of waiting that a double can hold is missed. */
    private static final double LARGEST_K = 38;

    private SquareRootStaffing() {}

    /**
     * Servers by the rule.
     *
     * @param load offered load in erlangs, at least 0
     * @param probabilityOfWait allowed, above 0 and below 1
     */
    public static long servers(double load, double probabilityOfWait) {
        return (long) Tolerance.ceiling(load + safety(probabilityOfWait) * Math.sqrt(load));
    }

    /** The factor k of the rule. */
    public static double safety(double probabilityOfWait) {
        if (!(probabilityOfWait > 0 && probabilityOfWait < 1)) {
            throw new IllegalArgumentException("probabilityOfWait must be > 0 and < 1, but was " + probabilityOfWait);
        }
        double low = 0;
        double high = LARGEST_K;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean tooManyWait = waiting(middle) > probabilityOfWait;
            low = tooManyWait ? middle : low;
            high = tooManyWait ? high : middle;
        }
        return low;
    }

    private static double waiting(double k) {
        double density = StandardNormal.density(k);
        return density / (density + k * StandardNormal.cumulative(k));
    }
}
