package io.muster.staffing.planning.forecast;

/**
 * The one-step errors so far.
 *
 * @param squares their sum of squares
 * @param degrees errors less what was estimated from them, at least 1
 */
public record Spread(double squares, int degrees) {

    Spread with(double error) {
        return new Spread(squares + error * error, degrees + 1);
    }

    /** The same where everything is {@code factor} times as large. */
    Spread times(double factor) {
        return new Spread(squares * factor * factor, degrees);
    }

    double variance() {
        return squares / Math.max(1, degrees);
    }
}
