package io.muster.staffing.counting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reported encounter, as far as counting looks at it. When it was received is no part of it: a report that is sent again
 * is the same encounter.
 *
 * @param index place in its batch, from 0
 * @param persons persons, at least 1
 */
public record ReportedEncounter(
        String source,
        String batch,
        long index,
        int persons,
        String place,
        String component,
        String demographic,
        String authority,
        @Nullable String pathway,
        @Nullable String citizenship,
        Instant observedAt) {

    /** Encounters of one batch whose copies must meet: 256 indexes in a row. */
    public static final int SLICE = 256;

    /** Key of its slice, which is the record's key too. */
    public String sliceKey() {
        return source + '|' + batch + '|' + index / SLICE;
    }

    /** Place in its slice, 0 to 255. */
    public int position() {
        return (int) (index % SLICE);
    }

    /** 32 bits of its content; equal for equal content. */
    public int fingerprint() {
        return Fingerprint.start()
                .add(persons)
                .add(place)
                .add(component)
                .add(demographic)
                .add(authority)
                .add(pathway)
                .add(citizenship)
                .add(observedAt.toEpochMilli())
                .value();
    }
}
