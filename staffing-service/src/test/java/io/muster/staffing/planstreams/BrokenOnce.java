package io.muster.staffing.planstreams;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Histories that broke the law of {@link LawTest} once, as short as they still did, each with what was wrong. */
final class BrokenOnce {

    private BrokenOnce() {}

    static Stream<Arguments> histories() {
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
                        "once nothing was planned, its alerts stayed open",
                        List.of(
                                new Step.Counted(0, "NORTH", 1, 1, 300, 50, 9),
                                new Step.Counted(0, "NORTH", 2, 1, 300, 50, 9),
                                new Step.People(1, "NORTH", "DATA_ENTRY", "ACTIVE", 1, 0, null, null, false, 0),
                                new Step.Look(600_000),
                                new Step.Look(600_000),
                                new Step.Counted(0, "NORTH", 1, 2, 0, 0, 9),
                                new Step.Counted(0, "NORTH", 2, 2, 0, 0, 9),
                                new Step.People(1, "NORTH", "DATA_ENTRY", "ACTIVE", 1, 0, null, null, true, 0))),
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
                                new Step.Published(3, 3, List.of(4, 5), 0, 0, true))),
                Arguments.of(
                        "a refusal could not be written",
                        List.of(new Step.Act(8, "r1", "DEPLOY", 5, "NORTH", "WAREHOUSE", 27, 8))),
                Arguments.of(
                        "what was taken back was forgotten at the next event",
                        List.of(
                                new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Act(2, "r1", "RECEIVE", 2, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Act(3, "r1", "EVALUATE", 3, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Undone(5, "r1", 3, 3, "PROVIDER"),
                                new Step.Undone(9, "r1", 1, 4, "REQUESTER"),
                                new Step.Act(10, "r1", "SUBMIT", 4, "NORTH", "WAREHOUSE", 13, 4))),
                Arguments.of(
                        "a reversal that found its event refused was lost",
                        List.of(
                                new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Act(2, "r1", "WITHDRAW", 1, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Act(3, "r1", "RECEIVE", 2, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Undone(4, "r1", 3, 2, "PROVIDER"),
                                new Step.Undone(5, "r1", 2, 2, "REQUESTER"))),
                Arguments.of(
                        "a restart forgot what was taken back under a call-up authority",
                        List.of(
                                new Step.Authority(1, -5, 90, "MIGRATION", 0),
                                new Step.Act(1, "r2", "SUBMIT", 1, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Act(2, "r2", "RECEIVE", 2, "NORTH", "WAREHOUSE", 13, 4),
                                new Step.Undone(3, "r2", 2, 2, "PROVIDER"),
                                new Step.Restart(),
                                new Step.Act(4, "r2", "RECEIVE", 2, "NORTH", "WAREHOUSE", 13, 4))),
                Arguments.of(
                        "the end of a deployment that never came stayed an alert",
                        List.of(
                                new Step.Act(2, "r1", "SUBMIT", 1, "PORT", "WAREHOUSE", 6, 8),
                                new Step.Act(3, "r1", "RECEIVE", 1, "NORTH", "DATA_ENTRY", 16, 1),
                                new Step.Act(4, "r1", "EVALUATE", 2, "PORT", "WAREHOUSE", 6, 8),
                                new Step.Counted(0, "SOUTH", 6, 1, 25, 26, 18),
                                new Step.Counted(0, "NORTH", 10, 1, 86, 14, 7),
                                new Step.Act(6, "r1", "DECIDE", 3, "PORT", "WAREHOUSE", 6, 8),
                                new Step.Counted(0, "NORTH", 6, 1, 147, 33, 23),
                                new Step.Counted(1, "PORT", 4, 1, 196, 19, 10),
                                new Step.Counted(0, "NORTH", 5, 1, 17, 11, 11),
                                new Step.Look(2_000),
                                new Step.Act(12, "r1", "EXPIRE", 7, "PORT", "WAREHOUSE", 6, 8))),
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
}
