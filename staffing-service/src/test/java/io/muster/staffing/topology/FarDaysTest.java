package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.events.CustodyReported;
import io.muster.events.PlaceClock;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A day far ahead of the others or far behind moves nothing until somebody agrees. */
class FarDaysTest {

    private static final LocalDate DAY = ReportsUnderTest.DAY;
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000e");

    @TempDir
    Path state;

    private FlowUnderTest flow;
    private ReportsUnderTest reports;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
        reports = new ReportsUnderTest(flow);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    void aMistypedYearMovesNobodysDayAndItsReversalLeavesNothing() {
        reports.twoPlaces();
        flow.settle();
        var before = Map.copyOf(reports.rows(Topics.DAILY_DEMAND));

        var mistyped = reports.counted("RGV", LocalDate.of(2024, 5, 16), 1);
        flow.settle();

        assertThat(reports.clock().getToday()).isEqualTo(DAY);
        assertThat(reports.clock().getPlaces())
                .filteredOn(place -> place.getPlace().equals("RGV"))
                .extracting(PlaceClock::getLastDay, PlaceClock::getAheadDay)
                .containsExactly(tuple(DAY.plusDays(1), LocalDate.of(2024, 5, 16)));
        assertThat(reports.openAlerts()).contains("AHEAD RGV OPENED");

        reports.reversed(mistyped);
        flow.settle();

        assertThat(reports.clock().getPlaces())
                .extracting(PlaceClock::getAheadDay)
                .containsOnlyNulls();
        assertThat(reports.rows(Topics.DAILY_DEMAND).keySet()).isEqualTo(before.keySet());
        assertThat(reports.openAlerts()).contains("AHEAD RGV CLOSED");
    }

    static Stream<Arguments> longAgo() {
        return Arrays.stream(LongAgo.values())
                .flatMap(kind -> Stream.of(2013, 2022).map(year -> Arguments.of(kind, LocalDate.of(year, 5, 13))));
    }

    /** 2013 or 2022 for 2023, of each kind: kept, marked and alarmed, and no row of the plan is another. */
    @ParameterizedTest
    @MethodSource("longAgo")
    void aMistypedYearMovesNothingUntilSomebodyAgrees(LongAgo kind, LocalDate longAgo) {
        reports.twoPlaces();
        reports.people(ID, "EPT", DAY, 5, TestEvents.NOW);
        flow.settle();
        var needs = reports.contents(Topics.STAFFING_NEEDS);
        var demand = reports.contents(Topics.DAILY_DEMAND);

        tell(kind, "RGV", longAgo);
        flow.settle();

        assertThat(reports.contents(Topics.STAFFING_NEEDS)).isEqualTo(needs);
        assertThat(reports.contents(Topics.DAILY_DEMAND)).isEqualTo(demand);
        assertThat(reports.clock().getToday()).isEqualTo(DAY);
        assertThat(reports.openAlerts()).contains("BEHIND RGV OPENED");
        boolean isOfDays = kind == LongAgo.ENCOUNTER || kind == LongAgo.CONFIRMED;
        assertThat(reports.clock().getPlaces())
                .filteredOn(place -> place.getPlace().equals("RGV"))
                .extracting(PlaceClock::getBehindDay)
                .containsExactly(isOfDays ? longAgo : null);
        assertThat(reports.clock().getNotBelieved()).hasSize(kind == LongAgo.ENCOUNTER ? 0 : 1);

        tell(kind, "TCA", longAgo);
        flow.settle();
        assertThat(reports.openAlerts())
                .as("one file names many places")
                .contains("BEHIND TCA OPENED")
                .doesNotContain("BEHIND RGV CLOSED");

        agree(kind, "RGV", longAgo);
        agree(kind, "TCA", longAgo);
        flow.settle();

        assertThat(reports.openAlerts()).contains("BEHIND RGV CLOSED", "BEHIND TCA CLOSED");
        assertThat(reports.clock().getNotBelieved()).isEmpty();
        assertThat(reports.clock().getPlaces())
                .extracting(PlaceClock::getBehindDay)
                .containsOnlyNulls();
        if (kind == LongAgo.PEOPLE) {
            assertThat(reports.onHand("RGV", DAY)).isGreaterThanOrEqualTo(7);
        }
    }

    enum LongAgo {
        ENCOUNTER,
        PEOPLE,
        CENSUS,
        CONFIRMED
    }

    private void tell(LongAgo kind, String place, LocalDate longAgo) {
        switch (kind) {
            case ENCOUNTER -> reports.counted(place, longAgo, 4);
            case PEOPLE -> reports.people(UUID.randomUUID(), place, longAgo, 7, TestEvents.NOW);
            case CENSUS -> reports.census(UUID.randomUUID(), place, longAgo + "T16:00:00Z", 300);
            case CONFIRMED -> reports.confirmed(place, longAgo);
        }
    }

    /** Another source says what was told of the day, or somebody confirms it; of a day that was confirmed somebody reports. */
    private void agree(LongAgo kind, String place, LocalDate longAgo) {
        switch (kind) {
            case ENCOUNTER -> reports.confirmed(place, longAgo);
            case CONFIRMED -> reports.counted(place, longAgo, 4);
            case PEOPLE -> {
                var report = TestEvents.report(7, place);
                report.setEventId(UUID.randomUUID());
                report.setDay(longAgo);
                report.setSource("another");
                flow.send(Topics.PERSONNEL_REPORTS, place, report);
            }
            case CENSUS -> {
                var census = CustodyReported.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setSource("another")
                        .setPlace(place)
                        .setAt(Instant.parse(longAgo + "T17:00:00Z"))
                        .setHeld(300)
                        .setRecordedAt(TestEvents.NOW)
                        .build();
                flow.send(Topics.PERSONNEL_REPORTS, place, census);
            }
        }
    }

    @Test
    void aDayFarAheadIsBelievedOnceItIsConfirmed() {
        reports.twoPlaces();
        reports.counted("RGV", DAY.plusDays(20), 1);
        flow.settle();
        assertThat(reports.clock().getPlaces().getLast().getAheadDay()).isEqualTo(DAY.plusDays(20));

        reports.confirmed("RGV", DAY.plusDays(20));
        flow.settle();

        assertThat(reports.clock().getPlaces().getLast().getLastDay()).isEqualTo(DAY.plusDays(20));
        assertThat(reports.clock().getPlaces().getLast().getAheadDay()).isNull();
    }

    @Test
    void aDayInThePastThatIsReversedMovesTheFirstPlannedDayBack() {
        reports.twoPlaces();
        flow.settle();
        var before =
                reports.rows(Topics.STAFFING_NEEDS).keySet().stream().sorted().toList();

        var mistyped = reports.counted("RGV", DAY.minusDays(150), 1);
        flow.settle();
        assertThat(reports.rows(Topics.STAFFING_NEEDS)).containsKey("RGV|DETECTION_MONITORING|" + DAY.minusDays(150));
        reports.reversed(mistyped);
        flow.settle();

        assertThat(reports.rows(Topics.STAFFING_NEEDS).keySet().stream()
                        .sorted()
                        .toList())
                .isEqualTo(before);
    }
}
