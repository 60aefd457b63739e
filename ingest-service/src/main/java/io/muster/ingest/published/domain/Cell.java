package io.muster.ingest.published.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of published statistics; null stands for what its layout doesn't tell apart.
 *
 * @param period first day of the calendar month
 * @param region part of the border: SOUTHWEST, NORTHERN, COASTAL or OTHER
 * @param place code of the profile
 * @param state as published
 * @param citizenship as published
 * @param encounterType as published
 */
public record Cell(
        LocalDate period,
        String region,
        @Nullable String place,
        @Nullable String state,
        @Nullable String component,
        String demographic,
        @Nullable String citizenship,
        String authority,
        @Nullable String encounterType) {

    /** The cell as a record key: all that tells it from others, joined by bars. */
    public String key(Layout layout) {
        return String.join(
                "|",
                layout.name(),
                period.toString(),
                region,
                text(place),
                text(state),
                text(component),
                demographic,
                authority,
                text(citizenship),
                text(encounterType));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
