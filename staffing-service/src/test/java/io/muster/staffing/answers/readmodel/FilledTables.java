package io.muster.staffing.answers.readmodel;

import io.muster.events.AuthorityGranted;
import io.muster.events.Basis;
import io.muster.events.Brief;
import io.muster.events.CountedCell;
import io.muster.events.DailyDemand;
import io.muster.events.NeedLine;
import io.muster.events.PersonnelReported;
import io.muster.events.PlanClock;
import io.muster.events.PolicyChanged;
import io.muster.events.PolicyEffect;
import io.muster.events.ProfileKept;
import io.muster.events.Series;
import io.muster.events.StaffingNeed;
import io.muster.events.StandardAdjusted;
import io.muster.events.TaskCategory;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.requests.domain.Judgement;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Tables that a test has filled, and who reads them. */
public final class FilledTables {

    public static final ReferenceProfile PROFILE = Profiles.shipped();

    private static final Instant RECORDED = Instant.parse("2023-05-09T12:00:00Z");

    private final LatestTables tables = new LatestTables();
    private int taken;

    private FilledTables() {}

    /** Of which nobody was told anything. */
    public static FilledTables empty() {
        return new FilledTables();
    }

    public FilledTables(LocalDate today) {
        take("clock|plan", new PlanClock(today, List.of(), 7L, PROFILE.hash(), Map.of(), List.of()));
    }

    public Tables tables() {
        return tables.now();
    }

    /** Reads these tables, which are complete. */
    public Reading reading() {
        return Readings.of(tables);
    }

    public FilledTables need(
            String place, String task, LocalDate day, int required, @Nullable Integer onHand, boolean troopsMay) {
        var line = NeedLine.newBuilder()
                .setBasis(Basis.OBSERVED)
                .setSeries(Series.OPERATIONAL)
                .setPersons(0)
                .setWorkloadHours(0)
                .setRequired(required)
                .setRequiredUnrounded(required)
                .setLoadDriven(required)
                .setPostDriven(0)
                .setLow(required)
                .setHigh(required)
                .setAssumedShare(0)
                .setSupportableByTroops(troopsMay ? required : 0)
                .setOnHand(onHand)
                .setShortage(onHand == null ? null : (Integer) Math.max(0, required - onHand))
                .build();
        return need(place, task, day, line);
    }

    /** At least so many are required, and nobody knows how many more. */
    public FilledTables needWithoutHigh(String place, String task, LocalDate day, int required) {
        need(place, task, day, required, null, true);
        var line = tables().need(place, task, day).orElseThrow().getLines().getFirst();
        return need(
                place,
                task,
                day,
                NeedLine.newBuilder(line).setHigh(0).setHighKnown(false).build());
    }

    /** So many suffice in each of the shares of the draws that rows have. */
    public FilledTables drawnNeed(String place, String task, LocalDate day, int required, List<Integer> drawn) {
        need(place, task, day, required, 0, true);
        var line = tables().need(place, task, day).orElseThrow().getLines().getFirst();
        return need(
                place,
                task,
                day,
                NeedLine.newBuilder(line)
                        .setDrawn(drawn)
                        .setOnHandEquivalent(0.0)
                        .build());
    }

    /** Nobody knows how many are required. */
    public FilledTables unknownNeed(String place, String task, LocalDate day) {
        return need(
                place,
                task,
                day,
                NeedLine.newBuilder()
                        .setBasis(Basis.CARRIED_FORWARD)
                        .setSeries(Series.OPERATIONAL)
                        .setPersons(0)
                        .setWorkloadHours(0)
                        .setRequired(0)
                        .setRequiredUnrounded(0)
                        .setLoadDriven(0)
                        .setPostDriven(0)
                        .setLow(0)
                        .setHigh(0)
                        .setAssumedShare(0)
                        .setSupportableByTroops(0)
                        .setUnknown("no arrivals are known for this place and day")
                        .build());
    }

    private FilledTables need(String place, String task, LocalDate day, NeedLine line) {
        take(
                place + '|' + task + '|' + day,
                new StaffingNeed(
                        place, task, day, TaskCategory.ADMINISTRATIVE, List.of(line), day, 7L, PROFILE.hash()));
        return this;
    }

    public FilledTables counted(String place, LocalDate day, long singleAdults) {
        return counted(place, day, singleAdults, null);
    }

