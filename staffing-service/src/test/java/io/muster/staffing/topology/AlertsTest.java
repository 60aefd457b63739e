package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
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

    @Test
    void warnsOfTheLimitOnCustodyBeforeItIsReached() {
        // RGV can hold 3,105 / 16,605 agents of 21,000, that is 3,927 persons; 1,500 a day who stay three days pass
        // that on
        // the third day: May 11, while May 10 is the last closed day
        flow.encounter(0, 1_500, "2023-05-09T17:20:00Z");
        flow.encounter(1, 1_500, "2023-05-10T17:20:00Z");
        flow.encounter(2, 1, "2023-05-11T17:20:00Z");

        assertThat(alerts("CUSTODY_LIMIT")).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.OPENED);
            assertThat(alert.getDay()).isEqualTo("2023-05-11");
        });
    }
}
