package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What speaks of a day that is kept no longer is refused and told. Reports reach to day 100, August 8, so today is August 7; 8 days
 * before it can be planned, and 35 more are kept: June 25 is the first.
 */
class TooOldTest {

    private static final String REFUSED =
            "refused, as it speaks of 2023-05-10, and no day before 2023-06-25 is kept: nothing"
                    + " follows from this, and nothing that was told of such a day can be corrected";
    private static final Step.People REPORTED =
            new Step.People(1, "NORTH", "DATA_ENTRY", "GUARD", 10, 20, null, null, false, 0);
    private static final Step.People CORRECTED =
            new Step.People(1, "NORTH", "DATA_ENTRY", "GUARD", 10, 25, null, null, false, 0);

    @Test
    void refusesACorrectionOfADayThatIsKeptNoLonger() {
        assertThat(PlanUnderTest.after(steps(dayLater(2), CORRECTED)).seen()).contains(REFUSED);
    }

    /** The day is kept, but what it would correct is not. */
    @Test
    void refusesToMoveAReportOfADayThatIsKeptNoLonger() {
        var moved = new Step.People(1, "NORTH", "DATA_ENTRY", "GUARD", 90, 20, null, null, false, 0);

        assertThat(PlanUnderTest.after(steps(dayLater(2), moved)).seen()).contains(REFUSED);
    }

    /** It speaks of all days until the next of these people: whoever never was there can be taken away, however late. */
    @Test
    void takesBackAReportOfADayThatIsKeptNoLonger() {
        var takenBack = new Step.People(1, "NORTH", "DATA_ENTRY", "GUARD", 10, 20, null, null, true, 0);
        var never = dayLater(2);
        never.remove(REPORTED);
        var steps = steps(dayLater(2), takenBack);
        steps.add(takenBack);
        var after = PlanUnderTest.after(steps);

        assertThat(after.seen()).noneMatch(one -> one.startsWith("refused"));
        assertThat(after.differences(PlanUnderTest.after(never))).isEmpty();
    }

    @Test
    void refusesToTakeBackWhatIsKeptNoLonger() {
        var unknown = new Step.People(2, "NORTH", "DATA_ENTRY", "GUARD", 10, 20, null, null, true, 0);

        assertThat(PlanUnderTest.after(steps(dayLater(2), unknown)).seen()).contains(REFUSED);
    }

    @Test
    void leavesADaysTimeToTakeBackWhatMovedToday() {
        assertThat(PlanUnderTest.after(steps(dayLater(0), CORRECTED)).seen()).doesNotContain(REFUSED);
    }

    @Test
    void keepsEarlierDaysAgainOnceTodayIsSetBack() {
        var steps = steps(dayLater(2), new Step.Counted(0, "NORTH", 100, 2, 0, 0, 9));
        steps.add(new Step.Counted(0, "SOUTH", 100, 2, 0, 0, 9));
        steps.add(new Step.Look(600_000));
        steps.add(new Step.Look(600_000));
        steps.add(CORRECTED);

        assertThat(PlanUnderTest.after(steps).seen()).doesNotContain(REFUSED);
    }

    /** A request of a day that is kept no longer can only be one that was forgotten, told once more. */
    @Test
    void refusesAnEventOfARequestThatIsKeptNoLonger() {
        var submitted = new Step.Act(1, "r1", "SUBMIT", 10, "NORTH", "DATA_ENTRY", 20, 10);

        assertThat(PlanUnderTest.after(steps(dayLater(2), submitted)).seen())
                .contains("RequestEventRejected")
                .doesNotContain("request SUBMITTED");
    }

    /** Nothing is held of May 10; May 20 is held as the last day before those that are kept, and may still change. */
    @Test
    void refusesEncountersOfADayThatIsKeptNoLonger() {
        var counted = steps(dayLater(2), new Step.Counted(0, "NORTH", 10, 2, 40, 4, 9));
        var after = PlanUnderTest.after(counted);

        assertThat(after.seen()).contains(REFUSED);
        assertThat(after.differences(PlanUnderTest.after(dayLater(2)))).isEmpty();
        assertThat(PlanUnderTest.after(steps(dayLater(2), new Step.Counted(0, "NORTH", 20, 2, 40, 4, 9)))
                        .seen())
                .noneMatch(one -> one.startsWith("refused"));
    }

    private static List<Step> dayLater(int times) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Counted(0, "NORTH", 20, 1, 50, 5, 9));
        steps.add(new Step.Counted(0, "SOUTH", 20, 1, 50, 5, 9));
        steps.add(REPORTED);
        steps.add(new Step.Counted(0, "NORTH", 100, 1, 50, 5, 9));
        steps.add(new Step.Counted(0, "SOUTH", 100, 1, 50, 5, 9));
        for (int day = 0; day < times; day++) {
            steps.add(LongHistories.A_DAY_LATER);
        }
        return steps;
    }

    private static List<Step> steps(List<Step> steps, Step last) {
        steps.add(last);
        return steps;
    }
}
