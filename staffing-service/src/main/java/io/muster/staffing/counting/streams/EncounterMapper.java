package io.muster.staffing.counting.streams;

import io.muster.events.BatchOutcome;
import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterRejected;
import io.muster.events.EncounterReversed;
import io.muster.schemas.rules.Excerpt;
import io.muster.staffing.counting.domain.BatchTally;
import io.muster.staffing.counting.domain.Refusal;
import io.muster.staffing.counting.domain.ReportedEncounter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between the events on the topics and the domain. */
final class EncounterMapper {

    private EncounterMapper() {}

    static ReportedEncounter encounter(EncounterRecorded event) {
        return new ReportedEncounter(
                event.getSource(),
                event.getBatch(),
                event.getIndex(),
                event.getPersons(),
                event.getPlace(),
                event.getComponent(),
                event.getDemographic(),
                event.getAuthority(),
                event.getPathway(),
                event.getCitizenship(),
                event.getObservedAt());
    }

    static ReportedEncounter original(EncounterReversed event) {
        return new ReportedEncounter(
                event.getSource(),
                event.getBatch(),
                event.getIndex(),
                event.getPersons(),
                event.getPlace(),
                event.getComponent(),
                event.getDemographic(),
                event.getAuthority(),
                event.getPathway(),
                event.getCitizenship(),
                event.getObservedAt());
    }

    static EncounterRejected rejected(
            String kind, ReportedEncounter encounter, Instant receivedAt, Refusal refusal, Instant now) {
        return EncounterRejected.newBuilder()
                .setKind(kind)
                .setCode(refusal.code())
                .setReason(refusal.reason())
                .setRejectedAt(now)
                .setSource(encounter.source())
                .setBatch(encounter.batch())
                .setIndex(encounter.index())
                .setPersons(encounter.persons())
                .setPlace(Excerpt.of(encounter.place()))
                .setComponent(Excerpt.of(encounter.component()))
                .setDemographic(Excerpt.of(encounter.demographic()))
                .setAuthority(Excerpt.of(encounter.authority()))
                .setPathway(excerpt(encounter.pathway()))
                .setCitizenship(excerpt(encounter.citizenship()))
                .setObservedAt(encounter.observedAt())
                .setReceivedAt(receivedAt)
                .build();
    }

    private static @Nullable String excerpt(@Nullable String value) {
        return value == null ? null : Excerpt.of(value);
    }

    static BatchOutcome outcome(BatchKey batch, int partition, BatchTally tally, Instant now) {
        return BatchOutcome.newBuilder()
                .setSource(batch.source())
                .setBatch(batch.batch())
                .setPartition(partition)
                .setCounted(tally.counted())
                .setPersons(tally.persons())
                .setDuplicates(tally.duplicates())
                .setConflicts(tally.conflicts())
                .setReversed(tally.reversed())
                .setRefusedReversals(tally.refusedReversals())
                .setChanges(tally.changes())
                .setLastAt(now)
                .build();
    }
}
