package io.muster.ingest.judging;

import io.muster.schemas.rules.Bounds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which days a report may name: from 2000 to ten years from now. Anything else is a mistyped year.
 *
 * @param now when it is judged
 */
public record Days(Instant now) {

    /** What is right, for messages. */
    public static final String EXPECTED = "a calendar day as year-month-day (ISO 8601), such as 2023-05-10";

    /** A clock may be wrong by this much; what was observed later than that can't have been. */
    public static final Duration AHEAD = Bounds.AHEAD;

    /** What is wrong with a day as it is written; null if nothing is. */
    public @Nullable String whyNot(String text) {
        try {
            return whyNot(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return text.indexOf('/') >= 0
                    ? "can be read two ways, month or day first"
                    : "is no day that exists, or not written as ISO 8601 has it";
        }
    }

    /** What is wrong with an instant; null if nothing is. */
    public @Nullable String whyNot(Instant instant) {
        return whyNot(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** The last day of which something can have been seen: a clock may be a day ahead, by its zone. */
    public LocalDate lastSeen() {
        return Bounds.lastSeen(now);
    }

    /** The day of something that has happened: at most a day ahead of now. */
    public static LocalDate happenedOn(Fields body, String name, Instant now) {
        var day = body.date(name);
        var last = new Days(now).lastSeen();
        if (day.isAfter(last)) {
            body.wrong(name, day, "is a day that has not come", "a day up to " + last);
        }
        return day;
    }

    private @Nullable String whyNot(LocalDate day) {
        return Bounds.isPossible(day, now) ? null : "is not from " + Bounds.EARLIEST + " to " + Bounds.latest(now);
    }
}
