package io.muster.staffing.topology;

import static io.muster.staffing.topology.RequestsUnderTest.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.events.Basis;
import io.muster.events.DailyDemand;
import io.muster.events.HistoryEntry;
import io.muster.events.NeedLine;
import io.muster.events.RequestExpired;
import io.muster.events.RequestState;
import io.muster.events.SourcedUnit;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that people who do this job send all day, and that were once answered wrongly. */
class KnownCasesTest {

    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    private static final LocalDate MAY_12 = LocalDate.of(2023, 5, 12);
    private static final LocalDate MAY_14 = LocalDate.of(2023, 5, 14);
    private static final LocalDate MAY_21 = LocalDate.of(2023, 5, 21);

    @TempDir
    Path state;

    private FlowUnderTest flow;
    private RequestsUnderTest requests;
    private long index;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
        requests = new RequestsUnderTest(flow);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    private void counted(String place, LocalDate day, int persons) {
        var event = TestEvents.encounter(index++, persons);
        event.setPlace(place);
        event.setObservedAt(Instant.parse(day + "T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + event.getIndex() / 256, event);
    }

    private DailyDemand demand(String place, LocalDate day) {
        return (DailyDemand)
                Objects.requireNonNull(flow.standing(Topics.DAILY_DEMAND).get(place + '|' + day));
    }

    private NeedLine need(String place, String task, LocalDate day) {
        var need = (StaffingNeed)
                Objects.requireNonNull(flow.standing(Topics.STAFFING_NEEDS).get(place + '|' + task + '|' + day));
        return need.getLines().getFirst();
    }

    private @Nullable Integer onHand(String place, LocalDate day) {
        return need(place, "DATA_ENTRY", day).getOnHand();
    }

    private void sourced(String request, String place, int people) {
        counted("RGV", MAY_12.minusDays(3), 10);
        counted("RGV", MAY_12.minusDays(2), 10);
        requests.ordered(request, MAY_2, line("1", place, "MAINTENANCE", people, MAY_12, 60));
        requests.source(request, MAY_2, new SourcedUnit("1", "ACTIVE", "1st", people, List.of(), 0));
        flow.settle();
        assertThat(need(place, "MAINTENANCE", MAY_12.plusDays(3)).getOnHand()).isEqualTo(people);
    }

    private boolean isPlanned(String place, String task) {
        return flow.standing(Topics.STAFFING_NEEDS).keySet().stream()
                .anyMatch(key -> key.startsWith(place + '|' + task + '|'));
    }

    @Test
    void aRequestThatExpiresBeforeAnybodyCameLeavesNobody() {
        sourced("r", "BBT", 20);

        flow.send(
                Topics.ASSISTANCE_REQUESTS,
                "r",
                new RequestExpired(UUID.randomUUID(), "r", MAY_2.plusDays(7), "JDOMS", TestEvents.NOW, null));
        flow.settle();

        assertThat(isPlanned("BBT", "MAINTENANCE")).isFalse();
    }

    /** Eight at San Diego, whom their requester alone would move to Yuma: they are at San Diego, and count once. */
    @Test
    void whoWasApprovedForOnePlaceIsNotMovedByTheRequesterAlone() {
        sourced("r", "SDC", 8);

        requests.amend("r", MAY_2, line("1", "YUM", "MAINTENANCE", 8, MAY_12, 60));
        flow.settle();

        var request = (RequestState)
                Objects.requireNonNull(flow.standing(Topics.REQUEST_STATES).get("r"));
        assertThat(request.getHistory().getLast())
                .extracting(HistoryEntry::getTransition, HistoryEntry::getAccepted)
                .containsExactly("amend", false);
        assertThat(need("SDC", "MAINTENANCE", MAY_12.plusDays(3)).getOnHand()).isEqualTo(8);
        assertThat(isPlanned("YUM", "MAINTENANCE")).isFalse();
    }

    /** Nine from May 12; under the same id from May 14: nobody before it. */
    @Test
    void aReportThatIsSentAgainForALaterDayHoldsFromThatDay() {
        for (var day = MAY_12; !day.isAfter(MAY_14.plusDays(1)); day = day.plusDays(1)) {
            counted("RGV", day, 10);
        }
        var report = TestEvents.report(9);
        report.setDay(MAY_12);
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", report);
        flow.settle();
        assertThat(onHand("RGV", MAY_12)).isEqualTo(9);

        report.setDay(MAY_14);
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", report);
        flow.settle();

        assertThat(onHand("RGV", MAY_12)).isNull();
        assertThat(onHand("RGV", MAY_14.minusDays(1))).isNull();
        assertThat(onHand("RGV", MAY_14)).isEqualTo(9);
    }

    /**
     * Laredo reports 200 a day, nothing from May 14 to 20, and 200 on May 21. All that was reported is 200 a day, so that is what is
     * carried forward and expected. 200 x (0.779 x 2.0 h + 0.221 x 2.5 h) x 0.75 x 0.25 = 79.14 h; / (61.2 / 7) h / 0.9 = 10.06: 11 people.
     */
    @Test
    void aSilentWeekIsUnknownAndTeachesTheForecastNothing() {
        for (var day = LocalDate.of(2023, 4, 10); !day.isAfter(MAY_21); day = day.plusDays(1)) {
            counted("RGV", day, 200);
            counted("EPT", day, 200);
            if (day.isBefore(MAY_14)) {
                counted("LRT", day, 200);
            }
        }
        flow.settle();
        var alerts = flow.read(Topics.STAFFING_ALERTS, StaffingAlert.class);
        assertThat(alerts).anyMatch(alert -> alert.getKind().equals("SILENCE") && "LRT".equals(alert.getPlace()));

        double width = 0;
        for (var day = MAY_14; day.isBefore(MAY_21); day = day.plusDays(1)) {
            var silent = demand("LRT", day);
            assertThat(silent.getBasis()).as("%s", day).isEqualTo(Basis.CARRIED_FORWARD);
            assertThat(silent.getPersons()).as("%s", day).isCloseTo(200, within(1e-6));
            assertThat(silent.getFlags()).contains("NO_REPORT");
            // at least a count's own noise, of seven days: 200 + 0.27 - sqrt(3.8415 x 200 x 8 / 7 + 0.27 x 0.27) =
            // 170.64
            assertThat(silent.getLow()).as("%s", day).isLessThan(170.65);
            assertThat(silent.getHigh() - silent.getLow()).as("%s", day).isGreaterThanOrEqualTo(width);
            width = silent.getHigh() - silent.getLow();
        }
        assertThat(need("LRT", "DATA_ENTRY", MAY_14.plusDays(1)).getRequired()).isEqualTo(11);

        counted("LRT", MAY_21, 200);
        counted("RGV", MAY_21.plusDays(1), 200);
        counted("EPT", MAY_21.plusDays(1), 200);
        flow.settle();

        assertThat(demand("LRT", MAY_21).getBasis()).isEqualTo(Basis.OBSERVED);
        var expected = demand("LRT", MAY_21.plusDays(1));
        assertThat(expected.getBasis()).isEqualTo(Basis.FORECAST);
        assertThat(expected.getPersons()).isCloseTo(200, within(1e-6));
        assertThat(need("LRT", "DATA_ENTRY", MAY_21.plusDays(1)).getRequired()).isEqualTo(11);
    }
}
