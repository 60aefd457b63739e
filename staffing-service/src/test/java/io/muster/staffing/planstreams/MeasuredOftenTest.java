package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measurements of one work all hold: the seventeenth is refused, and what the sixteen say is planned with as before. */
class MeasuredOftenTest {

    private static final String REFUSED =
            "refused, as 16 measurements of WAREHOUSE stand at NORTH, which is the most; take one of"
                    + " these back, or send the mean of several, with how many were measured in all, under the id of one of these,"
                    + " and take back the rest";

    private static Step measured(int id, String place, int count, boolean withdrawn) {
        return new Step.Measured(id, place, "WAREHOUSE", null, 30 + id, count, 1, withdrawn, 0);
    }

    /** One of 1,000 persons, then 15 of one each. */
    private static List<Step> sixteen(Step... more) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Counted(0, "NORTH", 1, 1, 300, 20, 9));
        steps.add(new Step.Counted(0, "SOUTH", 1, 1, 300, 20, 9));
        steps.add(measured(1, "NORTH", 1_000, false));
        for (int id = 2; id <= 16; id++) {
            steps.add(measured(id, "NORTH", 1, false));
        }
        steps.addAll(List.of(more));
        return steps;
    }

    @Test
    void pushOutNone() {
        var after = PlanUnderTest.after(sixteen(measured(17, "NORTH", 1, false)));

        assertThat(after.seen()).contains(REFUSED);
        assertThat(after.differences(PlanUnderTest.after(sixteen()))).isEmpty();
    }

    @Test
    void areRefusedWhereTheyMoveToACrowd() {
        var elsewhere = measured(17, "SOUTH", 1, false);

        assertThat(PlanUnderTest.after(sixteen(elsewhere, measured(17, "NORTH", 1, false)))
                        .differences(PlanUnderTest.after(sixteen(elsewhere))))
                .isEmpty();
    }

    @Test
    void findRoomWhereOneIsTakenBack() {
        var late = measured(17, "NORTH", 1, false);
        var steps = sixteen(late, measured(1, "NORTH", 1_000, true), late);
        var never = sixteen(late);
        never.remove(2);

        var after = PlanUnderTest.after(steps);

        assertThat(after.differences(PlanUnderTest.after(never))).isEmpty();
    }

    @Test
    void areCorrectedInACrowd() {
        var after = PlanUnderTest.after(sixteen(measured(16, "NORTH", 40, false)));

        assertThat(after.seen()).noneMatch(what -> what.startsWith("refused"));
    }
}
