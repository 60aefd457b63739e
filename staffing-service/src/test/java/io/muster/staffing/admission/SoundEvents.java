package io.muster.staffing.admission;

import io.muster.events.ApprovedLine;
import io.muster.events.AuthorityGranted;
import io.muster.events.Criterion;
import io.muster.events.CriterionFinding;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.Decision;
import io.muster.events.EncounterCountPublished;
import io.muster.events.MixShare;
import io.muster.events.OperationalFrom;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PolicyEffect;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.PublicationCompleted;
import io.muster.events.RequestDecided;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestExtended;
import io.muster.events.RequestLine;
import io.muster.events.RequestSourced;
import io.muster.events.RequestSubmitted;
import io.muster.events.SourcedUnit;
import io.muster.events.StandardAdjusted;
import io.muster.events.Tranche;
import io.muster.events.Verdict;
import io.muster.events.WorkMeasured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** One event of each kind that may be taken, told at {@link #ARRIVED}. */
final class SoundEvents {

    static final Instant ARRIVED = Instant.parse("2023-05-12T12:00:00Z");
    static final LocalDate MAY_12 = LocalDate.of(2023, 5, 12);

    private static final UUID ID = new UUID(0, 1);

    private SoundEvents() {}

    static PersonnelReported people() {
        return PersonnelReported.newBuilder()
                .setEventId(ID)
                .setSource("joint-task-force")
                .setPlace("UNPLACED")
                .setTask("OTHER")
                .setComponent("GUARD")
                .setDay(MAY_12)
                .setOnHand(0)
                .setRequestId("dhs-2023-05")
                .setLine("1")
                .setUnit("3rd brigade")
                .setRecordedAt(ARRIVED)
                .build();
    }

    static CustodyReported census() {
        return CustodyReported.newBuilder()
                .setEventId(ID)
                .setSource("sector")
                .setPlace("RGV")
                .setAt(ARRIVED)
                .setHeld(100)
                .setAtLeast(true)
                .setOver72Hours(100)
                .setMark("F")
                .setBasis("")
                .setRecordedAt(ARRIVED)
                .build();
    }

    static DayConfirmed confirmed() {
        return new DayConfirmed(ID, "sector", "RGV", MAY_12, false, ARRIVED);
    }

    static PostOpened opened() {
        return PostOpened.newBuilder()
                .setEventId(ID)
                .setSource("sector")
                .setPlace("RGV")
                .setTask("DETECTION_MONITORING")
                .setPostId("bridge-2")
                .setPart("seats")
                .setPositions(2)
                .setHeldBy("AGENT")
                .setPriority(9)
                .setDay(MAY_12)
                .setRecordedAt(ARRIVED)
                .build();
    }

    static PostClosed closed() {
        return PostClosed.newBuilder()
                .setEventId(ID)
                .setSource("sector")
                .setPlace("RGV")
                .setTask("DETECTION_MONITORING")
                .setPostId("sites")
                .setDay(MAY_12)
                .setRecordedAt(ARRIVED)
                .build();
    }

    static WorkMeasured measured() {
        return WorkMeasured.newBuilder()
                .setEventId(ID)
                .setSource("time study")
                .setPlace("RGV")
                .setTask("DATA_ENTRY")
                .setPathway("T8_NTA_OR")
                .setMinutes(24)
                .setCount(21)
                .setDay(MAY_12)
                .setRecordedAt(ARRIVED)
                .build();
    }

    static PolicyChanged policy() {
        return PolicyChanged.newBuilder()
                .setEventId(ID)
                .setPolicyId("p-1")
                .setName("Title 42 ends")
                .setEffectiveAt(ARRIVED)
                .setEffects(List.of(new PolicyEffect("*", 1.2)))
                .setMix(List.of(
                        new MixShare("USBP", "TITLE_8", "FAMILY", "T8_NTA_OR", 0.25),
                        new MixShare("USBP", "TITLE_8", "FAMILY", "T8_VR", 0.75)))
                .setOperationalFrom(List.of(new OperationalFrom("RGV", MAY_12)))
                .setSource("test")
                .setMark("A")
                .setRecordedAt(ARRIVED)
                .build();
    }

    static AuthorityGranted authority() {
        return AuthorityGranted.newBuilder()
                .setEventId(ID)
                .setAuthorityId("eo-14097")
                .setTitle("Ready Reserve")
                .setGrantor("President")
                .setPurpose("drug trafficking")
                .setComponents(List.of("RESERVE"))
                .setFrom(MAY_12)
                .setUntil(MAY_12)
                .setLegalBasis("10 USC 12302")
                .setSource("test")
                .setMark("F")
                .setRecordedAt(ARRIVED)
                .build();
    }

    static StandardAdjusted standard(String code, String unit, double value) {
        return StandardAdjusted.newBuilder()
                .setEventId(ID)
                .setAdjustmentId("a-1")
                .setStandard(code)
                .setPlace("RGV")
                .setValue(value)
                .setUnit(unit)
                .setFrom(MAY_12)
                .setUntil(MAY_12)
                .setRole("planner")
                .setReason("measured")
                .setRecordedAt(ARRIVED)
                .build();
    }

    static EncounterCountPublished cell() {
        return EncounterCountPublished.newBuilder()
                .setLayout("AOR")
                .setPeriod(LocalDate.of(2023, 4, 1))
                .setRegion("SOUTHWEST")
                .setPlace("RGV")
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setCitizenship("CUBA")
                .setAuthority("TITLE_8")
                .setEncounterType("Apprehensions")
                .setCount(0)
                .setPublishedOn(MAY_12)
                .setPublication(ID)
                .setSourceFile("april.csv")
                .setLine(2)
                .setReceivedAt(ARRIVED)
                .setSuppressed(true)
                .setSuppressedBelow(10L)
                .build();
    }

    static PublicationCompleted completed() {
        return PublicationCompleted.newBuilder()
                .setLayout("AOR")
                .setPeriods(List.of(LocalDate.of(2023, 4, 1)))
                .setRegions(List.of("SOUTHWEST"))
                .setPublishedOn(MAY_12)
                .setPublication(ID)
                .setSourceFile("april.csv")
                .setCells(1)
                .setPersons(0)
                .setReceivedAt(ARRIVED)
                .build();
    }

    static RequestLine line() {
        return RequestLine.newBuilder()
                .setLine("1")
                .setTasks(List.of("DATA_ENTRY"))
                .setPlace("RGV")
                .setComponent("ACTIVE")
                .setTranches(List.of(new Tranche(20, MAY_12)))
                .setDays(90)
                .setArmedForSelfDefense(false)
                .setOfficersPresent(false)
                .build();
    }

    static RequestSubmitted submitted(RequestLine... lines) {
        return RequestSubmitted.newBuilder()
                .setEventId(ID)
                .setRequestId("r-1")
                .setOn(MAY_12)
                .setRole("DHS")
                .setTitle("t")
                .setRequester("DHS")
                .setPurpose("p")
                .setLines(List.of(lines))
                .setPolicies(List.of())
                .setRecordedAt(ARRIVED)
                .build();
    }

    static RequestEvaluated evaluated() {
        return RequestEvaluated.newBuilder()
                .setEventId(ID)
                .setRequestId("r-1")
                .setOn(MAY_12)
                .setRole("JDOMS")
                .setFindings(List.of(new CriterionFinding(
                        Criterion.COST, Verdict.SUPPORTS, "COMPTROLLER", "evidence", MAY_12, false)))
                .setCounsel(List.of())
                .setRecordedAt(ARRIVED)
                .build();
    }

    static RequestDecided decided(Decision decision, ApprovedLine... approved) {
        return RequestDecided.newBuilder()
                .setEventId(ID)
                .setRequestId("r-1")
                .setOn(MAY_12)
                .setRole("SECRETARY_OF_DEFENSE")
                .setDecision(decision)
                .setApproved(List.of(approved))
                .setRecordedAt(ARRIVED)
                .build();
    }

    static RequestSourced sourced(SourcedUnit... units) {
        return RequestSourced.newBuilder()
                .setEventId(ID)
                .setRequestId("r-1")
                .setOn(MAY_12)
                .setRole("NORTHCOM")
                .setUnits(List.of(units))
                .setRecordedAt(ARRIVED)
                .build();
    }

    static RequestExtended extended(int headcount) {
        return RequestExtended.newBuilder()
                .setEventId(ID)
                .setRequestId("r-1")
                .setOn(MAY_12)
                .setRole("SECRETARY_OF_DEFENSE")
                .setLine("1")
                .setHeadcount(headcount)
                .setUntil(MAY_12)
                .setRecordedAt(ARRIVED)
                .build();
    }

    /** The event, changed. */
    static <T extends SpecificRecord> T changed(T event, Consumer<T> change) {
        change.accept(event);
        return event;
    }
}
