package io.muster.staffing.planstreams;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterCountPublished;
import io.muster.events.MixShare;
import io.muster.events.OperationalFrom;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PolicyEffect;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.PublicationCompleted;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.RunningTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The events that the steps of a history stand for. */
final class StepEvents {

    static final Instant NOW = Instant.parse("2024-11-25T12:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate ZERO = LocalDate.of(2023, 4, 30);
    private static final long PEOPLE = 1;
    private static final long CENSUS = 2;
    private static final long POLICY = 3;
    private static final long PUBLICATION = 4;
    private static final long CONFIRMED = 6;
    private static final long POST = 7;
    private static final long MEASURED = 8;

    private StepEvents() {}

    static LocalDate day(int day) {
        return ZERO.plusDays(day);
    }

    private static Instant at(int day, int hour) {
        return day(day).atTime(hour, 30).atZone(ZONE).toInstant();
    }

    static Instant clock(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    static RunningTotal total(Step.Counted step, Instant arrived) {
        Map<CellKey, Long> persons = new HashMap<>();
        var pathway = step.hour() % 4 == 0 ? "RELEASED" : null;
        persons.put(new CellKey("USBP", "TITLE_8", "FAMILY", pathway), (long) step.families());
        persons.put(new CellKey("USBP", "TITLE_42", "SINGLE_ADULT", null), (long) step.adults());
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
        hours.set(step.hour(), (long) step.families() + step.adults());
        return new RunningTotal(
                step.partition(),
                step.place(),
                day(step.day()),
                step.changes(),
                persons,
                hours,
                step.families() + step.adults() == 0 ? null : at(step.day(), step.hour()),
                step.families() + step.adults() == 0 ? null : arrived);
    }

    static PersonnelReported people(Step.People step) {
        return PersonnelReported.newBuilder()
                .setEventId(new UUID(PEOPLE, step.id()))
                .setSource("source-" + step.id() % 2)
                .setPlace(step.place())
                .setTask(step.task())
                .setComponent(step.component())
                .setDay(day(step.day()))
                .setOnHand(step.onHand())
                .setAuthorised(step.id() % 2 == 0 ? step.onHand() + 3 : null)
                .setRequestId(step.request())
                .setLine(step.request() == null ? null : "1")
                .setUnit(step.unit())
                .setWithdrawn(step.withdrawn())
                .setMark("F")
                .setBasis("strength report")
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static CustodyReported held(Step.Held step) {
        return CustodyReported.newBuilder()
                .setEventId(new UUID(CENSUS, step.id()))
                .setSource("source")
                .setPlace(step.place())
                .setAt(at(step.day(), step.hour()))
                .setHeld(step.held())
                .setAtLeast(step.held() % 3 == 0 ? true : null)
                .setOver72Hours(step.id() % 2 == 1 ? null : step.held() / 10)
                .setWithdrawn(step.withdrawn())
                .setMark("F")
                .setBasis("head count")
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static SpecificRecord posted(Step.Posted step) {
        return step.opens() ? opened(step) : closed(step);
    }

    private static PostOpened opened(Step.Posted step) {
        return PostOpened.newBuilder()
                .setEventId(new UUID(POST, step.id()))
                .setSource("source")
                .setPlace(step.place())
                .setTask("WATCH")
                .setPostId(step.post())
                .setPart("towers")
                .setPositions(step.positions())
                .setHeldBy(step.heldBy())
                .setDay(day(step.day()))
                .setWithdrawn(step.withdrawn())
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    private static PostClosed closed(Step.Posted step) {
        return PostClosed.newBuilder()
                .setEventId(new UUID(POST, step.id()))
                .setSource("source")
                .setPlace(step.place())
                .setTask("WATCH")
                .setPostId(step.post())
                .setDay(day(step.day()))
                .setWithdrawn(step.withdrawn())
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static WorkMeasured measured(Step.Measured step) {
        return WorkMeasured.newBuilder()
                .setEventId(new UUID(MEASURED, step.id()))
                .setSource("source")
                .setPlace(step.place())
                .setTask(step.task())
                .setPathway(step.pathway())
                .setMinutes(step.minutes())
                .setCount(step.count())
                .setDay(day(step.day()))
                .setWithdrawn(step.withdrawn())
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static DayConfirmed confirmed(Step.Confirmed step) {
        return DayConfirmed.newBuilder()
                .setEventId(new UUID(CONFIRMED, step.id()))
                .setSource("source")
                .setPlace(step.place())
                .setDay(day(step.day()))
                .setWithdrawn(step.withdrawn())
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static PolicyChanged policy(Step.Policy step) {
        return PolicyChanged.newBuilder()
                .setEventId(new UUID(POLICY, step.id()))
                .setPolicyId("policy-" + step.id())
                .setName("policy of " + step.group())
                .setEffectiveAt(at(step.day(), 0))
                .setAnnouncedOn(step.id() % 2 == 1 ? null : day(step.day()).minusDays(1))
                .setEffects(step.factor() == 1 ? List.of() : List.of(new PolicyEffect(step.group(), step.factor())))
                .setMix(
                        step.id() % 2 == 1
                                ? List.of()
                                : List.of(
                                        new MixShare("*", "TITLE_8", "*", "EXPELLED", 0.5),
                                        new MixShare("*", "TITLE_8", "*", "RELEASED", 0.5)))
                .setOperationalFrom(
                        step.place() == null ? List.of() : List.of(new OperationalFrom(step.place(), day(step.from()))))
                .setSource("source")
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static AuthorityGranted authority(Step.Authority step) {
        return AuthorityGranted.newBuilder()
                .setEventId(new UUID(POLICY, 100 + step.id()))
                .setAuthorityId("authority-" + step.id())
                .setTitle("authority for " + step.purpose())
                .setGrantor("PRESIDENT")
                .setPurpose(step.purpose())
                .setComponents(List.of("RESERVE"))
                .setFrom(day(step.from()))
                .setUntil(day(step.until()))
                .setLegalBasis("10 USC 12302")
                .setSource("source")
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static StandardAdjusted standard(Step.Standard step) {
        return StandardAdjusted.newBuilder()
                .setEventId(new UUID(POLICY, 200 + step.id()))
                .setAdjustmentId("adjustment-" + step.id())
                .setStandard(step.standard())
                .setPlace(step.place())
                .setValue(step.value())
                .setUnit(step.standard().startsWith("stay") ? "days" : "h/person")
                .setFrom(day(step.from()))
                .setUntil(day(step.until()))
                .setRole("PLANNER")
                .setReason("counted")
                .setRecordedAt(clock(step.clock()))
                .build();
    }

    static EncounterCountPublished cell(Step.Cell step) {
        boolean family = step.demographic().equals("FAMILY");
        boolean suppressed = step.count() == Step.Cell.SUPPRESSED;
        boolean nationwide = Step.Published.isNationwide(step.publication());
        return EncounterCountPublished.newBuilder()
                .setLayout(layout(step.publication()))
                .setPeriod(LocalDate.of(2023, step.month(), 1))
                .setRegion("SOUTHWEST")
                .setPlace(nationwide ? null : step.place())
                .setState(nationwide ? "STATE OF " + step.place() : null)
                .setComponent(nationwide ? null : "USBP")
                .setDemographic(step.demographic())
                .setCitizenship(family ? "VENEZUELA" : null)
                .setAuthority("TITLE_8")
                .setEncounterType(family ? "Apprehensions" : null)
                .setCount(step.persons())
                .setSuppressed(suppressed)
                .setSuppressedBelow(suppressed && family ? 10L : null)
                .setPublishedOn(published(step.publishedOn()))
                .setPublication(new UUID(PUBLICATION, step.publication()))
                .setSourceFile("file.csv")
                .setLine(1)
                .setReceivedAt(clock(step.publication()))
                .build();
    }

    static PublicationCompleted published(Step.Published step) {
        return PublicationCompleted.newBuilder()
                .setLayout(layout(step.publication()))
                .setPeriods(step.months().stream()
                        .map(month -> LocalDate.of(2023, month, 1))
                        .toList())
                .setRegions(List.of("SOUTHWEST"))
                .setPublishedOn(published(step.publishedOn()))
                .setPublication(new UUID(PUBLICATION, step.publication()))
                .setSourceFile("file.csv")
                .setCells(step.cells())
                .setPersons(step.persons())
                .setConfirmed(step.confirmed())
                .setReceivedAt(clock(step.publication()))
                .build();
    }

    private static String layout(int publication) {
        return Step.Published.isNationwide(publication) ? "NATIONWIDE_STATE" : "AOR";
    }

    private static LocalDate published(int day) {
        return LocalDate.of(2023, 11, 1).plusDays(day);
    }
}
