package io.muster.staffing.answers.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.AlertState;
import io.muster.events.Basis;
import io.muster.events.BatchOutcome;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.events.Series;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.events.TaskCategory;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is deleted is gone by its topic and key, and nothing that is held grows with traffic. */
class TablesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 14);

    private final LatestTables latest = new LatestTables();
    private Tables tables = Tables.none(0);

    private void fill(String place) {
        take(
                Topics.STAFFING_NEEDS.name(),
                place + "|DATA_ENTRY|" + DAY,
                StaffingNeed.newBuilder()
                        .setPlace(place)
                        .setTask("DATA_ENTRY")
                        .setDay(DAY)
                        .setCategory(TaskCategory.ADMINISTRATIVE)
                        .setLines(List.of())
                        .setAsOf(DAY)
                        .setRevision(1)
                        .setProfileHash("hash")
                        .build());
        take(
                Topics.DAILY_DEMAND.name(),
                place + '|' + DAY,
                DailyDemand.newBuilder()
                        .setPlace(place)
                        .setDay(DAY)
                        .setBasis(Basis.OBSERVED)
                        .setSeries(Series.OPERATIONAL)
                        .setPersons(1)
                        .setCounted(List.of())
                        .setCells(List.of())
                        .setGroups(List.of())
                        .setHours(Collections.nCopies(24, 0.0))
                        .setScenarios(List.of())
                        .setFlags(List.of())
                        .setAsOf(DAY)
                        .setRevision(1)
                        .setProfileHash("hash")
                        .build());
        take(
                Topics.CUSTODY_STATES.name(),
                place + '|' + DAY,
                CustodyState.newBuilder()
                        .setPlace(place)
                        .setDay(DAY)
                        .setBasis(Basis.OBSERVED)
                        .setHeld(1)
                        .setOver72Hours(0)
                        .setBinding("none")
                        .setAssumed(true)
                        .setBacklogHours(0)
                        .setAsOf(DAY)
                        .setRevision(1)
                        .setProfileHash("hash")
                        .build());
    }

    private void take(String topic, String key, @Nullable SpecificRecord value) {
        tables = tables.with(topic, key, value);
    }

    @Test
    void aTombstoneTakesAwayTheRowOfItsTopicAlone() {
        fill("RGV");
        fill("EPT");

        take(Topics.STAFFING_NEEDS.name(), "RGV|DATA_ENTRY|" + DAY, null);
        assertThat(tables.needs(DAY, DAY)).extracting(StaffingNeed::getPlace).containsExactly("EPT");
        assertThat(tables.demand(DAY, DAY)).hasSize(2);

        take(Topics.DAILY_DEMAND.name(), "RGV|" + DAY, null);
        assertThat(tables.demand(DAY, DAY)).extracting(DailyDemand::getPlace).containsExactly("EPT");
        assertThat(tables.custody(DAY, DAY)).hasSize(2);

        take(Topics.CUSTODY_STATES.name(), "RGV|" + DAY, null);
        assertThat(tables.custody(DAY, DAY)).extracting(CustodyState::getPlace).containsExactly("EPT");
    }

    @Test
    void aKeyThatTheTopicDoesNotHaveTakesNothingAway() {
        fill("RGV");

        assertThat(tables.with(Topics.STAFFING_NEEDS.name(), "RGV|" + DAY, null))
                .isSameAs(tables);
        assertThat(tables.with(Topics.STAFFING_NEEDS.name(), "RGV|DATA_ENTRY|May 14", null))
                .isSameAs(tables);
        assertThat(tables.with(Topics.DAILY_DEMAND.name(), "", null)).isSameAs(tables);
        assertThat(tables.needs(DAY, DAY)).hasSize(1);
        assertThat(tables.demand(DAY, DAY)).hasSize(1);
    }

    @Test
    void aRequestWithBarsInItsNameIsFoundByItsKey() {
        var state = state("a|b|2023-05-14");
        take(Topics.REQUEST_STATES.name(), state.getRequestId(), state);
        take(Topics.REQUEST_STATES.name(), state.getRequestId(), null);

        assertThat(tables.requests()).isEmpty();
    }

    private static RequestState state(String id, long... events) {
        return RequestState.newBuilder()
                .setRequestId(id)
                .setTitle("t")
                .setRequester("r")
                .setPurpose("p")
                .setState(RequestStatus.SUBMITTED)
                .setLines(List.of())
                .setCriteria(List.of())
                .setCounsel(List.of())
                .setUnits(List.of())
                .setCosts(List.of())
                .setHistory(List.of())
                .setPolicies(List.of())
                .setRevision(1)
                .setProfileHash("hash")
                .setEvents(LongStream.of(events).boxed().toList())
                .build();
    }

    @Test
    void theEventsOfARequestGoWithIt() {
        tell(0, "a", "1");
        tell(1, "a", "2");
        tell(2, "a|b", "3");
        tell(3, "ab", "4");
        List.of("a", "a|b", "ab").forEach(id -> take(Topics.REQUEST_STATES.name(), id, state(id)));

        take(Topics.REQUEST_STATES.name(), "a", null);

        assertThat(told()).containsExactly("3", "4");
        assertThat(tables.withoutStrayEvents(4).events().size()).isEqualTo(2);
    }

    /** Topics are read one after the other, and a deletion may still stand there before what was written after it. */
    @Test
    void aRequestThatBeganAgainHasTheEventsThatItNames() {
        tell(0, "r", "1");
        tell(1, "r", "2");
        take(Topics.REQUEST_STATES.name(), "r", null);
        take(Topics.REQUEST_STATES.name(), "r", state("r", 1));

        assertThat(told()).containsExactly("2");
    }

    @Test
    void eventsOfWhichNoRequestStandsAreStraysOnceTheyAreJudged() {
        tell(0, "r1", "1");
        tell(1, "r2", "2");
        tell(2, "r3", "not judged yet");
        take(Topics.REQUEST_STATES.name(), "r2", state("r2"));

        assertThat(tables.withoutStrayEvents(2).events().events().values())
                .extracting(event -> event.head().eventId())
                .containsExactly("2", "not judged yet");
    }

    /** Told, refused as too large, told in other words, and told once more: the request names the first and the third. */
    @Test
    void onlyEventsCountThatTheirRequestNames() {
        tell(0, "r", "a");
        tell(1, "r", "b");
        tell(2, "r", "a");
        tell(3, "r", "a");
        take(Topics.REQUEST_STATES.name(), "r", state("r", 0, 2));

        assertThat(told()).containsExactly("a", "a");
        assertThat(tables.withoutStrayEvents(4).events().events().keySet())
                .extracting(EventsOfRequests.RequestPosition::offset)
                .containsExactly(0L, 2L);
    }

    private List<String> told() {
        return tables.judgedEvents().stream()
                .map(event -> event.head().eventId())
                .toList();
    }

    @Test
    void ofClosedAlertsTheLatestAreHeldAndOpenOnesStay() {
        take(Topics.STAFFING_ALERTS.name(), "RGV|", alert(-1, AlertState.OPENED));
        for (int alert = 0; alert < 20_000; alert++) {
            take(Topics.STAFFING_ALERTS.name(), "RGV|", alert(alert, AlertState.OPENED));
            take(Topics.STAFFING_ALERTS.name(), "RGV|", alert(alert, AlertState.CLOSED));
        }

        assertThat(tables.alerts()).hasSizeBetween(HeldAlerts.CLOSED, 2 * HeldAlerts.CLOSED);
        assertThat(tables.alerts()).extracting(StaffingAlert::getAlertId).contains("-1", "19999", "18000");
    }

    private static StaffingAlert alert(int number, AlertState state) {
        return StaffingAlert.newBuilder()
                .setAlertId(String.valueOf(number))
                .setKind("SHORTAGE")
                .setState(state)
                .setPlace("RGV")
                .setTask("DATA_ENTRY")
                .setDay(DAY)
                .setText("t")
                .setRaisedAt(Instant.EPOCH.plusSeconds(number))
                .setRevision(1)
                .build();
    }

    private void tell(long offset, String request, String event) {
        tables = tables.with(
                offset,
                new RequestEvent(
                        new RequestEvent.Head(event, request, DAY, "PROVIDER", Instant.EPOCH),
                        new RequestEvent.Stepped(Transition.RECEIVE)));
    }

    @Test
    void twoMillionReportsLeaveAsManyOutcomesAsAreHeld() {
        for (int report = 0; report < 2_000_000; report++) {
            latest.outcomes().put("s|b" + report + "|0", outcome("b" + report, 1));
        }

        assertThat(latest.outcomes().all()).hasSize(BatchOutcomes.HELD);
        assertThat(latest.outcomes().isCut()).isTrue();
        assertThat(latest.outcomes().of("s", "b1999999")).hasSize(1);
        assertThat(latest.outcomes().of("s", "b0")).isEmpty();
    }

    @Test
    void ofTwoOutcomesOfOnePartitionTheOneWithMoreChangesHolds() {
        latest.outcomes().put("s|b|0", outcome("b", 5));
        latest.outcomes().put("s|b|0", outcome("b", 3));
        latest.outcomes().put("s|b|1", outcome("b", 1));

        assertThat(latest.outcomes().of("s", "b"))
                .extracting(BatchOutcome::getChanges)
                .containsExactly(5L, 1L);
    }

    @Test
    void whatIsReadAgainKeepsNothing() {
        fill("RGV");
        latest.change(List.of(none -> tables));
        latest.outcomes().put("s|b|0", outcome("b", 5));
        latest.clear();

        assertThat(latest.now().needs(DAY, DAY)).isEmpty();
        assertThat(latest.now().allDemand()).isEmpty();
        assertThat(latest.now().changes()).isGreaterThan(tables.changes());
        assertThat(latest.outcomes().all()).isEmpty();
    }

    private static BatchOutcome outcome(String batch, long changes) {
        return BatchOutcome.newBuilder()
                .setSource("s")
                .setBatch(batch)
                .setPartition(0)
                .setCounted(1)
                .setPersons(1)
                .setDuplicates(0)
                .setConflicts(0)
                .setReversed(0)
                .setRefusedReversals(0)
                .setChanges(changes)
                .setLastAt(Instant.EPOCH)
                .build();
    }
}
