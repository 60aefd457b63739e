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
 * Of facts that compete the later in the log holds, and nothing else decides: a history that is told under other ids and by other
 * clocks gives the same plan.
 */
class NamesDecideNothingTest {

    private static final int HISTORIES = Integer.getInteger("muster.law.names", 3_000);
    private static final long SEED = Long.getLong("muster.law.seed", 1);

    @Test
    void neitherIdsNorClocksDecide() {
        var broken = LongStream.range(SEED, SEED + HISTORIES)
                .parallel()
                .filter(seed -> breaks(Histories.of(seed)))
                .findFirst();

        broken.ifPresent(seed -> {
            var shortest = Shrinking.shortest(Histories.of(seed), NamesDecideNothingTest::breaks);
            throw new AssertionError("the history of seed " + seed + ", made as short as it still fails:\n"
                    + shortest.stream().map(Step::code).collect(Collectors.joining(",\n")) + "\n"
                    + differences(shortest).stream().limit(6).collect(Collectors.joining("\n")));
        });
    }

    /** Histories of which an id or a clock decided once. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenOnce")
    void holdsWhereItWasBroken(String fault, List<Step> history) {
        assertThat(differences(history)).isEmpty();
    }

    static Stream<Arguments> brokenOnce() {
        return Stream.of(
                Arguments.of(
                        "of two standards the clock, then the greater id decided",
                        List.of(
                                new Step.Standard(2, "stay.released", "SOUTH", 2.0, 2, 8, -2),
                                new Step.Standard(1, "stay.released", "SOUTH", 1.5, 3, 7, -2),
                                new Step.Counted(0, "SOUTH", 5, 2, 188, 12, 9))),
                Arguments.of(
                        "of two policies of one instant the greater id decided",
                        List.of(
                                new Step.Counted(1, "PORT", 2, 1, 151, 38, 7),
                                new Step.Policy(1, 1, "*", 1.5, "PORT", 1, 0),
                                new Step.Policy(2, 1, "T8", 1.5, "PORT", 5, 2))));
    }

    private static boolean breaks(List<Step> history) {
        return !differences(history).isEmpty();
    }

    private static List<String> differences(List<Step> history) {
        return PlanUnderTest.after(history)
                .withoutFacts()
                .differences(PlanUnderTest.after(OtherNames.of(history)).withoutFacts());
    }
}
