package io.muster.schemas.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people write them: 3 and not 3.0, 0.465 and not 0.46499999999999997. */
public final class PlainNumber {

    /** A binary fraction has some sixteen digits; what sums and products leave in the last of them is noise. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private PlainNumber() {}

    /**
     * The number with at most twelve significant digits, without a fraction of nothing but zeros and without an exponent.
     *
     * @param number finite
     */
    public static BigDecimal of(double number) {
        var plain = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
