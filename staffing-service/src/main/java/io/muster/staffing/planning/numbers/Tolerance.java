package io.muster.staffing.planning.numbers;

/**
 * The one tolerance of all comparisons with a decimal limit.
 *
 * <p>Decimal fractions such as 0.7 are not exact in binary: 21 / 0.7 is a little above 30. Without a tolerance a ceiling
 * would ask for a person more than the sentence "21 people at 30 % shrinkage" means.
 */
public final class Tolerance {

    /** In the unit of whatever is compared: people, or a share between 0 and 1. */
    public static final double EPSILON = 1e-9;

    private Tolerance() {}

    /** The smallest whole number that covers {@code people}; 0 for 0 and for what is 0 but for the binary fraction. */
    public static double ceiling(double people) {
        return Math.ceil(people - EPSILON) + 0.0;
    }

    public static boolean atLeast(double value, double limit) {
        return value >= limit - slack(limit);
    }

    public static boolean atMost(double value, double limit) {
        return value <= limit + slack(limit);
    }

    /** A share close to 0 or 1 is compared as finely as it is meant: a loss of one in a million is no loss of two. */
    private static double slack(double limit) {
        double size = Math.abs(limit);
        return EPSILON * Math.min(1, size < 1 ? Math.min(size, 1 - size) + Double.MIN_NORMAL : size);
    }
}
