package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {

    @TempDir
    Path state;

    private FlowUnderTest flow;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
    }

    @AfterEach
    void end() {
        flow.close();
    }

    private List<StaffingAlert> alerts(String kind) {
        flow.settle();
        return flow.read(Topics.STAFFING_ALERTS, StaffingAlert.class).stream()
                .filter(alert -> alert.getKind().equals(kind))
                .toList();
    }

    private void people(int onHand, int report) {
        var event = TestEvents.report(onHand);
        event.setEventId(new UUID(0, report));
        event.setRecordedAt(TestEvents.NOW.plusSeconds(report));
        flow.send(Topics.PERSONNEL_REPORTS, "RGV", event);
    }

    @Test
    void raisesAShortageOnceAndClosesItWhenNobodyIsMissing() {
        people(0, 1);
        flow.encounter(0, 300, "2023-05-10T17:20:00Z");
        flow.encounter(1, 300, "2023-05-11T17:20:00Z");

        var opened = alerts("SHORTAGE");
        assertThat(opened).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
            assertThat(alert.getPlace()).isEqualTo("RGV");
            assertThat(alert.getTask()).isEqualTo("DATA_ENTRY");
            assertThat(alert.getAlertId()).isEqualTo("SHORTAGE|RGV|DATA_ENTRY||2023-05-10");
            // 300 family members x (0.845 x 2.0 h + 0.155 x 2.5 h) x 0.75 x 0.25 / (61.2 / 7 h) / 0.9 = 14.85 people
            assertThat(alert.getAmount()).isEqualTo(15);
        });
        flow.encounter(2, 1, "2023-05-10T18:20:00Z");
        assertThat(alerts("SHORTAGE")).isEmpty();

        people(500, 2);
        assertThat(alerts("SHORTAGE")).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.CLOSED);
            assertThat(alert.getAlertId()).isEqualTo("SHORTAGE|RGV|DATA_ENTRY||2023-05-10");
        });
    }

    private void counted(String place, long index, LocalDate day) {
        var event = TestEvents.encounter(index, 10);
        event.setPlace(place);
        event.setObservedAt(Instant.parse(day + "T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", event);
    }

    /** TCA reports on May 8 and falls silent; each day that closes without it makes the silence a day longer. */
    @Test
    void aSilenceSaysHowLongItLastsDayByDayAndEndsWithAReport() {
        var silentFrom = LocalDate.of(2023, 5, 8);
        long index = 0;
        counted("TCA", index++, silentFrom);
        String id = null;
        Instant raised = null;
        for (int day = 0; day <= 5; day++) {
            counted("RGV", index++, silentFrom.plusDays(day));
            counted("EPT", index++, silentFrom.plusDays(day));
            var told = alerts("SILENCE").stream()
                    .filter(alert -> "TCA".equals(alert.getPlace()))
                    .toList();
            // what both have reached closes the day before: on day 2 that is the first day of silence
            int silent = day - 1;
            if (silent < 1) {
                assertThat(told).isEmpty();
                continue;
            }
            assertThat(told).last().satisfies(alert -> {
                assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
                assertThat(alert.getAmount()).isEqualTo(silent);
                assertThat(alert.getDay()).isEqualTo(silentFrom.plusDays(silent));
                assertThat(alert.getText()).contains("has not reported since 2023-05-08");
            });
            id = id == null ? told.getLast().getAlertId() : id;
            raised = raised == null ? told.getLast().getRaisedAt() : raised;
            assertThat(told.getLast().getAlertId()).isEqualTo(id).isEqualTo("SILENCE|TCA|||2023-05-09");
            assertThat(told.getLast().getRaisedAt()).isEqualTo(raised);
        }

        counted("TCA", index, silentFrom.plusDays(4));
        assertThat(alerts("SILENCE").stream()
                        .filter(alert -> "TCA".equals(alert.getPlace()))
                        .toList())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getState()).isEqualTo(AlertState.CLOSED);
                    assertThat(alert.getAlertId()).isEqualTo("SILENCE|TCA|||2023-05-09");
                });
    }

    /** While all are silent no day closes: only the clock on the wall tells. It is November 25, 2026, noon. */
    @Test
    void thatNobodyReportsIsAlarmedADayPastTheUsualUntilSomebodyDoes() {
        reportedBy("RGV", "EPT", 0, 23, 24);

        flow.hours(46);
        assertThat(alerts("ALL_SILENT")).isEmpty();

        flow.hours(2);
        assertThat(alerts("ALL_SILENT")).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
            assertThat(alert.getAmount()).isEqualTo(2);
            assertThat(alert.getText())
                    .contains("no place has reported a later day than 2026-11-24 since 2026-11-25T12:00:00Z");
        });

        flow.hours(24);
        assertThat(alerts("ALL_SILENT"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getAmount()).isEqualTo(3));

        counted("RGV", 9, LocalDate.of(2026, 11, 25));
        assertThat(alerts("ALL_SILENT"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getState()).isEqualTo(AlertState.CLOSED));
    }

    /** What comes of earlier days closes no day, so it is no sign of life. */
    @Test
    void whatComesOfEarlierDaysEndsNoSilence() {
        reportedBy("RGV", "EPT", 0, 23, 24);
        flow.hours(24 * 9);
        assertThat(alerts("ALL_SILENT"))
                .last()
                .satisfies(alert -> assertThat(alert.getAmount()).isEqualTo(9));

        counted("RGV", 9, LocalDate.of(2026, 11, 22));
        counted("RGV", 10, LocalDate.of(2026, 11, 24));
        var reversed = TestEvents.reversal(0, 10);
        reversed.setObservedAt(Instant.parse("2026-11-23T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", reversed);
        assertThat(alerts("ALL_SILENT")).isEmpty();
        assertThat(flow.letters()).isEmpty();

        flow.hours(24);
        assertThat(alerts("ALL_SILENT")).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
            assertThat(alert.getAmount()).isEqualTo(10);
        });
    }

    /** Where the latest day is taken back, the one before it is the latest: it was reported two days before. */
    @Test
    void whatWasTakenBackWasNeverReported() {
        counted("RGV", 0, LocalDate.of(2026, 11, 24));
        flow.hours(47);
        counted("RGV", 1, LocalDate.of(2026, 11, 26));
        assertThat(alerts("ALL_SILENT")).isEmpty();

        var reversed = TestEvents.reversal(1, 10);
        reversed.setObservedAt(Instant.parse("2026-11-26T16:00:00Z"));
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", reversed);

        assertThat(alerts("ALL_SILENT"))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.getText()).contains("later day than 2026-11-24 since 2026-11-25T12:00:00Z"));
    }

    /** What an outage or a replay reads later was appended to the log when it was: on November 17, eight days ago. */
    @Test
    void whatIsReadLaterWasReportedWhenItWasAppended() {
        var appended = Instant.parse("2026-11-17T12:00:00Z");
        for (int day = 15; day <= 17; day++) {
            var event = TestEvents.encounter(day, 10);
            event.setObservedAt(Instant.parse("2026-11-" + day + "T16:00:00Z"));
            flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", event, appended);
        }

        assertThat(alerts("ALL_SILENT"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getAmount()).isEqualTo(8));
    }

    /** An operation that ends says so nowhere: each day from the second to the 29th is told, and then that it is over. */
    @Test
    void anOperationOfWhichNobodyReportsEnds() {
        reportedBy("RGV", "EPT", 0, 23, 24);

        flow.hours(24 * 31);
        var silence = alerts("ALL_SILENT");
        assertThat(silence).hasSize(29);
        assertThat(silence.getLast().getState()).isEqualTo(AlertState.CLOSED);

        flow.hours(24 * 10);
        assertThat(alerts("ALL_SILENT")).isEmpty();
    }

    /** The demo replays 2023 and stays up. */
    @Test
    void aReplayOfAnEarlierYearIsMissedByNobody() {
        counted("RGV", 0, LocalDate.of(2023, 5, 10));
        counted("RGV", 1, LocalDate.of(2023, 5, 11));

        flow.hours(24 * 10);

        assertThat(alerts("ALL_SILENT")).isEmpty();
    }

    private void reportedBy(String one, String other, long index, int... days) {
        long next = index;
        for (int day : days) {
            counted(one, next++, LocalDate.of(2026, 11, day));
            counted(other, next++, LocalDate.of(2026, 11, day));
        }
    }

    @Test
    void warnsOfTheLimitOnCustodyBeforeItIsReached() {
        // RGV can hold 3,105 / 16,605 agents of 21,000, that is 3,927 persons; 1,500 a day who stay three days pass
        // that on
        // the third day: May 11, while May 10 is the last closed day
        flow.encounter(0, 1_500, "2023-05-09T17:20:00Z");
        flow.encounter(1, 1_500, "2023-05-10T17:20:00Z");
        flow.encounter(2, 1, "2023-05-11T05:20:00Z");

        assertThat(alerts("CUSTODY_LIMIT")).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
            assertThat(alert.getDay()).isEqualTo("2023-05-11");
        });
    }

    /** 3,000 a day who stay three days: 6,000 on May 10, more than one and a half times 3,927, and 9,000 from May 11 on. */
    @Test
    void saysThatTheModelOrTheDataIsWrongWhereNobodyWouldBelieveTheStock() {
        flow.encounter(0, 3_000, "2023-05-09T17:20:00Z");
        flow.encounter(1, 3_000, "2023-05-10T17:20:00Z");
        flow.encounter(2, 3_000, "2023-05-11T17:20:00Z");
        flow.encounter(3, 1, "2023-05-12T17:20:00Z");

        assertThat(alerts("CUSTODY_IMPLAUSIBLE")).last().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
            assertThat(alert.getPlace()).isEqualTo("RGV");
            assertThat(alert.getDay()).isEqualTo("2023-05-10");
            assertThat(alert.getAmount()).isCloseTo(6_000, within(1e-6));
            assertThat(alert.getText()).contains("the model or the data is wrong");
        });
    }
}
