package io.muster.staffing.topology;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.events.PersonnelReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Events as they come, for tests. */
final class TestEvents {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant SEEN = Instant.parse("2023-05-11T17:20:00Z");

    private TestEvents() {}

    static EncounterRecorded encounter(long index, int persons) {
        return EncounterRecorded.newBuilder()
                .setSource("s")
                .setBatch("b")
                .setIndex(index)
                .setPersons(persons)
                .setPlace("RGV")
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setPathway(null)
                .setCitizenship(null)
                .setObservedAt(SEEN)
                .setReceivedAt(NOW)
                .build();
    }

    static EncounterReversed reversal(long index, int persons) {
        return EncounterReversed.newBuilder()
                .setSource("s")
                .setBatch("b")
                .setIndex(index)
                .setPersons(persons)
                .setPlace("RGV")
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setPathway(null)
                .setCitizenship(null)
                .setObservedAt(SEEN)
                .setReceivedAt(NOW)
                .setReason(null)
                .build();
    }

    static PersonnelReported report(int onHand) {
        return report(onHand, "RGV");
    }

    static PersonnelReported report(int onHand, String place) {
        return PersonnelReported.newBuilder()
                .setEventId(UUID.fromString("00000000-0000-0000-0000-000000000001"))
                .setSource("s")
                .setPlace(place)
                .setTask("DATA_ENTRY")
                .setComponent("ACTIVE")
                .setDay(LocalDate.of(2023, 5, 1))
                .setOnHand(onHand)
                .setAuthorised(null)
                .setRequestId(null)
                .setLine(null)
                .setMark("F")
                .setBasis("test")
                .setRecordedAt(NOW)
                .build();
    }
}
