package io.muster.staffing.planning.numbers;

/** The standard normal distribution, to the last digits of a double. */
public final class StandardNormal {

    /** From here on the series would need too many terms, and the tail is below 1e-12 anyway: a continued fraction. */
    private static final double FAR = 7;

    private static final int FRACTION_DEPTH = 60;
    private static final int HALVINGS = 200;
    private static final double LARGEST = 38;

    private StandardNormal() {}

    public static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Probability of a value up to {@code x}. */
    public static double cumulative(double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 - tail(x) : tail(-x);
        }
        return 0.5 + density(x) * series(x);
    }

    /**
     * The half width, in standard deviations, of the interval that holds a share of all values; 1.959964 for 0.95.
     *
     * @param share above 0 and below 1
     */
    public static double halfWidth(double share) {
        double low = 0;
        double high = LARGEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean tooNarrow = 2 * cumulative(middle) - 1 < share;
            low = tooNarrow ? middle : low;
            high = tooNarrow ? high : middle;
        }
        return (low + high) / 2;
    }

    /** {@code x + x^3/3 + x^5/15 + ...} (Abramowitz and Stegun 26.2.11). */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > Math.abs(sum) * 1e-17; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return sum;
    }

    /** Probability of more than a large {@code x} (Abramowitz and Stegun 26.2.14). */
    private static double tail(double x) {
        double fraction = x;
        for (int i = FRACTION_DEPTH; i >= 1; i--) {
            fraction = x + i / fraction;
        }
        return density(x) / fraction;
    }
}
