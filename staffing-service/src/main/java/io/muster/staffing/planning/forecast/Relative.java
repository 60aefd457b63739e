package io.muster.staffing.planning.forecast;

/**
 * Errors of a count as shares of what was expected, on the scale of its square root: {@code 2 (sqrt((y + 1) / (f + 1)) - 1)}. Near
 * 0 it is the share itself; far above it is less, as a count's own noise grows with the root, and it never asks for fewer than 0.
 *
 * <p>Source of the scale: the power 1/2 of Box and Cox, Journal of the Royal Statistical Society B 26 (1964).
 */
final class Relative {

    private Relative() {}

    static double error(double came, double expected) {
        return 2 * (Math.sqrt((came + 1) / (expected + 1)) - 1);
    }

    /** What comes where an expectation errs by that. */
    static double count(double expected, double error) {
        double root = Math.max(0, 1 + error / 2);
        return Math.max(0, (expected + 1) * root * root - 1);
    }
}
