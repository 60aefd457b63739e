package io.muster.staffing.planning.workload;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Current people against required people, unrounded.
 *
 * <p>Source: WHO, WISN User's Manual, 2010.
 *
 * @param current people, at least 0
 * @param required people, at least 0
 */
public record Balance(double current, double required) {

    /** Current minus required: negative is a shortage (the opposite sign of a shortage figure). */
    public double difference() {
        return current - required;
    }

    /** Current by required, below 1 an overload; absent where nobody is required. */
    public OptionalDouble ratio() {
        return required > 0 ? OptionalDouble.of(current / required) : OptionalDouble.empty();
    }

    /** The band of the ratio; absent with it. */
    public Optional<Pressure> pressure() {
        return required > 0 ? Optional.of(Pressure.ofRatio(current / required)) : Optional.empty();
    }
}
