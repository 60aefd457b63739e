package io.muster.schemas.profile;

import org.jspecify.annotations.Nullable;

/**
 * One number of the profile, with what it rests on; {@code low <= value <= high}.
 *
 * @param unit unit of all three numbers
 * @param value the default
 * @param source what it rests on, in words
 * @param spread weight by which the number, a total, is shared out over the places; null where it holds at each place
 */
public record Standard(
        String code,
        String unit,
        double low,
        double value,
        double high,
        Mark mark,
        String source,
        @Nullable String spread) {}
