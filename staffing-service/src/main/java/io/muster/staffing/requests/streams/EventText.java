package io.muster.staffing.requests.streams;

import io.muster.schemas.rules.Excerpt;
import org.apache.avro.specific.SpecificRecord;

/** A refused event as text, short enough to be part of a record: brokers take 1 MiB at most unless told otherwise. */
public final class EventText {

    /** UTF-16 units, each of which may need three bytes. */
    static final int LONGEST = 250_000;

    private EventText() {}

    /** The event as JSON; of a longer one the beginning, and how long it is. */
    public static String of(SpecificRecord event) {
        return Excerpt.of(event.toString(), LONGEST);
    }
}
