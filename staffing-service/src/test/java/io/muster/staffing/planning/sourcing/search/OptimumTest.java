package io.muster.staffing.planning.sourcing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.sourcing.Days;
import io.muster.staffing.planning.sourcing.Opening;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.SourcingDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The optimum is one: nothing that an exhaustive search finds is better. */
class OptimumTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);
    private static final Days.Size SMALL = new Days.Size(3, 2, 2, 5, 7);
    private static final Days.Size MORE_KINDS = new Days.Size(2, 2, 3, 4, 5);

    private final BestSharing best = new BestSharing();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void isAsGoodAsTheBestOfAllSharings(long seed) {
        for (var size : List.of(SMALL, MORE_KINDS)) {
            var random = new Random(seed);
            var first = Days.random(random, size, FIRST, false);
            var yesterday = best.share(first, List.of());
            assertIsOptimal(first, List.of(), yesterday);

            var second = changed(first, random);
            assertIsOptimal(second, yesterday, best.share(second, yesterday));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void isAsGoodAsTheBestOfAllSharingsWherePeopleAreBoundToAPlace(long seed) {
        var day = Days.random(new Random(seed), SMALL, FIRST, true);

        var placements = best.share(day, List.of());

        var exhaustive = new Exhaustive(day, List.of());
        assertThat(exhaustive.worth(placements)).isEqualTo(exhaustive.best());
    }

    /** C1 are contractors here: each counts as 301 / 612 of a soldier, 4.3 h beside 61.2 / 7 h. */
    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215})
    void isAsGoodAsTheBestOfAllSharingsWhereKindsGiveOtherHours(long seed) {
        for (var size : List.of(SMALL, MORE_KINDS)) {
            var random = new Random(seed);
            var first = halved(Days.random(random, size, FIRST, false));
            var yesterday = best.share(first, List.of());
            assertIsOptimal(first, List.of(), yesterday);

            var second = changed(first, random);
            assertIsOptimal(second, yesterday, best.share(second, yesterday));
        }
    }

    private static SourcingDay halved(SourcingDay day) {
        var openings = day.openings().stream()
                .map(opening -> new Opening(
                        opening.place(),
                        opening.task(),
                        opening.required(),
                        opening.missing(),
                        opening.crew(),
                        opening.components().keySet().stream()
                                .collect(Collectors.toMap(
                                        component -> component,
                                        component -> component.equals("C1") ? 4.3 * 7 / 61.2 : 1))))
                .toList();
        return new SourcingDay(day.day(), openings, day.forces());
    }

    /** The same tasks and forces a day later, with other people missing. */
    private static SourcingDay changed(SourcingDay day, Random random) {
        var openings = day.openings().stream()
                .map(opening -> new Opening(
                        opening.place(),
                        opening.task(),
                        opening.required(),
                        random.nextInt(opening.required() + 1),
                        opening.crew(),
                        opening.components()))
                .toList();
        return new SourcingDay(day.day().plusDays(1), openings, day.forces());
    }

    private static void assertIsOptimal(SourcingDay day, List<Placement> yesterday, List<Placement> placements) {
        var exhaustive = new Exhaustive(day, yesterday);
        assertThat(exhaustive.worth(placements))
                .as("%s after %s", day, yesterday)
                .isEqualTo(exhaustive.best());
        assertThat(exhaustive.moves(placements))
                .as("moves of %s after %s", placements, yesterday)
                .isEqualTo(exhaustive.fewestMoves(placements));
    }
}
