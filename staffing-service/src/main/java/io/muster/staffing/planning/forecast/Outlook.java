package io.muster.staffing.planning.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Persons expected, with bounds: {@code 0 <= lower <= expected <= upper}.
 *
 * @param lower bound at 95 %
 * @param upper bound at 95 %
 */
public record Outlook(double expected, double lower, double upper) {

    /**
     * Correlation of the errors of two places of one border: mean over all pairs of its thirteen, October 2014 to September 2021,
     * 0.50, 0.56 and 0.59 one, two and three months ahead [C].
     */
    public static final double CORRELATION = 0.55;

    /** All places together: not all of them err to the same side, so that the bounds are not the sums of theirs. */
    public static Outlook together(List<Outlook> places) {
        double expected = places.stream().mapToDouble(Outlook::expected).sum();
        return new Outlook(
                expected,
                expected - width(places, place -> place.expected - place.lower),
                expected + width(places, place -> place.upper - place.expected));
    }

    private static double width(List<Outlook> places, ToDoubleFunction<Outlook> side) {
        double sum = places.stream().mapToDouble(side).sum();
        double squares = places.stream()
                .mapToDouble(place -> Math.pow(side.applyAsDouble(place), 2))
                .sum();
        return Math.sqrt(CORRELATION * sum * sum + (1 - CORRELATION) * squares);
    }
}
