package io.muster.ingest.requests;

import io.muster.ingest.judging.Fields;
import io.muster.schemas.rules.Bounds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of which a request speaks: one long before it is told has a mistyped year. */
final class RequestDays {

    private RequestDays() {}

    /**
     * A day that is needed.
     *
     * @param on when the request speaks of it
     */
    static LocalDate of(Fields body, String name, LocalDate on) {
        var day = body.date(name);
        check(body, name, day, on);
        return day;
    }

    /** A day, if there is one. */
    static @Nullable LocalDate optional(Fields body, String name, LocalDate on) {
        var day = body.optionalDate(name);
        if (day != null) {
            check(body, name, day, on);
        }
        return day;
    }

    /** Notes a day that lies too long before that on which it is told; what is no day was noted where it was read. */
    static void check(Fields body, String name, LocalDate day, LocalDate on) {
        var earliest = Bounds.earliest(on);
        if (day.isBefore(earliest) && !day.isBefore(Bounds.EARLIEST)) {
            body.wrong(
                    name,
                    day,
                    "lies more than " + Bounds.DAYS_BEFORE + " days before it is told, which is on " + on,
                    "a day from " + earliest + " on");
        }
    }
}