    public FilledTables counted(String place, LocalDate day, long singleAdults, @Nullable String pathway) {
        var cell = CountedCell.newBuilder()
                .setPathway(pathway)
                .setComponent("USBP")
                .setAuthority("TITLE_8")
                .setDemographic("SINGLE_ADULT")
                .setPersons(singleAdults)
                .build();
        take(
                place + '|' + day,
                DailyDemand.newBuilder()
                        .setPlace(place)
                        .setDay(day)
                        .setBasis(Basis.OBSERVED)
                        .setSeries(Series.OPERATIONAL)
                        .setPersons((double) singleAdults)
                        .setCounted(List.of(cell))
                        .setAsOf(day)
                        .setRevision(7L)
                        .setProfileHash(PROFILE.hash())
                        .build());
        return this;
    }

    public FilledTables reported(String place, String task, String component, LocalDate day, int onHand) {
        var report = PersonnelReported.newBuilder()
                .setEventId(UUID.nameUUIDFromBytes(new byte[] {(byte) taken}))
                .setSource("test")
                .setPlace(place)
                .setTask(task)
                .setComponent(component)
                .setDay(day)
                .setOnHand(onHand)
                .setRecordedAt(RECORDED)
                .build();
        take("personnel|" + taken, report);
        return this;
    }

    public FilledTables authority(
            String id, String purpose, String component, LocalDate from, @Nullable LocalDate until) {
        take(
                "authority|" + id,
                AuthorityGranted.newBuilder()
                        .setEventId(UUID.nameUUIDFromBytes(new byte[] {(byte) taken}))
                        .setAuthorityId(id)
                        .setTitle(id)
                        .setGrantor("President")
                        .setPurpose(purpose)
                        .setComponents(List.of(component))
                        .setFrom(from)
                        .setUntil(until)
                        .setLegalBasis("10 USC 12302")
                        .setSource("test")
                        .setRecordedAt(RECORDED)
                        .build());
        return this;
    }

    public FilledTables policy(String id, Instant effectiveAt, LocalDate announcedOn, Map<String, Double> effects) {
        take(
                "policy|" + id,
                PolicyChanged.newBuilder()
                        .setEventId(UUID.nameUUIDFromBytes(new byte[] {(byte) taken}))
                        .setPolicyId(id)
                        .setName(id)
                        .setEffectiveAt(effectiveAt)
                        .setAnnouncedOn(announcedOn)
                        .setEffects(effects.entrySet().stream()
                                .map(effect -> new PolicyEffect(effect.getKey(), effect.getValue()))
                                .toList())
                        .setSource("test")
                        .setRecordedAt(RECORDED)
                        .build());
        return this;
    }

    /** Tells events of requests and puts where each request stands after all of them beside them. */
    public FilledTables told(List<RequestEvent> events) {
        var requests = new Requests(PROFILE);
        Map<String, List<Long>> judged = new LinkedHashMap<>();
        for (long offset = 0; offset < events.size(); offset++) {
            long at = offset;
            var event = events.get((int) offset);
            var offsets = judged.computeIfAbsent(event.head().requestId(), request -> new ArrayList<>());
            if (!(requests.apply(event) instanceof Judgement.Duplicate)) {
                offsets.add(at);
            }
            tables.change(List.of(now -> now.with(at, event)));
        }
        judged.forEach((request, offsets) -> requests.account(request)
                .ifPresent(account -> take(account.requestId(), RequestStates.state(account, offsets, PROFILE, 7L))));
        return this;
    }

    /** Keeps a brief. */
    public FilledTables written(Brief brief) {
        tables.briefs().add(brief);
        return this;
    }

    /** Keeps a profile's text by its hash. */
    public FilledTables kept(String hash, String text) {
        take("profile|" + hash, new ProfileKept(hash, PROFILE.code(), text, RECORDED));
        return this;
    }

    /** An adjusted standard, recorded so many seconds after the others. */
    public FilledTables adjusted(String id, String standard, String place, double value, LocalDate day, int seconds) {
        take(
                "adjustment|" + id,
                StandardAdjusted.newBuilder()
                        .setEventId(UUID.nameUUIDFromBytes(new byte[] {(byte) taken}))
                        .setAdjustmentId(id)
                        .setStandard(standard)
                        .setPlace(place)
                        .setValue(value)
                        .setUnit("sites")
                        .setFrom(day)
                        .setUntil(day)
                        .setRole("PLANNER")
                        .setReason("test")
                        .setRecordedAt(RECORDED.plusSeconds(seconds))
                        .build());
        return this;
    }

    private void take(String key, SpecificRecord value) {
        if (value instanceof ProfileKept profile) {
            tables.briefs().add(profile);
        } else {
            tables.change(List.of(now -> now.with("test", key, value)));
        }
        taken++;
    }
}
