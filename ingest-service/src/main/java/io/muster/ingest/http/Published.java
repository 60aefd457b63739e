package io.muster.ingest.http;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event that the broker has acknowledged, as the answer names it.
 *
 * @param event its kind, such as {@code PersonnelReported}
 * @param eventId by which a repetition is known again
 * @param key of its record
 */
public record Published(String event, String eventId, String key) {

    public static Published of(SpecificRecord event, Object eventId, String key) {
        return new Published(event.getSchema().getName(), eventId.toString(), key);
    }
}
