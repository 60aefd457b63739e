package io.muster.staffing.calculators.domain;

import io.muster.schemas.rules.PlainNumber;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers in sentences: no ".0" after whole ones. */
public final class Figures {

    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-9;

    private Figures() {}

    /** A number that was computed, as people write it. */
    public static String text(double number) {
        double size = Math.abs(number);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN
                ? PlainNumber.of(number).toPlainString()
                : exact(number);
    }

    /** A number with all its digits, as it was given. */
    static String exact(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }

    public static String sum(List<Double> numbers) {
        return numbers.isEmpty() ? "0" : numbers.stream().map(Figures::text).collect(Collectors.joining(" + "));
    }
}
