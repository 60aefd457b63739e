package io.muster.staffing.planning.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A named figure that a step takes: a standard, a counted figure, or the value of an earlier step of that name.
 *
 * @param unit its unit
 * @param mark honesty mark (F read, M remembered, C computed, A assumed), or null for the value of a step
 * @param source what it rests on, or null for the value of a step
 */
public record Term(
        String name,
        double value,
        String unit,
        @Nullable String mark,
        @Nullable String source) {

    /** The value of an earlier step. */
    public static Term step(String name, double value, String unit) {
        return new Term(name, value, unit, null, null);
    }
}
