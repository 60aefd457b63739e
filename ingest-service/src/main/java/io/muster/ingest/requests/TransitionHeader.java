package io.muster.ingest.requests;

import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all transitions say.
 *
 * @param on day of the transition, in the profile's zone
 * @param role that acts, as declared
 * @param note free text, no personal data
 */
record TransitionHeader(
        UUID eventId,
        String requestId,
        LocalDate on,
        String role,
        Instant recordedAt,
        @Nullable String note) {

    static TransitionHeader of(Fields body, String requestId, Instant now, Supplier<UUID> ids) {
        return new TransitionHeader(
                body.eventId(ids),
                requestId,
                Days.happenedOn(body, "on", now),
                body.text("role"),
                now,
                body.optionalText("note"));
    }
}
