package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planstreams.facts.Keeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The law where more compete for one answer than are kept: the plan is the one of a task that was told only the latest of each
 * holder and day, and of each place and day, and of those who found room, as of measurements of one work those that came while fewer
 * stood. Ids return after they were superseded, refused, taken back,
 * moved and forgotten with their place; whoever moved, or is reported as 0, makes room.
 */
class CrowdedLawTest {

    private static final int HISTORIES = Integer.getInteger("muster.law.crowded", 3_000);
    private static final int RIVALS = 2;
    private static final int HOLDERS = 2;
    private static final Keeping KEEPING = new Keeping(RIVALS, HOLDERS, 1_000, 10_000, 1_000);

    @Test
    void thePlanFollowsFromTheLatestOfWhatCompetes() {
        var broken = LongStream.rangeClosed(1, HISTORIES)
                .parallel()
                .filter(seed -> !differences(history(seed)).isEmpty())
                .findFirst();

        broken.ifPresent(seed -> {
            var history = Shrinking.shortest(
                    history(seed), shorter -> !differences(shorter).isEmpty());
            throw new AssertionError("the history of seed " + seed + ", made as short as it still fails:\n"
                    + history.stream().map(Step::code).collect(Collectors.joining(",\n")) + '\n'
                    + differences(history).stream().limit(6).collect(Collectors.joining("\n")));
        });
    }

    @Test
    void theHistoriesReachWhatTheLawSpeaksOf() {
        var reasons = LongStream.rangeClosed(1, 300)
                .parallel()
                .mapToObj(seed -> PlanUnderTest.after(history(seed), KEEPING).seen())
                .flatMap(Set::stream)
                .filter(one -> one.startsWith("refused"))
                .collect(Collectors.toSet());

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "refused, as nothing stands under this id that could be taken back: it was never told, was"
                                + " refused, or is no longer kept",
                        "refused, as nothing follows from taking this back: of one holder, or of one place, and day the"
                                + " latest 2 are kept, and as many came later",
                        "refused, as nothing follows from this: of one holder, or of one place, and day the latest 2"
                                + " are kept, and as many came later",
                        measuredOften("NORTH"),
                        measuredOften("SOUTH"),
                        noRoom("stand", "NORTH", 1),
                        noRoom("stand", "NORTH", 2),
                        noRoom("stand", "SOUTH", 1),
                        noRoom("stand", "SOUTH", 2),
                        noRoom("are reported as 0", "NORTH", 1),
                        noRoom("are reported as 0", "NORTH", 2),
                        noRoom("are reported as 0", "SOUTH", 1));
    }

    private static String measuredOften(String place) {
        return "refused, as 2 measurements of WAREHOUSE stand at " + place
                + ", which is the most; take one of these back, or"
                + " send the mean of several, with how many were measured in all, under the id of one of these, and take"
                + " back the rest";
    }

    private static String noRoom(String how, String place, int day) {
        return "refused, as 2 units and other groups of people " + how + " at " + place + " for DATA_ENTRY on 2023-05-0"
                + day
                + ", which is the most; take back, or send again for another place or day, what is wrong of these,"
                + " or report several of them as one";
    }

    private static List<String> differences(List<Step> history) {
        return PlanUnderTest.after(history, KEEPING)
                .differences(PlanUnderTest.after(Rivals.surviving(history, RIVALS, HOLDERS), KEEPING));
    }

    private static List<Step> history(long seed) {
        var random = new Random(seed);
        List<Step> history = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            history.add(new Step.Counted(0, "NORTH", day, 1, random.nextInt(300), 20, 9));
            history.add(new Step.Counted(0, "SOUTH", day, 1, random.nextInt(300), 20, 9));
        }
        int number = random.nextInt(10, 60);
        for (int one = 0; one < number; one++) {
            history.add(drawn(random, history));
        }
        measure(new Random(31 * seed + 17), history);
        return history;
    }

    /** Work is measured in between, from a randomness of its own, so that the rest of the history stays as it was. */
    private static void measure(Random random, List<Step> history) {
        int number = random.nextInt(8);
        for (int count = 0; count < number; count++) {
            history.add(
                    random.nextInt(6, history.size() + 1),
                    new Step.Measured(
                            random.nextInt(1, 6),
                            random.nextInt(4) > 0 ? "NORTH" : "SOUTH",
                            "WAREHOUSE",
                            null,
                            random.nextInt(20, 40),
                            random.nextInt(1, 40),
                            random.nextInt(1, 4),
                            random.nextInt(6) == 0,
                            0));
        }
    }

    private static Step drawn(Random random, List<Step> history) {
        var place = random.nextInt(4) > 0 ? "NORTH" : "SOUTH";
        int day = random.nextInt(4) > 0 ? 1 : 2;
        return switch (random.nextInt(20)) {
            case 0 -> new Step.Look(20);
            case 1 -> new Step.Restart();
            case 2 -> random.nextBoolean() ? new Step.Forgotten(place) : new Step.Look(600_000);
            case 3, 4, 5 -> history.get(random.nextInt(6, Math.max(7, history.size())) % history.size());
            case 6, 7, 8 ->
                new Step.Held(
                        random.nextInt(1, 8),
                        place,
                        day,
                        random.nextInt(4) * 6,
                        random.nextInt(800),
                        random.nextInt(6) == 0,
                        0);
            case 9, 10 -> new Step.Confirmed(random.nextInt(1, 8), place, day, random.nextInt(6) == 0, 0);
            default ->
                new Step.People(
                        random.nextInt(1, 13),
                        place,
                        "DATA_ENTRY",
                        "GUARD",
                        day,
                        random.nextInt(3) == 0 ? 0 : random.nextInt(40),
                        null,
                        random.nextInt(2) == 0 ? "unit " + random.nextInt(1, 5) : null,
                        random.nextInt(6) == 0,
                        0);
        };
    }
}
