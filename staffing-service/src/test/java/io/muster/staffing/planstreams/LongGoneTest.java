package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.NeedLine;
import io.muster.events.StaffingNeed;
import io.muster.staffing.planstreams.facts.Keeping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who is where by reports of days that are kept no longer. Reports reach to day 100, August 8, so June 25, day 56, is the first day
 * that is kept. Of each place, task and day one unit with people and one without are taken here, so before the kept days the last
 * reports of ten are kept at each place and task.
 */
class LongGoneTest {

    private static final int HISTORIES = Integer.getInteger("muster.law.gone", 40);
    private static final int MANY = 14;
    private static final int MOST = 10;
    static final Keeping KEEPING = new Keeping(16, 1, 1_000, 10_000, 1_000);
    private static final LocalDate AUGUST_7 = LocalDate.of(2023, 8, 7);

    /** Fourteen others have left South since: nobody is at North on that account. */
    @Test
    void aUnitThatLeftIsNowhereHoweverManyLeftSince() {
        var steps = steps();
        steps.add(unit(1, "NORTH", 1, 10, "U"));
        steps.add(unit(2, "SOUTH", 2, 10, "U"));
        steps.add(unit(3, "SOUTH", 3, 0, "U"));
        for (int other = 1; other <= MANY; other++) {
            steps.add(unit(10 + other, "SOUTH", 3 + other, 0, "other " + other));
        }

        assertThat(onHand(later(steps), "NORTH")).isZero();
    }

    /** Each of eight units has come on a day of its own, with ten people, and stays. */
    @Test
    void whoStaysIsThereHoweverOldTheReport() {
        var steps = later(arrivals(8));

        assertThat(onHand(steps, "SOUTH")).isEqualTo(80);
        assertThat(PlanUnderTest.after(steps, KEEPING).seen()).noneMatch(kind -> kind.startsWith("refused"));
    }

    /** Of fourteen units ten are kept; that the four that came first are not is said and planned, and a start plans the same. */
    @Test
    void whoIsLetGoOfIsSaidAndPlannedWithout() {
        var steps = later(arrivals(MANY));

        assertThat(onHand(steps, "SOUTH")).isEqualTo(10 * MOST);
        assertThat(refusals(steps)).containsExactlyInAnyOrder(beyond("01"), beyond("02"), beyond("03"), beyond("04"));
    }

    /** That nobody is there any more goes without saying; of odd ids nobody is authorised either. */
    @Test
    void whoHasLeftIsLetGoOfWithoutAWord() {
        var steps = steps();
        for (int unit = 1; unit <= MANY; unit++) {
            steps.add(unit(2 * unit + 1, "SOUTH", unit, 0, "unit " + unit));
        }

        assertThat(refusals(later(steps))).isEmpty();
        assertThat(onHand(later(steps), "SOUTH")).isZero();
    }

    /** Whatever is let go of on the way is what is let go of at the end, if all is read at once; and a start changes nothing. */
    @Test
    void whenItIsLetGoOfDecidesNothing() {
        var seen = LongStream.rangeClosed(1, HISTORIES)
                .parallel()
                .mapToObj(seed -> {
                    var history = drawn(seed);
                    var onTheWay = PlanUnderTest.after(history, KEEPING);
                    var atOnce = PlanUnderTest.after(atOnce(history), KEEPING);
                    assertThat(onTheWay.differences(atOnce))
                            .as("history of seed %d", seed)
                            .isEmpty();
                    return onTheWay.seen();
                })
                .flatMap(Set::stream)
                .toList();

        assertThat(seen).anyMatch(kind -> kind.contains("as many came later"));
    }

    /** Day 2 was let go of once the unit had left; without day 3 it is not known, and on day 1 it was elsewhere. */
    @Test
    void nothingStandsInPlaceOfWhatIsTakenBackTooLate() {
        var steps = steps();
        steps.add(unit(1, "NORTH", 1, 10, "U"));
        steps.add(unit(2, "SOUTH", 2, 5, "U"));
        steps.add(unit(3, "SOUTH", 3, 0, "U"));
        steps = later(steps);
        steps.add(takenBack(3, "SOUTH", 3, "U"));

        assertThat(onHand(steps, "NORTH")).isNull();
        assertThat(PlanUnderTest.after(steps, KEEPING).differences(PlanUnderTest.after(later(steps()), KEEPING)))
                .isEmpty();
    }

    /** It was not where it is by a later report of days that are kept no longer, or by another of the same day. */
    @Test
    void whatHoldsStandsWhateverElseIsTakenBack() {
        var steps = steps();
        steps.add(unit(1, "NORTH", 1, 10, "U"));
        steps.add(unit(2, "PORT", 2, 5, "U"));
        steps.add(unit(3, "SOUTH", 3, 7, "U"));
        steps.add(unit(4, "SOUTH", 3, 8, "U"));
        steps = later(steps);
        steps.add(takenBack(2, "PORT", 2, "U"));
        steps.add(takenBack(4, "SOUTH", 3, "U"));

        assertThat(onHand(steps, "SOUTH")).isEqualTo(7);
        assertThat(onHand(steps, "NORTH")).isZero();
    }

