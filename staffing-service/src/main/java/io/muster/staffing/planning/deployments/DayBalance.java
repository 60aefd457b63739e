package io.muster.staffing.planning.deployments;

import io.muster.staffing.planning.numbers.Tolerance;
import java.util.OptionalLong;

/**
 * Required people against people on hand on a day; shortage and surplus are two numbers and never netted.
 *
 * @param onHand people; absent where unknown, which is not 0
 * @param required people, rounded up once; absent where unknown
 */
public record DayBalance(OptionalLong onHand, OptionalLong required) {

    /** With required people as a fraction, rounded up but for a binary fraction. */
    public static DayBalance of(OptionalLong onHand, double required) {
        return new DayBalance(onHand, OptionalLong.of((long) Tolerance.ceiling(required)));
    }

    /** {@code max(0, required - on hand)}; absent where either is unknown. */
    public OptionalLong shortage() {
        return isKnown() ? OptionalLong.of(Math.max(0, missing())) : OptionalLong.empty();
    }

    /** {@code max(0, on hand - required)}; absent where either is unknown. */
    public OptionalLong surplus() {
        return isKnown() ? OptionalLong.of(Math.max(0, -missing())) : OptionalLong.empty();
    }

    private boolean isKnown() {
        return onHand.isPresent() && required.isPresent();
    }

    private long missing() {
        return required.orElseThrow() - onHand.orElseThrow();
    }
}
