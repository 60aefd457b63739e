package io.muster.staffing.planstreams;

import static io.muster.staffing.planstreams.LongGoneTest.onHand;
import static io.muster.staffing.planstreams.LongGoneTest.takenBack;
import static io.muster.staffing.planstreams.LongGoneTest.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Of days of which some reports were let go of nobody knows what stood before: whoever is reported no longer is nowhere, however its
 * report goes, and though today went back, so that such days are kept again.
 *
 * <p>Reports reach to day 100, so June 25, day 56, is the first day that is kept. The unit was at North on day 20 and at South on days
 * 22 and 24, so that what was said on day 22 is let go of. Once nothing stands of day 100, reports reach to day 60: today is June 28,
 * day 59, and from day 16 on all is kept again.
 */
class HeldAgainTest {

    private static final LocalDate JUNE_28 = StepEvents.day(59);
    private static final LocalDate JUNE_21 = StepEvents.day(52);
    private static final LocalDate AUGUST_7 = StepEvents.day(99);

    @Test
    void nothingStandsInPlaceOfWhatIsTakenBackThoughItsDayIsKeptAgain() {
        var never = setBack(LongGoneTest.later(counted()));
        var forgotten = LongGoneTest.later(moves());

        for (var restarts : List.of(List.<Step>of(), List.<Step>of(new Step.Restart()))) {
            var steps = setBack(and(forgotten, restarts));
            assertThat(onHand(steps, "SOUTH", JUNE_28)).isEqualTo(7);
            assertThat(onHand(steps, "NORTH", JUNE_28)).isZero();
            steps.addAll(restarts);
            steps.add(takenBack(3, "SOUTH", 24, "U"));

            assertThat(onHand(steps, "NORTH", JUNE_28)).isNull();
            assertThat(PlanUnderTest.after(steps, LongGoneTest.KEEPING)
                            .differences(PlanUnderTest.after(never, LongGoneTest.KEEPING)))
                    .isEmpty();
        }
    }

    /** Day 55 was kept no longer and is again: till then it would be at North. */
    @Test
    void norForTheDaysUntilItsNextReport() {
        var steps = setBack(LongGoneTest.later(moves()));
        steps.add(unit(4, "PORT", 55, 3, "U"));
        steps.add(takenBack(3, "SOUTH", 24, "U"));

        assertThat(onHand(steps, "NORTH", JUNE_21)).isNull();
        assertThat(onHand(steps, "PORT", JUNE_28)).isEqualTo(3);
    }

    /** To say that it was another unit, or another day, is to take back what was said of this one. */
    @Test
    void norWhereAReportIsSentAgainOfAnotherUnitOrALaterDay() {
        var ofAnother = setBack(LongGoneTest.later(moves()));
        ofAnother.add(unit(3, "SOUTH", 24, 7, "V"));
        assertThat(onHand(ofAnother, "NORTH", JUNE_28)).isNull();
        assertThat(onHand(ofAnother, "SOUTH", JUNE_28)).isEqualTo(7);

        var ofALaterDay = setBack(LongGoneTest.later(moves()));
        ofALaterDay.add(unit(3, "SOUTH", 55, 7, "U"));
        assertThat(onHand(ofALaterDay, "NORTH", JUNE_21)).isNull();
        assertThat(onHand(ofALaterDay, "SOUTH", JUNE_28)).isEqualTo(7);
    }

    /** It holds from then on, so what it was on day 20 holds no longer than before. */
    @Test
    void aReportOfAnEarlierDayOfTheSameUnitHoldsInPlaceOfTheLater() {
        var steps = setBack(LongGoneTest.later(moves()));
        steps.add(unit(3, "SOUTH", 22, 8, "U"));

        assertThat(onHand(steps, "NORTH", JUNE_28)).isZero();
        assertThat(onHand(steps, "SOUTH", JUNE_28)).isEqualTo(8);
    }

    /** Of the same day and unit nothing is taken back. */
    @Test
    void aCorrectedFigureTakesNothingBack() {
        var steps = setBack(LongGoneTest.later(moves()));
        steps.add(unit(3, "SOUTH", 24, 9, "U"));

        assertThat(onHand(steps, "NORTH", JUNE_28)).isZero();
        assertThat(onHand(steps, "SOUTH", JUNE_28)).isEqualTo(9);
    }

    /** A place's tombstone takes back what stands there, and is as late as one that takes back a report. */
    @Test
    void nothingStandsInPlaceOfWhatATombstoneTakesBack() {
        var byTombstone = LongGoneTest.later(moves());
        byTombstone.add(new Step.Forgotten("SOUTH"));
        var byWithdrawal = LongGoneTest.later(moves());
        byWithdrawal.add(takenBack(3, "SOUTH", 24, "U"));

        assertThat(onHand(byTombstone, "NORTH", AUGUST_7)).isNull();
        assertThat(PlanUnderTest.after(byTombstone, LongGoneTest.KEEPING)
                        .differences(PlanUnderTest.after(byWithdrawal, LongGoneTest.KEEPING)))
                .isEmpty();

        var setBack = setBack(LongGoneTest.later(moves()));
        setBack.add(new Step.Forgotten("SOUTH"));
        assertThat(onHand(setBack, "NORTH", JUNE_28)).isNull();
    }

    /** It has left South for Port since: that it was never at South changes nothing of where it is. */
    @Test
    void aTombstoneLeavesWhoHasLeftSince() {
        var steps = moves();
        steps.add(unit(4, "PORT", 26, 4, "U"));
        steps = LongGoneTest.later(steps);
        steps.add(new Step.Forgotten("SOUTH"));

        assertThat(onHand(steps, "PORT", AUGUST_7)).isEqualTo(4);
        assertThat(onHand(steps, "NORTH", AUGUST_7)).isZero();
    }

    /** The place's reports of kept days go too, and so all that is known of where the unit was since day 24 is what is known of then. */
    @Test
    void aTombstoneTakesBackReportsOfKeptDaysAndOfDaysBeforeAlike() {
        var steps = moves();
        steps.add(unit(4, "SOUTH", 90, 4, "U"));
        steps = LongGoneTest.later(steps);
        steps.add(new Step.Forgotten("SOUTH"));

        assertThat(onHand(steps, "NORTH", AUGUST_7)).isNull();
    }

    private static List<Step> counted() {
        var steps = LongGoneTest.steps();
        steps.add(new Step.Counted(0, "NORTH", 60, 1, 50, 5, 9));
        steps.add(new Step.Counted(0, "SOUTH", 60, 1, 50, 5, 9));
        return steps;
    }

    private static List<Step> moves() {
        var steps = counted();
        steps.add(unit(1, "NORTH", 20, 10, "U"));
        steps.add(unit(2, "SOUTH", 22, 5, "U"));
        steps.add(unit(3, "SOUTH", 24, 7, "U"));
        return steps;
    }

    private static List<Step> setBack(List<Step> steps) {
        List<Step> setBack = new ArrayList<>(steps);
        setBack.add(new Step.Counted(0, "NORTH", 100, 2, 0, 0, 9));
        setBack.add(new Step.Counted(0, "SOUTH", 100, 2, 0, 0, 9));
        setBack.add(new Step.Look(600_000));
        setBack.add(new Step.Look(600_000));
        return setBack;
    }

    private static List<Step> and(List<Step> steps, List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return all;
    }
}
