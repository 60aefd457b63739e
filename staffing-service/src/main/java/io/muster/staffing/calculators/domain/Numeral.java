package io.muster.staffing.calculators.domain;

import java.util.Locale;

/**
 * A number as it was written, so that a refusal can show it: 1e400 is no double any more.
 *
 * @param text of the number
 */
public record Numeral(String text) {

    /** Infinite where the text is beyond any double. */
    double value() {
        return Double.parseDouble(text) + 0.0;
    }

    /** Whether the text is a number other than 0 that a double can only hold as 0. */
    boolean vanishes() {
        return value() == 0 && significand().chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    private String significand() {
        int exponent = text.toLowerCase(Locale.ROOT).indexOf('e');
        return exponent < 0 ? text : text.substring(0, exponent);
    }

    @Override
    public String toString() {
        return text;
    }
}
