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

    private static final int HISTORIES = Integer.getInteger("muster.law.long", 300);

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

    /** What is kept of a place that closed is no day far behind, and takes no belief from what was told before. */
    @Test
    void aPlaceThatIsLeftOverIsNotTheBeginning() {
        assertThat(differences(List.of(
                        new Step.Counted(0, "NORTH", 1, 1, 198, 42, 9),
                        new Step.Counted(0, "NORTH", 459, 1, 159, 2, 9),
                        new Step.Counted(0, "SOUTH", 543, 1, 86, 44, 9),
                        new Step.Counted(0, "PORT", 543, 1, 97, 38, 9),
                        new Step.Look(86_400_000),
                        new Step.Look(86_400_000),
                        new Step.Counted(1, "SOUTH", 552, 1, 100, 10, 9))))
                .isEmpty();
    }

    /** Twenty are reported on the first day and never again: 470 days later they are still there, also after a restart. */
    @Test
    void whoWasReportedOnceIsThereWhateverIsForgotten() {
        List<Step> history = new ArrayList<>();
        history.add(new Step.People(1, "NORTH", "DATA_ENTRY", "GUARD", 1, 20, null, null, false, 0));
        for (int day = 1; day <= 470; day++) {
            history.add(new Step.Counted(0, "NORTH", day, 1, day, 10, 9));
            history.add(new Step.Counted(0, "SOUTH", day, 1, 1000 + day, 10, 9));
        }
        var runningOn = ended(history);
        var restarted = new ArrayList<>(runningOn);
        restarted.add(new Step.Restart());

        assertThat(differences(history)).isEmpty();
        assertThat(PlanUnderTest.after(restarted).differences(PlanUnderTest.after(runningOn)))
                .isEmpty();
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
                .withoutFarDays()
                .differences(PlanUnderTest.after(onOneDay)
                        .withoutFacts()
                        .withoutRequests()
                        .withoutFarDays());
    }
}
