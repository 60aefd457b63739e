package io.muster.local.backtest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as the page has them, the same in every country. */
final class Format {

    private Format() {}

    static String joined(List<Integer> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    static String digits(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String signed(double share) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * share);
    }
}
