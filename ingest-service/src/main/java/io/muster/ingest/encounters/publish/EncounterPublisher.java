package io.muster.ingest.encounters.publish;

import io.muster.ingest.encounters.domain.Encounter;
import io.muster.ingest.encounters.domain.EncounterId;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes encounters, each under the key of its slice. */
public final class EncounterPublisher {

    private final Publisher publisher;

    public EncounterPublisher(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Begins a batch.
     *
     * @throws io.muster.ingest.publishing.NotPublished if it is known already that nothing can be sent
     */
    public EncounterShipment open(String source, String batch) {
        return new EncounterShipment(publisher.open(), source, batch);
    }

    /**
     * Publishes one encounter and waits until the broker has acknowledged it.
     *
     * @throws io.muster.ingest.publishing.NotPublished if it did not
     */
    public void publish(EncounterId id, Encounter encounter, Instant receivedAt) {
        publisher.publish(Topics.MIGRANT_ENCOUNTERS, id.key(), EncounterEvents.recorded(id, encounter, receivedAt));
    }

    /**
     * Publishes that an encounter is taken back, to the slice where its first copy lies, and waits as {@link #publish}.
     *
     * @param original what was recorded, repeated
     */
    public void reverse(EncounterId id, Encounter original, Instant receivedAt, @Nullable String reason) {
        publisher.publish(
                Topics.MIGRANT_ENCOUNTERS, id.key(), EncounterEvents.reversed(id, original, receivedAt, reason));
    }
}
