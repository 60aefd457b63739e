package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.InputRejected;
import io.muster.events.PersonnelReported;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People in the rows: a unit is in one place, and what is unmatched, contradicted or taken back is as the reports now say. */
class PeopleStandTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 16);

    @TempDir
    Path state;

    private FlowUnderTest flow;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
        long index = 0;
        for (int back = 6; back >= -1; back--) {
            for (var place : List.of("RGV", "EPT")) {
                var event = TestEvents.encounter(index++, 10);
                event.setPlace(place);
                event.setObservedAt(Instant.parse(DAY.minusDays(back) + "T16:00:00Z"));
                flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", event);
            }
        }
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    private void told(int id, String place, LocalDate day, int onHand, Consumer<PersonnelReported> more) {
        var report = TestEvents.report(onHand, place);
        report.setEventId(new UUID(0, id));
        report.setDay(day);
        more.accept(report);
        flow.send(Topics.PERSONNEL_REPORTS, place, report);
    }

    private StaffingNeed need(String place, LocalDate day) {
        return (StaffingNeed)
                Objects.requireNonNull(flow.standing(Topics.STAFFING_NEEDS).get(place + "|DATA_ENTRY|" + day));
    }

    private Integer onHand(String place, LocalDate day) {
        return need(place, day).getLines().getFirst().getOnHand();
    }

    private List<String> alerts() {
        return flow.read(Topics.STAFFING_ALERTS, StaffingAlert.class).stream()
                .filter(alert -> alert.getKind().endsWith("_REPORT")
                        || alert.getKind().endsWith("_REPORTS")
                        || alert.getKind().startsWith("OVER"))
                .map(alert -> alert.getKind() + ' ' + alert.getPlace() + ' ' + alert.getState())
                .toList();
    }

    @Test
    void aUnitThatMovesIsPlannedAgainWhereItWasAndWhereItIs() {
        told(1, "RGV", DAY.minusDays(6), 10, report -> report.setUnit("the ten of RGV"));
        flow.settle();
        assertThat(onHand("RGV", DAY)).isEqualTo(10);

        told(2, "EPT", DAY, 10, report -> report.setUnit("the ten of RGV"));
        flow.settle();

        assertThat(onHand("RGV", DAY)).isZero();
        assertThat(onHand("RGV", DAY.minusDays(1))).isEqualTo(10);
        assertThat(onHand("EPT", DAY)).isEqualTo(10);
        assertThat(onHand("EPT", DAY.minusDays(1))).isNull();

        told(2, "EPT", DAY, 10, report -> {
            report.setUnit("the ten of RGV");
            report.setWithdrawn(true);
        });
        flow.settle();

        assertThat(onHand("RGV", DAY)).isEqualTo(10);
        assertThat(onHand("EPT", DAY)).isNull();
    }

    @Test
    void aFigureSaysSinceWhenAndByWhom() {
        told(1, "RGV", DAY.minusDays(6), 10, report -> report.setMark("M"));
        flow.settle();

        assertThat(need("RGV", DAY).getLines().getFirst().getOnHandBy())
                .singleElement()
                .satisfies(people -> {
                    assertThat(people.getSince()).isEqualTo(DAY.minusDays(6));
                    assertThat(people.getSource()).isEqualTo("s");
                    assertThat(people.getMark()).isEqualTo("M");
                });
    }

    @Test
    void anUnmatchedReportIsAlarmedAndCountsNobodyUntilItIsSentAgainRightly() {
        told(1, "RGV", DAY, 20, report -> report.setRequestId("c-01"));
        flow.settle();

        assertThat(onHand("RGV", DAY)).isNull();
        assertThat(need("RGV", DAY).getLines().getFirst().getNotes())
                .anySatisfy(note -> assertThat(note).contains("20 people", "c-01", "not counted"));
        assertThat(alerts()).containsExactly("UNMATCHED_REPORT RGV OPENED");

        told(1, "RGV", DAY, 20, report -> {});
        flow.settle();

        assertThat(onHand("RGV", DAY)).isEqualTo(20);
        assertThat(alerts()).containsExactly("UNMATCHED_REPORT RGV CLOSED");
    }

    @Test
    void contradictionAndMoreThanAuthorisedAreAlarmed() {
        told(1, "RGV", DAY, 30, report -> report.setSource("first brigade"));
        told(2, "RGV", DAY, 20, report -> report.setSource("second brigade"));
        told(3, "EPT", DAY, 13, report -> report.setAuthorised(12));
        flow.settle();

        assertThat(onHand("RGV", DAY)).isEqualTo(20);
        assertThat(onHand("EPT", DAY)).isEqualTo(13);
        assertThat(alerts())
                .containsExactlyInAnyOrder("CONTRADICTING_REPORTS RGV OPENED", "OVER_AUTHORISED EPT OPENED");
    }

    @Test
    void figuresThatNoOperationHasCountNobodyAndStopNothing() {
        told(1, "RGV", DAY, Integer.MAX_VALUE, report -> report.setUnit("one"));
        told(2, "RGV", DAY, 20_001, report -> report.setUnit("other"));
        told(3, "RGV", DAY, 20_000, report -> report.setUnit("the largest"));
        flow.settle();

        assertThat(onHand("RGV", DAY)).isEqualTo(20_000);
        assertThat(flow.read(Topics.INPUTS_REJECTED, InputRejected.class)).hasSize(2);
    }
}
