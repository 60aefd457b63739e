package io.muster.staffing.calculators.formulas;

import static io.muster.staffing.calculators.formulas.Asking.number;
import static io.muster.staffing.calculators.formulas.Asking.problems;
import static io.muster.staffing.calculators.formulas.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.calculators.domain.ArgumentProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueCalculatorsTest {

    @ParameterizedTest
    @CsvSource({"1, 3", "5, 8", "10, 14", "50, 58", "100, 111"})
    void staffsForAShareThatMayWait(double load, int servers) {
        var result = result("erlang-c-staff", "load", load, "maxProbabilityOfWait", 0.2);

        assertThat(number(result, "servers")).isEqualTo(servers);
        assertThat(number(result, "squareRootServers")).isEqualTo(servers);
    }

    @ParameterizedTest
    @CsvSource({"2.1, 3", "4.2, 6", "8.4, 12"})
    void staffsForAnOccupancyCapAlone(double load, int servers) {
        var result = result("erlang-c-staff", "load", load, "maxOccupancy", 0.7);

        assertThat(number(result, "servers")).isEqualTo(servers);
        assertThat(result).doesNotContainKey("squareRootServers");
    }

    @Test
    void asksForThirtyPeopleAtTwentyOneAndThirtyPercentShrinkage() {
        // 18.9 erlangs at a cap of 0.9 are 21 servers.
        var result = result("erlang-c-staff", "load", 18.9, "maxOccupancy", 0.9, "shrinkage", 0.3);

        assertThat(result).containsEntry("servers", 21L).containsEntry("staffed", 30L);
    }

    @Test
    void saysThatTheQueueGrows() {
        var result =
                result("erlang-c", "load", 10, "servers", 10, "averageHandlingTimeSeconds", 180, "targetSeconds", 20);

        assertThat(result)
                .isEqualTo(Map.of(
                        "state", "the queue grows", "probabilityOfWait", 1.0, "serviceLevel", 0.0, "occupancy", 1.0));
    }

    @Test
    void needsNobodyWithoutArrivals() {
        var staff = result(
                "erlang-c-staff",
                "arrivals",
                0,
                "intervalSeconds",
                1800,
                "averageHandlingTimeSeconds",
                180,
                "targetSeconds",
                20,
                "serviceLevel",
                0.8,
                "maxOccupancy",
                0.85,
                "shrinkage",
                0.3);

        assertThat(staff)
                .containsEntry("servers", 0L)
                .containsEntry("staffed", 0L)
                .containsEntry("occupancy", 0.0)
                .containsEntry("serviceLevel", 1.0)
                .containsEntry("squareRootServers", 0L);
        assertThat(result("erlang-b", "load", 0, "servers", 0)).containsEntry("blocking", 0.0);
        assertThat(result("erlang-c", "load", 0, "servers", 0)).containsEntry("probabilityOfWait", 0.0);
    }

    @Test
    void answersWithoutServers() {
        assertThat(result("erlang-b", "load", 3, "servers", 0)).containsEntry("blocking", 1.0);
        assertThat(result("erlang-c", "load", 3, "servers", 0)).containsEntry("state", "the queue grows");
        assertThat(result(
                        "erlang-a",
                        "arrivals",
                        3,
                        "intervalSeconds",
                        1,
                        "averageHandlingTimeSeconds",
                        1,
                        "patienceSeconds",
                        2,
                        "servers",
                        0))
                .containsEntry("probabilityOfAbandonment", 1.0)
                .containsEntry("meanWaitSeconds", 2.0);
    }

    @ParameterizedTest
    @CsvSource({"12345, 12400", "5, 200", "160, 171", "99500, 100000", "1000000, 1001000"})
    void answersForAnySize(double load, int servers) {
        var result = result("erlang-c", "load", load, "servers", servers);

        assertThat(number(result, "probabilityOfWait")).isBetween(0.0, 1.0);
        assertThat(number(result, "queueLength")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void staffsImpatientPeopleByAnyTarget() {
        var byAbandonment = result(
                "erlang-a",
                "arrivals",
                100,
                "intervalSeconds",
                1800,
                "averageHandlingTimeSeconds",
                180,
                "patienceSeconds",
                300,
                "maxAbandonment",
                0.014,
                "shrinkage",
                0.3);

        // The published 14 servers lose 0.013984.
        assertThat(byAbandonment).containsEntry("servers", 14L).containsEntry("staffed", 20L);
        assertThat(byAbandonment).doesNotContainKey("serviceLevel");
        assertThat(number(byAbandonment, "occupancy")).isCloseTo(0.704297, within(5e-7));
    }

    @Test
    void refusesTargetsThatNobodyCanPromise() {
        assertThat(problems(
                        "erlang-c-staff",
                        "load",
                        10,
                        "averageHandlingTimeSeconds",
                        180,
                        "targetSeconds",
                        20,
                        "serviceLevel",
                        1))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.parameter()).isEqualTo("serviceLevel");
                    assertThat(problem.value()).isEqualTo("1");
                    assertThat(problem.unit()).isEqualTo("share of arrivals");
                    assertThat(problem.allowed()).isEqualTo("> 0 and <= 0.999999");
                });
    }

    @Test
    void refusesHalfOfAQuestion() {
        assertThat(problems("erlang-c-staff", "load", 10))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("serviceLevel");
        assertThat(problems("erlang-c", "load", 10, "servers", 12, "targetSeconds", 20))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("averageHandlingTimeSeconds");
        assertThat(problems("erlang-b", "load", 10))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("servers");
        assertThat(problems("erlang-b", "load", 10, "servers", 5, "maxBlocking", 0.1))
                .hasSize(1);
    }

    @Test
    void refusesALoadThatNoDeskHas() {
        assertThat(problems(
                        "erlang-c-staff",
                        "arrivals",
                        1e9,
                        "intervalSeconds",
                        1,
                        "averageHandlingTimeSeconds",
                        1000,
                        "maxOccupancy",
                        0.9))
                .singleElement()
                .satisfies(problem -> assertThat(problem.allowed()).contains("1000000000000 erlangs"));
    }

    @Test
    void refusesALineTooLongToSum() {
        assertThat(problems(
                        "erlang-a",
                        "arrivals",
                        1000,
                        "intervalSeconds",
                        1,
                        "averageHandlingTimeSeconds",
                        1,
                        "patienceSeconds",
                        1e9,
                        "servers",
                        1))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("patienceSeconds");
    }

    @Test
    void refusesAPartOfAServer() {
        assertThat(problems("erlang-c", "load", 15.9, "servers", 14.01))
                .extracting(ArgumentProblem::message)
                .containsExactly("servers must be a whole number >= 0 and <= 2000000 (people on duty), but was 14.01");
    }
}
