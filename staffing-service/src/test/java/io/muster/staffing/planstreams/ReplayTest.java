package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.topics.Topics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads the log again, from its beginning, after a loss, or as another instance, reads each topic in its order and the topics in
 * any order to one another: what stands then is the same, but for revisions and times of recording.
 */
@Tag("slow")
class ReplayTest {

    private static final int HISTORIES = 3_000;

    @Test
    void theOrderBetweenTopicsDecidesNothing() {
        var broken = LongStream.rangeClosed(1, HISTORIES)
                .parallel()
                .filter(seed -> !differences(Histories.of(seed), seed).isEmpty())
                .findFirst();

        broken.ifPresent(seed -> {
            var history = Shrinking.shortest(
                    Histories.of(seed), shorter -> !differences(shorter, seed).isEmpty());
            throw new AssertionError("the history of seed " + seed + ", made as short as it still fails:\n"
                    + history.stream().map(Step::code).collect(Collectors.joining(",\n"))
                    + "\nread as\n"
                    + readAgain(history, seed).stream().map(Step::code).collect(Collectors.joining(",\n"))
                    + '\n'
                    + differences(history, seed).stream().limit(6).collect(Collectors.joining("\n")));
        });
    }

    @Test
    void everyStepIsReadAgain() {
        var history = Histories.of(7);

        assertThat(readAgain(history, 1))
                .containsExactlyInAnyOrderElementsOf(
                        history.stream().filter(step -> topic(step).isPresent()).toList())
                .isNotEqualTo(readAgain(history, 2));
    }

    private static List<String> differences(List<Step> history, long seed) {
        return PlanUnderTest.after(history).differences(PlanUnderTest.after(readAgain(history, seed)));
    }

    private static List<Step> readAgain(List<Step> history, long seed) {
        Map<String, Deque<Step>> topics = new TreeMap<>();
        history.forEach(step -> topic(step)
                .ifPresent(topic ->
                        topics.computeIfAbsent(topic, one -> new ArrayDeque<>()).add(step)));
        var random = new Random(seed);
        List<Step> again = new ArrayList<>();
        while (!topics.isEmpty()) {
            var left = List.copyOf(topics.keySet());
            var topic = left.get(random.nextInt(left.size()));
            topics.computeIfPresent(topic, (name, steps) -> {
                again.add(steps.removeFirst());
                return steps.isEmpty() ? null : steps;
            });
        }
        return again;
    }

    /** On which topic and partition a step stands; what is none of a record stands nowhere. */
    private static Optional<String> topic(Step step) {
        return switch (step) {
            case Step.Counted counted -> Optional.of(Topics.MIGRANT_ENCOUNTERS.name() + counted.partition());
            case Step.People people -> Optional.of(Topics.PERSONNEL_REPORTS.name());
            case Step.Posted post -> Optional.of(Topics.PERSONNEL_REPORTS.name());
            case Step.Measured work -> Optional.of(Topics.PERSONNEL_REPORTS.name());
            case Step.Held held -> Optional.of(Topics.PERSONNEL_REPORTS.name());
            case Step.Confirmed confirmed -> Optional.of(Topics.PERSONNEL_REPORTS.name());
            case Step.Forgotten forgotten -> Optional.of(Topics.PERSONNEL_REPORTS.name());
            case Step.Policy policy -> Optional.of(Topics.POLICY_CHANGES.name());
            case Step.Authority authority -> Optional.of(Topics.POLICY_CHANGES.name());
            case Step.Standard standard -> Optional.of(Topics.POLICY_CHANGES.name());
            case Step.Cell cell -> Optional.of(Topics.PUBLISHED_COUNTS.name());
            case Step.Published published -> Optional.of(Topics.PUBLISHED_COUNTS.name());
            case Step.Act act -> Optional.of(Topics.ASSISTANCE_REQUESTS.name());
            case Step.Undone undone -> Optional.of(Topics.ASSISTANCE_REQUESTS.name());
            case Step.Portion portion -> Optional.empty();
            case Step.Look look -> Optional.empty();
            case Step.Restart restart -> Optional.empty();
        };
    }
}