    /** A report of a kept day is taken back: all that is needed of the days before is kept. */
    @Test
    void theLastOfTheDaysBeforeHoldsAgainForAKeptDay() {
        var steps = steps();
        steps.add(unit(1, "NORTH", 1, 10, "U"));
        steps.add(unit(2, "SOUTH", 2, 5, "U"));
        steps.add(unit(3, "SOUTH", 90, 0, "U"));
        steps = later(steps);
        steps.add(takenBack(3, "SOUTH", 90, "U"));

        assertThat(onHand(steps, "SOUTH")).isEqualTo(5);
    }

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Counted(0, "NORTH", 1, 1, 50, 5, 9));
        steps.add(new Step.Counted(0, "SOUTH", 1, 1, 50, 5, 9));
        return steps;
    }

    private static List<Step> arrivals(int units) {
        var steps = steps();
        for (int unit = 1; unit <= units; unit++) {
            steps.add(unit(unit, "SOUTH", unit, 10, "unit " + unit));
        }
        return steps;
    }

    /** The plan stands while days reach so far, and then lets go of what is too old. */
    static List<Step> later(List<Step> steps) {
        List<Step> later = new ArrayList<>(steps);
        later.add(new Step.Counted(0, "NORTH", 100, 1, 50, 5, 9));
        later.add(new Step.Counted(0, "SOUTH", 100, 1, 50, 5, 9));
        later.add(LongHistories.A_DAY_LATER);
        later.add(LongHistories.A_DAY_LATER);
        later.add(LongHistories.A_DAY_LATER);
        return later;
    }

    static Step unit(int id, String place, int day, int onHand, String unit) {
        return new Step.People(id, place, "DATA_ENTRY", "GUARD", day, onHand, null, unit, false, 0);
    }

    static Step takenBack(int id, String place, int day, String unit) {
        return new Step.People(id, place, "DATA_ENTRY", "GUARD", day, 0, null, unit, true, 0);
    }

    static List<Step> drawn(long seed) {
        var random = new Random(seed);
        List<Step> history = new ArrayList<>();
        int id = 0;
        for (int day = 1; day <= 150; day++) {
            if (day % 5 == 0) {
                history.add(new Step.Counted(0, "NORTH", day, 1, 50, 5, 9));
                history.add(new Step.Counted(0, "SOUTH", day, 1, 50, 5, 9));
                history.add(random.nextInt(5) == 0 ? new Step.Restart() : LongHistories.A_DAY_LATER);
            }
            var place = random.nextInt(4) == 0 ? "NORTH" : "SOUTH";
            int people = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
            if (random.nextInt(3) > 0) {
                history.add(unit(++id, place, day, people, "unit " + random.nextInt(1, 30)));
            }
        }
        for (int later = 0; later < 3; later++) {
            history.add(LongHistories.A_DAY_LATER);
        }
        return history;
    }

    /** The same with all days that pass at its end. */
    static List<Step> atOnce(List<Step> history) {
        List<Step> steps = new ArrayList<>(history);
        steps.removeIf(step -> step instanceof Step.Look || step instanceof Step.Restart);
        steps.addAll(history.subList(history.size() - 3, history.size()));
        return steps;
    }

    private static String beyond(String day) {
        return "refused, as it speaks of 2023-05-" + day
                + ", and of the days before 2023-06-25, which are kept no longer,"
                + " the last reports of 10 units and other groups of people are kept at one place for one task, and as many"
                + " came later: these people count nowhere until their next report; report those who are still there of a"
                + " later day";
    }

    private static List<String> refusals(List<Step> steps) {
        return PlanUnderTest.after(steps, KEEPING).seen().stream()
                .filter(kind -> kind.startsWith("refused"))
                .toList();
    }

    /** People on hand for data entry on the last closed day, for who runs on and after a start; null where that is unknown. */
    private static @Nullable Integer onHand(List<Step> steps, String place) {
        return onHand(steps, place, AUGUST_7);
    }

    /** The same on another day. */
    static @Nullable Integer onHand(List<Step> steps, String place, LocalDate day) {
        var restarted = new ArrayList<>(steps);
        restarted.add(new Step.Restart());
        var runningOn = PlanUnderTest.after(steps, KEEPING);
        var plan = PlanUnderTest.after(restarted, KEEPING);
        assertThat(plan.differences(runningOn)).as("a start plans the same").isEmpty();
        var lines = plan.of(StaffingNeed.class).stream()
                .filter(need -> need.getPlace().equals(place)
                        && need.getTask().equals("DATA_ENTRY")
                        && need.getDay().equals(day))
                .findFirst()
                .orElseThrow()
                .getLines();
        return lines.stream()
                .map(NeedLine::getOnHand)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
