package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever sends each report under an id of its own makes neither heap nor stores grow beyond places, tasks and days; and what is let
 * go of is missed nowhere.
 */
@Tag("slow")
class SlotsTest {

    private static final int HISTORIES = 400;

    /** Reports of 2 places, 2 tasks and 2 days by 2 sources, censuses and confirmed days of 2 places, and 2 x 2 standards. */
    private static List<Step> reports(long seed, int many) {
        var random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            steps.add(new Step.Counted(0, "NORTH", day, day, 40 * day, 10, 9));
            steps.add(new Step.Counted(0, "SOUTH", day, day, 30, 20, 9));
        }
        for (int id = 0; id < many; id++) {
            var place = random.nextBoolean() ? "NORTH" : "SOUTH";
            int day = 1 + random.nextInt(2);
            steps.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Step.Held(id, place, day, 9, random.nextInt(300), false, 0);
                        case 1 -> new Step.Confirmed(id, place, day, false, 0);
                        case 2 ->
                            new Step.Standard(
                                    id, "data-entry.share", place, 0.2 + 0.1 * random.nextInt(2), day, day + 1, 0);
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
                    });
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

    @ParameterizedTest
    @ValueSource(ints = {200, 2_000})
    void remembersNoMoreThanTheLatestOfEachThingAndDay(int many) {
        var plan = PlanUnderTest.remembering(3, reports(7, many));

        // people: 2 places x 2 tasks x 2 days x 2 sources; censuses, confirmed days and standards: 2 places x 2 days
        // each; of each 3
        assertThat(plan.remembered()).isLessThanOrEqualTo(3 * (16 + 4 + 4 + 4));
    }

    @Test
    void whatIsLetGoOfIsMissedNowhere() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var history = reports(seed, 40);
            var all = PlanUnderTest.remembering(1_000, history).settle().withoutFacts();
            var few = PlanUnderTest.remembering(2, history).settle().withoutFacts();

            assertThat(few.differences(all)).as("history of seed " + seed).isEmpty();
        }
    }

    @Test
    void whatIsTakenBackUncoversWhatWasSaidBefore() {
        List<Step> history = new ArrayList<>(reports(1, 0));
        for (int id = 0; id < 6; id++) {
            history.add(people(id, 10 + id, false));
        }
        history.add(people(4, 14, true));
        history.add(people(5, 15, true));
        List<Step> surviving = new ArrayList<>(reports(1, 0));
        surviving.add(people(3, 13, false));

        var stands = PlanUnderTest.remembering(8, history).settle().withoutFacts();

        assertThat(stands.differences(
                        PlanUnderTest.remembering(8, surviving).settle().withoutFacts()))
                .filteredOn(line -> line.contains("needs") && line.contains("DATA_ENTRY"))
                .isEmpty();
    }

    private static Step people(int id, int onHand, boolean withdrawn) {
        // ids of one parity are of one source
        return new Step.People(2 * id, "NORTH", "DATA_ENTRY", "GUARD", 1, onHand, null, null, withdrawn, 0);
    }
}
