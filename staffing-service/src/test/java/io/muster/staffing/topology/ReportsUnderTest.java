package io.muster.staffing.topology;

import io.muster.events.CustodyReported;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterRecorded;
import io.muster.events.PlanClock;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Tells reports and counts of places to a flow, and reads what the plan makes of them. */
final class ReportsUnderTest {

    static final LocalDate DAY = LocalDate.of(2023, 5, 14);

    private final FlowUnderTest flow;
    private long index;

    ReportsUnderTest(FlowUnderTest flow) {
        this.flow = flow;
    }

    EncounterRecorded counted(String place, LocalDate day, int persons) {
        var event = TestEvents.encounter(index++, persons);
        event.setPlace(place);
        event.setObservedAt(Instant.parse(day + "T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + event.getIndex() / 256, event);
        return event;
    }

    void reversed(EncounterRecorded event) {
        var reversal = TestEvents.reversal(event.getIndex(), event.getPersons());
        reversal.setPlace(event.getPlace());
        reversal.setObservedAt(event.getObservedAt());
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + event.getIndex() / 256, reversal);
    }

    /** RGV and EPT report ten persons on each of the two days before and on {@link #DAY}, and on the day after. */
    void twoPlaces() {
        for (int back = 2; back >= -1; back--) {
            counted("RGV", DAY.minusDays(back), 10);
            counted("EPT", DAY.minusDays(back), 10);
        }
    }

    void people(UUID id, String place, LocalDate day, int onHand, Instant recordedAt) {
        var report = TestEvents.report(onHand, place);
        report.setEventId(id);
        report.setDay(day);
        report.setRecordedAt(recordedAt);
        flow.send(Topics.PERSONNEL_REPORTS, place, report);
    }

    void census(UUID id, String place, String at, int held) {
        flow.send(
                Topics.PERSONNEL_REPORTS,
                place,
                CustodyReported.newBuilder()
                        .setEventId(id)
                        .setSource("s")
                        .setPlace(place)
                        .setAt(Instant.parse(at))
                        .setHeld(held)
                        .setRecordedAt(TestEvents.NOW)
                        .build());
    }

    void confirmed(String place, LocalDate day) {
        flow.send(
                Topics.PERSONNEL_REPORTS,
                place,
                DayConfirmed.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setSource("s")
                        .setPlace(place)
                        .setDay(day)
                        .setRecordedAt(TestEvents.NOW)
                        .build());
    }

    Map<String, SpecificRecord> rows(Topic topic) {
        return flow.standing(topic);
    }

    PlanClock clock() {
        return (PlanClock) Objects.requireNonNull(rows(Topics.PLAN_INPUTS).get("clock|plan"));
    }

    DailyDemand demand(String place, LocalDate day) {
        return (DailyDemand) Objects.requireNonNull(rows(Topics.DAILY_DEMAND).get(place + '|' + day));
    }

    Integer onHand(String place, LocalDate day) {
        var need = (StaffingNeed)
                Objects.requireNonNull(rows(Topics.STAFFING_NEEDS).get(place + "|DATA_ENTRY|" + day));
        return need.getLines().getFirst().getOnHand();
    }

    CustodyState custody(String place, LocalDate day) {
        return (CustodyState) Objects.requireNonNull(rows(Topics.CUSTODY_STATES).get(place + '|' + day));
    }

    List<String> openAlerts() {
        return flow.read(Topics.STAFFING_ALERTS, StaffingAlert.class).stream()
                .map(alert -> alert.getKind() + ' ' + alert.getPlace() + ' ' + alert.getState())
                .toList();
    }

    /** What rows say, but for the revision in which they were written. */
    Map<String, String> contents(Topic topic) {
        Map<String, String> contents = new TreeMap<>();
        rows(topic).forEach((key, row) -> contents.put(key, row.toString().replaceAll("\"revision\": \\d+", "")));
        return contents;
    }
}
