package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands is what counts: whatever was corrected, repeated, moved, taken back or sent out of turn, the plan is the one of a
 * task that was told only the surviving editions, in the order of the log: needs, demand, persons held, requests, inputs, what is
 * published, the clocks of places and which alerts are open. Left out are revisions, times of recording, briefs (kept as they
 * were written) and what an alert said on the day of its raising.
 */
class LawTest {

    /** Histories to draw; {@code -Dmuster.law.histories=100000} draws more. */
    private static final int HISTORIES = Integer.getInteger("muster.law.histories", 10_000);

    /** The first seed; another draws other histories. */
    private static final long SEED = Long.getLong("muster.law.seed", 1);

    @Test
    void thePlanFollowsFromWhatStands() {
        var broken = LongStream.range(SEED, SEED + HISTORIES)
                .parallel()
                .filter(seed -> breaks(Histories.of(seed)))
                .findFirst();

        broken.ifPresent(seed -> {
            throw new AssertionError(told(seed, Shrinking.shortest(Histories.of(seed), LawTest::breaks)));
        });
    }

    /** Histories that broke the law once, as short as they still did. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenOnce")
    void holdsWhereItWasBroken(String fault, List<Step> history) {
        assertThat(differences(history)).isEmpty();
    }

    static Stream<Arguments> brokenOnce() {
        return Stream.of(
                Arguments.of(
                        "a day that was reversed was still planned",
                        List.of(
                                new Step.Counted(0, "NORTH", -24, 1, 10, 0, 17),
                                new Step.Counted(0, "NORTH", -24, 4, 0, 0, 17))),
                Arguments.of(
                        "a report that moved stood in both places",
                        List.of(
                                new Step.People(2, "SOUTH", "WAREHOUSE", "GUARD", 1, 23, null, null, false, 0),
                                new Step.People(2, "PORT", "TRANSPORT", "GUARD", 8, 19, "r2", null, false, 0))),
                Arguments.of(
                        "the clock of a policy's producer decided",
                        List.of(
                                new Step.Policy(2, 3, "T8", 2.0, null, 4, 0),
                                new Step.Policy(2, 1, "*", 1.0, null, 4, -1))),
                Arguments.of(
                        "the clock of a census's producer decided",
                        List.of(
                                new Step.Held(1, "PORT", 2, 6, 608, false, 2),
                                new Step.Held(1, "PORT", 3, 0, 727, false, 0))),
                Arguments.of(
                        "a withdrawn report stood",
                        List.of(new Step.People(3, "PORT", "DATA_ENTRY", "ACTIVE", 10, 17, "r2", null, true, 1))),
                Arguments.of("a withdrawn census stood", List.of(new Step.Held(1, "SOUTH", 3, 6, 495, true, -2))),
                Arguments.of(
                        "rows of days that are no longer planned stood",
                        List.of(
                                new Step.Counted(1, "PORT", 4, 2, 131, 45, 6),
                                new Step.Counted(1, "SOUTH", 2, 1, 64, 16, 9),
                                new Step.Look(20),
                                new Step.Counted(0, "NORTH", 1, 1, 172, 31, 18))),
                Arguments.of(
                        "a mistyped year closed the days of all",
                        List.of(
                                new Step.Counted(0, "NORTH", 371, 1, 62, 28, 4),
                                new Step.Look(20),
                                new Step.Counted(0, "SOUTH", 8, 1, 194, 20, 21),
                                new Step.Counted(0, "PORT", 3, 1, 137, 24, 9))),
                Arguments.of(
                        "a mistyped year of one place moved the planned days",
                        List.of(
                                new Step.Counted(0, "PORT", 8, 1, 157, 39, 22),
                                new Step.Look(2_000),
                                new Step.Counted(0, "PORT", 374, 1, 108, 8, 8))),
                Arguments.of(
                        "a restart forgot to say the clocks",
                        List.of(new Step.Counted(0, "NORTH", 1, 3, 183, 9, 8), new Step.Restart())),
                Arguments.of(
                        "a publication that broke off was read",
                        List.of(new Step.Cell(1, 1, 4, "NORTH", "SINGLE_ADULT", 310))),
                Arguments.of(
                        "a cell that vanished moved the first day",
                        List.of(
                                new Step.Cell(2, 1, 4, "SOUTH", "FAMILY", 0),
                                new Step.Published(3, 3, List.of(4, 5), 0, 0))),
                Arguments.of(
                        "a refusal could not be written",
                        List.of(new Step.Act(8, "r1", "DEPLOY", 5, "NORTH", "WAREHOUSE", 27, 8))),
                Arguments.of(
                        "an alert of a day that is no longer planned stayed open",
                        List.of(
                                new Step.Counted(1, "PORT", 2, 1, 164, 26, 1),
                                new Step.Counted(0, "PORT", 2, 1, 59, 30, 20),
                                new Step.Counted(0, "SOUTH", 7, 1, 200, 31, 21),
                                new Step.Counted(0, "NORTH", 8, 6, 60, 6, 0),
                                new Step.Look(2_000),
                                new Step.Counted(0, "NORTH", -24, 1, 183, 7, 10))));
    }

    @Test
    void theGeneratorDrawsTheSameHistoryAgain() {
        assertThat(Histories.of(7)).isEqualTo(Histories.of(7)).isNotEqualTo(Histories.of(8));
    }

    static boolean breaks(List<Step> history) {
        return !differences(history).isEmpty();
    }

    static List<String> differences(List<Step> history) {
        return PlanUnderTest.after(history).differences(PlanUnderTest.after(Surviving.of(history)));
    }

    private static String told(long seed, List<Step> history) {
        return "the history of seed " + seed + ", made as short as it still fails:\n        List.of(\n                "
                + history.stream().map(Step::code).collect(Collectors.joining(",\n                "))
                + ")\n"
                + differences(history).stream().limit(6).collect(Collectors.joining("\n"));
    }
}
