package io.muster.staffing.planning.numbers;

/**
 * Arithmetic with an upper end that nobody knows: it is {@code Double.POSITIVE_INFINITY}, and whatever hangs on it has no upper
 * end either, but for what takes nothing of it.
 */
public final class Unbounded {

    /** An upper end that nobody knows. */
    public static final double END = Double.POSITIVE_INFINITY;

    private Unbounded() {}

    /** The product; nothing of any number is nothing. */
    public static double times(double left, double right) {
        return left == 0 || right == 0 ? 0 : left * right;
    }

    /** The difference; an unknown number less any other is unknown. */
    public static double minus(double left, double right) {
        return left == END ? END : left - right;
    }

    /** Whether an end is known and no more than a record holds of people: what is more is mistyped, and no end at all. */
    public static boolean isCountable(double end) {
        return isKnown(end) && end <= Integer.MAX_VALUE;
    }

    /** Whether an end is known: a number, and not one of an operation that has no result. */
    public static boolean isKnown(double end) {
        return Double.isFinite(end);
    }
}
