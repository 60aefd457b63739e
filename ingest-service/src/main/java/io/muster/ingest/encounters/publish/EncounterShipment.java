package io.muster.ingest.encounters.publish;

import io.muster.ingest.encounters.domain.Encounter;
import io.muster.ingest.encounters.domain.EncounterId;
import io.muster.ingest.publishing.Publisher;
import io.muster.ingest.publishing.Shipment;
import io.muster.schemas.topics.Topics;
import java.time.Instant;

/** The encounters of one batch on their way to the broker. */
public final class EncounterShipment {

    private final Shipment shipment;
    private final String source;
    private final String batch;
    private long slice = -1;
    private byte[] key = {};

    EncounterShipment(Shipment shipment, String source, String batch) {
        this.shipment = shipment;
        this.source = source;
        this.batch = batch;
    }

    /**
     * Sends one; waits while too many are on their way.
     *
     * @throws io.muster.ingest.publishing.NotPublished if it, or one that was sent before, can't be published
     */
    public void send(long index, Encounter encounter, Instant receivedAt) {
        var id = new EncounterId(source, batch, index);
        shipment.send(Topics.MIGRANT_ENCOUNTERS, key(id), EncounterEvents.recorded(id, encounter, receivedAt));
    }

    /**
     * Waits until the broker has acknowledged all.
     *
     * @return how many events that are
     * @throws io.muster.ingest.publishing.NotPublished if one was not acknowledged
     */
    public long await() {
        return shipment.await();
    }

    /** Waits until each event is acknowledged or given up, and says how many were acknowledged. */
    public long acknowledgedAtLast() {
        return shipment.acknowledgedAtLast();
    }

    private byte[] key(EncounterId id) {
        var of = EncounterId.slice(id.index());
        if (of != slice) {
            slice = of;
            key = Publisher.key(id.key());
        }
        return key;
    }
}
