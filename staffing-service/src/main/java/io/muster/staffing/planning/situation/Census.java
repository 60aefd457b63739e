package io.muster.staffing.planning.situation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Persons held at a place, as somebody counted them.
 *
 * @param day calendar day of {@code at} in the profile's zone
 * @param held persons, at least 0
 * @param atLeast whether more may have been there
 * @param over72Hours persons held over the limit, or null where nobody said
 * @param mark honesty mark: F, M, C or A
 * @param order position in the log: of two of one instant the higher holds
 */
public record Census(
        String place,
        Instant at,
        LocalDate day,
        long held,
        boolean atLeast,
        @Nullable Long over72Hours,
        String mark,
        String basis,
        long order) {}
