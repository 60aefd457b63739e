package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planstreams.facts.Keeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is let go of is missed nowhere: where nothing is taken back, the latest two of those that compete say what all of them say. */
class FewRivalsTest {

    private static final int HISTORIES = 400;

    @Test
    void fewThatAreKeptGiveTheRowsOfMany() {
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> {
            var history = reports(seed, 40);
            var all = PlanUnderTest.after(history, Keeping.USUAL.withRivals(1_000));
            var few = PlanUnderTest.after(history, Keeping.USUAL.withRivals(2));

            assertThat(few.withoutFacts().differences(all.withoutFacts()))
                    .as("history of seed %d", seed)
                    .isEmpty();
        });
    }

    /** Reports of 2 places, 2 tasks and 2 days by 2 sources, each under an id of its own, some once more. */
    private static List<Step> reports(long seed, int many) {
        var random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            steps.add(new Step.Counted(0, "NORTH", day, day, 40 * day, 10, 9));
            steps.add(new Step.Counted(0, "SOUTH", day, day, 30, 20, 9));
        }
        for (int id = 0; id < many; id++) {
            steps.add(report(random, id));
            if (random.nextInt(4) == 0) {
                steps.add(steps.get(random.nextInt(steps.size())));
            }
            if (random.nextInt(40) == 0) {
                steps.add(new Step.Restart());
            }
            if (random.nextInt(40) == 0) {
                steps.add(new Step.Look(2_000));
            }
        }
        return steps;
    }

    private static Step report(Random random, int id) {
        var place = random.nextBoolean() ? "NORTH" : "SOUTH";
        int day = 1 + random.nextInt(2);
        return switch (random.nextInt(8)) {
            case 0 -> new Step.Held(id, place, day, 9, random.nextInt(300), false, 0);
            case 1 -> new Step.Confirmed(id, place, day, false, 0);
            default ->
                new Step.People(
                        id,
                        place,
                        random.nextBoolean() ? "DATA_ENTRY" : "WAREHOUSE",
                        "GUARD",
                        day,
                        random.nextInt(40),
                        null,
                        null,
                        false,
                        0);
        };
    }
}
