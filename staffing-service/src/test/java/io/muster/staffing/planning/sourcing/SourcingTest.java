package io.muster.staffing.planning.sourcing;

import static io.muster.staffing.planning.sourcing.Days.active;
import static io.muster.staffing.planning.sourcing.Days.guard;
import static io.muster.staffing.planning.sourcing.Days.opening;
import static io.muster.staffing.planning.sourcing.Days.placement;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.sourcing.search.BestSharing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourcingTest {

    private static final Opening DATA_ENTRY = opening("RGV", "DATA_ENTRY", 900);

    /** 550 come first, 950 later; 900 are missing: 350 of the second tranche are needed and 600 left over. */
    @Test
    void sharesEachDayFromWhereTheDayBeforeLeftIt() {
        var days = List.of(
                new SourcingDay(LocalDate.of(2023, 5, 30), List.of(DATA_ENTRY), List.of(active(550))),
                new SourcingDay(LocalDate.of(2023, 5, 31), List.of(DATA_ENTRY), List.of(active(1500))));

        var shared = Sourcing.share(days, new BestSharing());

        assertThat(shared)
                .extracting(Shared::placements)
                .containsExactly(
                        List.of(placement(active(550), DATA_ENTRY, 550)),
                        List.of(placement(active(1500), DATA_ENTRY, 900)));
        assertThat(shared).extracting(Shared::left).containsExactly(0L, 600L);
        assertThat(shared).extracting(Shared::moved).containsExactly(0L, 0L);
    }

    @Test
    void countsAsMovedWhoLeavesOnePostForAnother() {
        var one = opening("YUM", "DATA_ENTRY", 5);
        var other = opening("SDC", "DATA_ENTRY", 5);

        // 3 leave the one, 2 of them come to the other: the third has gone for good.
        assertThat(Sourcing.moved(
                        List.of(placement(guard(5), one, 4)),
                        List.of(placement(guard(4), one, 1), placement(guard(4), other, 2))))
                .isEqualTo(2);
        // Others of another force who come are no move.
        assertThat(Sourcing.moved(List.of(placement(guard(4), one, 4)), List.of(placement(active(4), other, 4))))
                .isZero();
    }

    /** 13 places x 8 tasks x 6 forces, day by day: nobody where they may not, crews whole, never more than there are. */
    @Test
    void keepsToAllRulesAtFullSizeAndIsNeverWorseThanAnEvenSplit() {
        var random = new Random(2023);
        var size = new Days.Size(13, 8, 6, 60, 400);
        List<SourcingDay> days = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            days.add(Days.random(random, size, Days.MAY_10.plusDays(day), day == 3));
        }

        var best = Sourcing.share(days, new BestSharing());
        var even = Sourcing.share(days, new EvenSplit());

        for (int day = 0; day < days.size(); day++) {
            assertKeepsToTheRules(days.get(day), best.get(day).placements());
            assertKeepsToTheRules(days.get(day), even.get(day).placements());
            var worst = best.get(day).measure().worst();
            assertThat(worst).isLessThanOrEqualTo(even.get(day).measure().worst());
        }
    }

    /** Many sharings are equally good here: the search must not depend on which of its threads is first. */
    @Test
    void findsTheSameEachTime() {
        var day = Days.random(new Random(11), new Days.Size(6, 5, 4, 30, 90), Days.MAY_10, false);
        var first = new BestSharing().share(day, List.of());

        for (int again = 0; again < 30; again++) {
            assertThat(new BestSharing().share(day, List.of())).isEqualTo(first);
        }
    }

    @Test
    void splitsEvenlyAndSaysSoWhereTheSearchIsGivenUp() {
        var day = Days.day(List.of(Days.opening("RGV", "DATA_ENTRY", 10)), guard(4));
        Sharing givesUp = (asked, yesterday) -> {
            throw new SearchTooLong(1);
        };

        assertThat(Sourcing.share(List.of(day), givesUp)).singleElement().satisfies(shared -> {
            assertThat(shared.asked()).isFalse();
            assertThat(shared.placements()).isEqualTo(new EvenSplit().share(day, List.of()));
            assertThat(shared.left()).isZero();
        });
        assertThat(Sourcing.share(List.of(day), new BestSharing()))
                .singleElement()
                .matches(Shared::asked);
    }

    private static void assertKeepsToTheRules(SourcingDay day, List<Placement> placements) {
        Map<String, Integer> used = new HashMap<>();
        for (var placement : placements) {
            var opening =
                    day.openings().stream().filter(placement::isAt).findFirst().orElseThrow();
            var force = day.forces().stream()
                    .filter(of -> of.id().equals(placement.force()))
                    .findFirst()
                    .orElseThrow();
            assertThat(force.mayFill(opening)).isTrue();
            assertThat(placement.headcount()).isPositive();
            assertThat(placement.headcount() % opening.crew()).isZero();
            used.merge(placement.force(), placement.headcount(), Integer::sum);
        }
        for (var force : day.forces()) {
            assertThat(used.getOrDefault(force.id(), 0)).isLessThanOrEqualTo(force.headcount());
        }
    }
}
