package io.muster.staffing.planning.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * People on hand count by their hours. By hand, for 1,200 adults given a Notice to Appear at RGV: 1,200 x 2.0 h = 2,400 h of
 * arrivals. Data entry 0.25: 600 h / (61.2 / 7) h / 0.9 = 76.2527 soldiers, 77. Intake 0.15: 360 h / 4.3 h / 0.9 = 93.0233
 * coordinators, 94. Transport of migrants: 1,200 x 0.5 h / 4.3 h = 139.5349 agents, 140.
 */
class KindsOnHandTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final double SOLDIER = 61.2 / 7;

    private final Plans plans = Plans.of(Profiles.shipped()).counted("RGV", DAY, 1_200);

    private NeedLine need(String task) {
        return plans.need("RGV", task, DAY);
    }

    private void on(String task, String component, int people) {
        plans.reported(new StaffReport(
                task + component,
                "RGV",
                task,
                component,
                DAY,
                people,
                null,
                null,
                null,
                "F",
                "jtf",
                Instant.EPOCH,
                people));
    }

    /** A contractor is 4.3 / 8.742857 = 0.491830 of a soldier: 50 are 24.5915, and whole people fill places: 10 + 24 of 77. */
    @Test
    void fiftyContractorsAreNotFiftySoldiers() {
        on("DATA_ENTRY", "CONTRACTOR", 50);
        on("DATA_ENTRY", "GUARD", 10);

        var need = need("DATA_ENTRY");

        assertThat(need.required()).isEqualTo(77);
        assertThat(need.onHand()).isEqualTo(60);
        assertThat(need.onHandHours()).isCloseTo(50 * 4.3 + 10 * SOLDIER, within(1e-9)); // 302.4286
        assertThat(need.onHandEquivalent()).isCloseTo(34.5915, within(5e-5));
        assertThat(need.shortage()).isEqualTo(43);
        assertThat(need.surplus()).isZero();
        assertThat(need.onHandBy())
                .extracting(NeedLine.OnHand::component, NeedLine.OnHand::headcount)
                .containsExactly(tuple("CONTRACTOR", 50), tuple("GUARD", 10));
        assertThat(need.onHandBy().getFirst().hours()).isCloseTo(215, within(1e-9));
        assertThat(need.onHandBy().getFirst().equivalent()).isCloseTo(24.5915, within(5e-5));
        assertThat(need.onHandBy().getLast().equivalent()).isEqualTo(10);
    }

    /** 302.4286 h, of which a tenth is support inside the team: 272.1857 h of the 600, which 63.2990 agents of 4.3 h would give. */
    @Test
    void freeAgentsByTheHoursThatTheyGive() {
        on("DATA_ENTRY", "CONTRACTOR", 50);
        on("DATA_ENTRY", "GUARD", 10);

        assertThat(need("DATA_ENTRY").freed()).singleElement().satisfies(freed -> {
            assertThat(freed.kind()).isEqualTo("hours");
            assertThat(freed.agentHours()).isCloseTo(272.1857, within(5e-5));
            assertThat(freed.agents()).isCloseTo(63.2990, within(5e-5));
        });
    }

    /** Agents who do the work themselves are relieved of nothing. */
    @Test
    void freeNoAgentsWhereTheyAreAgents() {
        on("DATA_ENTRY", "AGENT", 50);
        on("DATA_ENTRY", "CONTRACTOR", 50);
        on("DATA_ENTRY", "GUARD", 10);

        assertThat(need("DATA_ENTRY").freed())
                .singleElement()
                .satisfies(freed -> assertThat(freed.agentHours()).isCloseTo(272.1857, within(5e-5)));
    }

    @ParameterizedTest
    @CsvSource({
        "DATA_ENTRY, CONTRACTOR, 156, 1, 0", // 76.7255 soldiers: one is missing by a part
        "DATA_ENTRY, CONTRACTOR, 157, 0, 0", // 77.2173
        "DATA_ENTRY, CONTRACTOR, 158, 0, 0", // 77.7092: a part of one is nobody to spare
        "DATA_ENTRY, CONTRACTOR, 159, 0, 1", // 78.2010
        "DATA_ENTRY, ACTIVE, 77, 0, 0",
        "DATA_ENTRY, UNDETERMINED, 76, 1, 0",
        "INTAKE, COORDINATOR, 83, 1, 0", // 360 h / 4.3 h = 83.7209
        "INTAKE, CONTRACTOR, 84, 0, 0",
        "MIGRANT_TRANSPORT, GUARD, 68, 2, 0", // 68 x 8.742857 / 4.3 = 138.2591 agents
        "MIGRANT_TRANSPORT, GUARD, 69, 0, 0", // 140.2924
    })
    void countsEachKindInThePeopleThatTheTaskIsPlannedWith(
            String task, String component, int people, int shortage, int surplus) {
        on(task, component, people);

        assertThat(need(task).shortage()).isEqualTo(shortage);
        assertThat(need(task).surplus()).isEqualTo(surplus);
        assertThat(need(task).onHand()).isEqualTo(people);
    }

    @Test
    void givesIntakeToCoordinatorsAndNeverToTroops() {
        var intake = need("INTAKE");

        assertThat(intake.known().workloadHours()).isCloseTo(360, within(1e-9));
        assertThat(intake.known().requiredUnrounded()).isCloseTo(83.7209, within(5e-5));
        assertThat(intake.required()).isEqualTo(84);
        assertThat(intake.known().supportableByTroops()).isZero();
        assertThat(intake.onHand()).isNull();
        assertThat(intake.onHandHours()).isNull();
        assertThat(intake.onHandEquivalent()).isNull();
    }

    /** Nobody's hours and nobody's work twice: processing, data entry and intake are all of the 2,400. */
    @Test
    void leavesNoHourOfTheArrivalsToNobody() {
        assertThat(need("PROCESSING").known().workloadHours()
                        + need("DATA_ENTRY").known().workloadHours()
                        + need("INTAKE").known().workloadHours())
                .isCloseTo(2_400, within(1e-9));
    }

    /** A profile that states no hours of its kinds counts heads. */
    @Test
    void countsHeadsWhereTheProfileStatesNoHours() {
        var day = LocalDate.of(2024, 8, 1);
        var line = Plans.of(Profiles.at("classpath:profiles/hurricane-shelters.yaml"))
                .reported(new StaffReport(
                        "e", "HOU", "DOOR_WATCH", "GUARD", day, 5, null, null, null, "F", "jtf", Instant.EPOCH, 0));

        var need = Plans.of(line.situation(), "HOU", day, day).getFirst().needs().stream()
                .filter(task -> task.task().equals("DOOR_WATCH"))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();

        assertThat(need.onHandEquivalent()).isEqualTo(5);
        assertThat(need.onHandHours()).isCloseTo(5 * 60.0 / 7, within(1e-9));
    }
}
