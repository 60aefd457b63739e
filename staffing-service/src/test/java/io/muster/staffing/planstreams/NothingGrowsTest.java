package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planstreams.facts.Keeping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten times as much that is told of the same places, tasks and days leaves the planning task with as much as before. */
class NothingGrowsTest {

    /** More than are remembered of ids that are no longer kept. */
    private static final int MANY = 1_500;

    private static final List<String> PLACES = List.of("NORTH", "SOUTH", "PORT");

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void whatIsHeldDoesNotGrowWithWhatIsTold(String what, IntFunction<List<Step>> told) {
        var once = held(MANY, told);
        var tenTimes = held(10 * MANY, told);

        assertThat(growth(once, tenTimes)).as("grows: %s", what).isEmpty();
    }

    /** Of every day it is told something, and days pass: first as many as it takes until requests of the first are let go of. */
    @Test
    void whatIsHeldDoesNotGrowWithDays() {
        var some = heldAfterDays(780);
        var twice = heldAfterDays(1_560);

        assertThat(growth(some, twice)).isEmpty();
    }

    /** All places report a day of next year, so that today is that day, and take it back. */
    @Test
    void whatIsHeldOfDaysThatAreTakenBackIsLetGoOf() {
        var keeping = new Keeping(16, 10, 100, 120, 400);
        List<Step> history = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            history.addAll(counted(day, 1, 50));
        }
        history.add(new Step.Look(1_000));
        var before = PlanUnderTest.held(history, keeping);
        history.addAll(counted(300, 1, 50));
        history.add(new Step.Look(600_000));
        history.addAll(counted(300, 2, 0));
        history.add(new Step.Look(600_000));

