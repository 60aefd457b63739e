package io.muster.staffing.planning.quantity;

import java.util.function.Function;

/** The same figure at the low end, the likely value and the high end of every standard. */
public record Ends<T>(T low, T likely, T high) {

    /** One figure for each end. */
    public static <T> Ends<T> of(Function<End, T> figure) {
        return new Ends<>(figure.apply(End.LOW), figure.apply(End.LIKELY), figure.apply(End.HIGH));
    }

    /** The figure at that end. */
    public T at(End end) {
        return switch (end) {
            case LOW -> low;
            case LIKELY -> likely;
            case HIGH -> high;
        };
    }
}
