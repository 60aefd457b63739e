package io.muster.staffing.calculators.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers in sentences: all their digits, and no ".0" after whole ones. */
final class Figures {

    private static final double LARGEST_PLAIN = 1e15;

    private Figures() {}

    static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    static String sum(List<Double> numbers) {
        return numbers.isEmpty() ? "0" : numbers.stream().map(Figures::text).collect(Collectors.joining(" + "));
    }
}
