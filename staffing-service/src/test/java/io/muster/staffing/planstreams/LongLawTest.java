package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The law over more days than are kept: a task that forgot on its way what is too old has the plan of one that was told only what
 * survives, all at once, and forgot at the end.
 */
class LongLawTest {

    private static final int HISTORIES = Integer.getInteger("muster.law.long", 600);

    @Test
    void whatIsForgottenIsMissedByNoPlan() {
        var broken = LongStream.rangeClosed(1, HISTORIES)
                .parallel()
                .filter(seed -> !differences(LongHistories.of(seed)).isEmpty())
                .findFirst();

        broken.ifPresent(seed -> {
            var history = Shrinking.shortest(
                    LongHistories.of(seed), shorter -> !differences(shorter).isEmpty());
            throw new AssertionError("the history of seed " + seed + ", made as short as it still fails:\n"
                    + history.stream().map(Step::code).collect(Collectors.joining(",\n")) + '\n'
                    + differences(history).stream().limit(6).collect(Collectors.joining("\n")));
        });
    }

    @Test
    void theHistoriesReachWhatTheLawSpeaksOf() {
        var seen = LongStream.rangeClosed(1, 200)
                .parallel()
                .mapToObj(seed ->
                        PlanUnderTest.after(ended(LongHistories.of(seed))).seen())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(seen)
                .contains(
                        "request DEPLOYED",
                        "request CLOSED",
                        "request WITHDRAWN",
                        "tombstone on request-states.v1",
                        "tombstone on plan-inputs.v1");
    }

    private static List<Step> ended(List<Step> history) {
        List<Step> ended = new ArrayList<>(history);
        for (int day = 0; day < 3; day++) {
            ended.add(LongHistories.A_DAY_LATER);
        }
        return ended;
    }

    private static List<String> differences(List<Step> history) {
        var surviving = Surviving.of(history, new Standing.TakenBack(Set.of(), Set.of()));
        var differences = PlanUnderTest.after(ended(history)).differences(PlanUnderTest.after(ended(surviving)));
        return differences.isEmpty() ? missed(history) : differences;
    }

    /** What a task has in its plan that forgets nothing, since no day passes, and one that forgets has not. */
    private static List<String> missed(List<Step> history) {
        var onOneDay = history.stream()
                .filter(step -> !step.equals(LongHistories.A_DAY_LATER))
                .toList();
        return PlanUnderTest.after(ended(history))
                .withoutFacts()
                .withoutRequests()
                .differences(PlanUnderTest.after(onOneDay).withoutFacts().withoutRequests());
    }
}