        assertThat(growth(before, PlanUnderTest.held(history, keeping)).keySet())
                .noneMatch(field -> field.contains("Recomputation"));
    }

    private static List<Step> counted(int day, long changes, int families) {
        return PLACES.stream()
                .<Step>map(place -> new Step.Counted(0, place, day, changes, families, 0, 9))
                .toList();
    }

    private static Map<String, Long> heldAfterDays(int days) {
        var history =
                IntStream.rangeClosed(1, days).mapToObj(NothingGrowsTest::day).flatMap(List::stream);
        return PlanUnderTest.held(history.toList(), new Keeping(16, 50, 100, 1_000, 50));
    }

    private static List<Step> day(int day) {
        List<Step> steps = new ArrayList<>();
        for (var place : PLACES) {
            steps.add(new Step.Counted(0, place, day, 1, 50, 5, 9));
            steps.add(new Step.Held(day, place, day, 6, 100, false, 0));
        }
        steps.add(new Step.Confirmed(day, "NORTH", day, false, 0));
        steps.add(new Step.People(2 * day, "NORTH", "DATA_ENTRY", "GUARD", day, 10, null, null, false, 0));
        steps.add(new Step.People(2 * day + 1, place(day), "WAREHOUSE", "GUARD", day, 10, null, "unit 1", false, 0));
        // one unit comes, is never heard of again, and another leaves
        steps.add(new Step.People(-3 * day, "SOUTH", "WAREHOUSE", "GUARD", day, 2, null, "stays " + day, false, 0));
        steps.add(new Step.People(-3 * day - 1, "SOUTH", "WAREHOUSE", "GUARD", day, 2, null, "goes " + day, false, 0));
        steps.add(new Step.People(
                -3 * day - 2, "SOUTH", "WAREHOUSE", "GUARD", day + 1, 0, null, "goes " + day, false, 0));
        steps.add(new Step.Standard(day, "stay.released", "SOUTH", 1.5, day, day + 2, 0));
        if (day % 10 == 0) {
            List.of("SUBMIT", "RECEIVE", "EVALUATE", "DECIDE", "ORDER", "SOURCE", "DEPLOY", "REDEPLOY", "CLOSE")
                    .forEach(act -> steps.add(act(20 * day + act.length() + steps.size(), "r" + day, act, day)));
            steps.add(new Step.People(9_000 + day, "SOUTH", "TRANSPORT", "GUARD", day, 4, "r" + day, null, false, 0));
            steps.add(act(20 * day + 18, "withdrawn" + day, "SUBMIT", day));
            steps.add(act(20 * day + 19, "withdrawn" + day, "WITHDRAW", day));
            steps.add(act(20 * day, "unknown" + day, "DECIDE", day));
        }
        if (day % 5 == 0) {
            steps.add(LongHistories.A_DAY_LATER);
        }
        return steps;
    }

    private static Step act(int event, String request, String transition, int on) {
        return new Step.Act(event, request, transition, on, "SOUTH", "TRANSPORT", 4, 3);
    }

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of("reports of one day, each under a new id", one(id -> people(id, null, false))),
                Arguments.of("reports of one unit, each under a new id", one(id -> people(id, "unit 1", false))),
                Arguments.of("units, each under a new name", one(id -> people(id, "unit " + id, false))),
                Arguments.of("units that left, each under a new name", one(id -> people(id, "unit " + id, 0, false))),
                Arguments.of("reports that are taken back", (IntFunction<List<Step>>)
                        id -> List.of(people(id, null, false), people(id, null, true))),
                Arguments.of("taking back what was never told", one(id -> people(id, null, true))),
                Arguments.of(
                        "censuses of one day, each under a new id",
                        one(id -> new Step.Held(id, place(id), 2, id % 4 * 6, 100 + id % 50, false, 0))),
                Arguments.of(
                        "confirmed days, each under a new id",
                        one(id -> new Step.Confirmed(id, place(id), 2, false, 0))),
                Arguments.of(
                        "posts that open, each under a new id",
                        one(id -> new Step.Posted(id, true, place(id), "post-" + id, 2, "AGENT", 2, false, 0))),
                Arguments.of(
                        "posts that close, each under a new id",
                        one(id -> new Step.Posted(id, false, place(id), "post-" + id, 0, "", 2, false, 0))),
                Arguments.of(
                        "measurements of one work, each under a new id",
                        one(id -> new Step.Measured(
                                id, place(id), "WAREHOUSE", null, 30 + id % 9, 20, 1 + id % 3, false, 0))),
                Arguments.of(
                        "policies, each under a new id",
                        one(id -> new Step.Policy(id, 1 + id % 3, "T8", 1, null, 1, 0))),
                Arguments.of(
                        "adjusted standards, each under a new id",
                        one(id -> new Step.Standard(id, "stay.released", place(id), 1.5, 1, 3, 0))),
                Arguments.of("requests that are withdrawn", (IntFunction<List<Step>>)
                        id -> List.of(act(2 * id, "r" + id, "SUBMIT", 2), act(2 * id + 1, "r" + id, "WITHDRAW", 2))),
                Arguments.of("requests that stay open", one(id -> act(id, "r" + id, "SUBMIT", 2))),
                Arguments.of("decisions on unknown requests", one(id -> act(id, "r" + id, "DECIDE", 2))),
                Arguments.of("publications of one month, each in place of the one before", (IntFunction<List<Step>>)
                        id -> List.of(
                                new Step.Cell(id, 1, 5, "SOUTH", "FAMILY", 100),
                                new Step.Published(id, 1, List.of(5), 1, 100, true))),
                Arguments.of(
                        "counts", one(id -> new Step.Counted(id % 2, place(id), 1 + id % 3, 1L + id, id % 90, 3, 8))));
    }

    private static IntFunction<List<Step>> one(IntFunction<Step> told) {
        return id -> List.of(told.apply(id));
    }

    private static Step people(int id, @Nullable String unit, boolean withdrawn) {
        return people(id, unit, 1 + id % 39, withdrawn);
    }

    private static Step people(int id, @Nullable String unit, int onHand, boolean withdrawn) {
        return new Step.People(id, place(id), "DATA_ENTRY", "GUARD", 2, onHand, null, unit, withdrawn, 0);
    }

    private static String place(int id) {
        return PLACES.get(id % PLACES.size());
    }

    private static Map<String, Long> held(int number, IntFunction<List<Step>> told) {
        var counted = PLACES.stream().<Step>map(place -> new Step.Counted(0, place, 1, 1, 50, 5, 9));
        var history = Stream.concat(
                        counted, IntStream.rangeClosed(1, number).mapToObj(told).flatMap(List::stream))
                .toList();
        return PlanUnderTest.held(history, new Keeping(16, 10, 100, 120, 400));
    }

    private static Map<String, String> growth(Map<String, Long> once, Map<String, Long> tenTimes) {
        Map<String, String> growth = new HashMap<>();
        tenTimes.forEach((field, number) -> {
            long before = once.getOrDefault(field, 0L);
            if (number > before) {
                growth.put(field, before + " became " + number);
            }
        });
        return growth;
    }
}
