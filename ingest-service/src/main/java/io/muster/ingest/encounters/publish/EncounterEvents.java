package io.muster.ingest.encounters.publish;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.ingest.encounters.domain.Encounter;
import io.muster.ingest.encounters.domain.EncounterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Encounters as they stand on the wire. */
final class EncounterEvents {

    private EncounterEvents() {}

    static EncounterRecorded recorded(EncounterId id, Encounter encounter, Instant receivedAt) {
        return new EncounterRecorded(
                id.source(),
                id.batch(),
                id.index(),
                encounter.persons(),
                encounter.place(),
                encounter.component(),
                encounter.demographic(),
                encounter.authority(),
                encounter.pathway(),
                encounter.citizenship(),
                encounter.observedAt(),
                receivedAt);
    }

    static EncounterReversed reversed(EncounterId id, Encounter original, Instant receivedAt, @Nullable String reason) {
        return new EncounterReversed(
                id.source(),
                id.batch(),
                id.index(),
                original.persons(),
                original.place(),
                original.component(),
                original.demographic(),
                original.authority(),
                original.pathway(),
                original.citizenship(),
                original.observedAt(),
                receivedAt,
                reason);
    }
}
