package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.PersonnelReported;
import io.muster.staffing.planstreams.effects.Forgetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is too old is let go of in portions, between which plans are made and events come. However these are cut, in the end stands what
 * stands where all goes at once, and on the way nobody is where he was before: who goes beyond the bound goes after all that he
 * replaced.
 */
class ForgettingPortionsTest {

    private static final int HISTORIES = Integer.getInteger("muster.law.portions", 4);
    private static final List<Integer> PORTIONS = List.of(1, 2, 3, 7, 20);

    @Test
    void howPortionsAreCutDecidesNothing() {
        var seen = LongStream.rangeClosed(1, HISTORIES)
                .parallel()
                .mapToObj(seed -> {
                    cutDecidesNothing("history of seed " + seed, LongGoneTest.drawn(seed), false);
                    return cutDecidesNothing(
                            "history of seed " + seed + ", told at once",
                            LongGoneTest.atOnce(LongGoneTest.drawn(seed)),
                            true);
                })
                .flatMap(Set::stream)
                .toList();

        assertThat(seen).anyMatch(kind -> kind.contains("as many came later"));
    }

    /**
     * The unit was reported at South for days 1 to 8, with one person more each day, and twelve others came later; ten are kept. It
     * goes at the end of all, and what is said of it is that the eight people of its last report count no more.
     */
    @Test
    void noEarlierReportHoldsWhileTheLastGoes() {
        var steps = LongGoneTest.steps();
        IntStream.rangeClosed(1, 8).forEach(day -> steps.add(LongGoneTest.unit(day, "SOUTH", day, day, "U")));
        IntStream.rangeClosed(9, 20).forEach(day -> steps.add(LongGoneTest.unit(day, "SOUTH", day, 1, "other " + day)));
        var history = LongGoneTest.later(steps);

        for (int portion : PORTIONS) {
            Consumer<Standing> lastHolds = standing -> assertThat(reports(standing, "U"))
                    .as("reports of the unit, let go of %d at a time", portion)
                    .matches(ids -> ids.isEmpty() || ids.contains(8L));
            var after = PlanUnderTest.after(history, LongGoneTest.KEEPING, portion, lastHolds);

            assertThat(reports(after, "U")).isEmpty();
            // unit 9 and 10 go too, as those of days 11 to 20 are the latest ten
            assertThat(after.seen().stream().filter(kind -> kind.contains("as many came later")))
                    .hasSize(3)
                    .anyMatch(kind -> kind.startsWith("refused, as it speaks of 2023-05-08"))
                    .anyMatch(kind -> kind.startsWith("refused, as it speaks of 2023-05-09"))
                    .anyMatch(kind -> kind.startsWith("refused, as it speaks of 2023-05-10"));
        }
    }

    /**
     * What was written by then, where all goes at once.
     *
     * @param isToldAtOnce whether all is told before anything goes: else whoever is reported anew before its turn comes is not refused
     */
    private static Set<String> cutDecidesNothing(String name, List<Step> history, boolean isToldAtOnce) {
        var atOnce = PlanUnderTest.after(
                history, LongGoneTest.KEEPING, Forgetting.PORTION, neverEarlier(name + ", all at once"));
        for (int portion : PORTIONS) {
            var as = name + ", let go of " + portion + " at a time";
            var inPortions = PlanUnderTest.after(history, LongGoneTest.KEEPING, portion, neverEarlier(as));

            assertThat(inPortions.differences(atOnce)).as(as).isEmpty();
            if (isToldAtOnce) {
                assertThat(inPortions.seen()).as(as).isEqualTo(atOnce.seen());
            }
        }
        return atOnce.seen();
    }

    /** Ids rise with days in these histories, and nothing is taken back: what a unit's last report is never falls. */
    private static Consumer<Standing> neverEarlier(String as) {
        Map<String, Long> latest = new HashMap<>();
        return standing -> standing.of(PersonnelReported.class).stream()
                .collect(Collectors.toMap(
                        report -> String.valueOf(report.getUnit()), ForgettingPortionsTest::id, Math::max))
                .forEach((unit, id) -> {
                    assertThat(id)
                            .as("%s: the last report of %s", as, unit)
                            .isGreaterThanOrEqualTo(latest.getOrDefault(unit, 0L));
                    latest.put(unit, id);
                });
    }

    private static List<Long> reports(Standing standing, String unit) {
        return standing.of(PersonnelReported.class).stream()
                .filter(report -> unit.equals(report.getUnit()))
                .map(ForgettingPortionsTest::id)
                .toList();
    }

    private static long id(PersonnelReported report) {
        return report.getEventId().getLeastSignificantBits();
    }
}
