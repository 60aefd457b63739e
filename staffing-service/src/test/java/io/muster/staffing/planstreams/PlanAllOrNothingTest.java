package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planstreams.PlanUnderTest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever breaks while the plan is told something or computes, no half of it stays: a record that is parked leaves the plan as if
 * it had not come, and a thread that ends is followed by one that makes the step again. Histories, the step that breaks and where
 * in it are drawn.
 */
class PlanAllOrNothingTest {

    private static final int HISTORIES = Integer.getInteger("muster.law.broken", 3_000);

    /** Readings, writings and sendings of a record's step, and of a look, which writes hundreds of rows and then alerts. */
    private static final int OF_A_RECORD = 8;

    private static final int OF_A_LOOK = 600;

    private record Drawn(long seed, List<Step> history, int at, int well) {

        static Drawn of(long seed) {
            var random = new Random(seed);
            var history = Histories.of(seed);
            int at = random.nextInt(history.size());
            boolean isShort = history.get(at).isRecord();
            return new Drawn(seed, history, at, random.nextInt(isShort ? OF_A_RECORD : OF_A_LOOK));
        }

        /** How it ended, or what differs. */
        String outcome() {
            var broken = PlanUnderTest.broken(history, at, well);
            var expected = new ArrayList<>(history);
            if (broken.outcome() == Outcome.PARKED) {
                expected.remove(at);
            }
            var differences = broken.standing().differences(PlanUnderTest.after(expected));
            return differences.isEmpty()
                    ? broken.outcome().name()
                    : "seed " + seed + ", " + broken.outcome() + " after " + well + " of step " + at + ", "
                            + Step.code(history.get(at)) + ": " + differences.getFirst();
        }
    }

    @Test
    void noHalfOfAStepStays() {
        Map<String, Long> outcomes = LongStream.range(0, HISTORIES)
                .parallel()
                .mapToObj(seed -> Drawn.of(seed).outcome())
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));

        assertThat(outcomes).containsOnlyKeys("WENT_WELL", "MADE_AGAIN", "PARKED");
        assertThat(outcomes.get("MADE_AGAIN")).isGreaterThan(HISTORIES / 10L);
        assertThat(outcomes.get("PARKED")).isGreaterThan(HISTORIES / 50L);
    }
}
