package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planstreams.facts.Keeping;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two openings and two closings are kept here: what a third is told makes room for it. */
class RoomForPostsTest {

    private static final Keeping TWO = new Keeping(16, 200, 2, 10_000, 1_000);
    private static final String REFUSED =
            "refused, as 2 of this kind are kept already, which is the most; take back the opening,"
                    + " and only then the closing, of a post that closed before the days that are kept: send each again under its"
                    + " eventId with withdrawn";

    private static Step post(int id, boolean opens, int day, boolean withdrawn) {
        return new Step.Posted(
                id, opens, "NORTH", "gate-" + id, opens ? 2 : 0, opens ? "AGENT" : "", day, withdrawn, 0);
    }

    /** Two posts of long before May 1, of which the second is open till May 2. */
    private static List<Step> steps(Step... more) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Counted(0, "NORTH", 1, 1, 300, 20, 9));
        steps.add(new Step.Counted(0, "SOUTH", 1, 1, 300, 20, 9));
        for (int id = 1; id <= 2; id++) {
            steps.add(post(id, true, -90, false));
            steps.add(post(id, false, id == 1 ? -80 : 3, false));
        }
        steps.addAll(List.of(more));
        return steps;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isMadeByTakingBackOneThatClosedLongAgo(boolean opens) {
        var third = post(3, opens, 1, false);

        assertThat(PlanUnderTest.after(steps(third), TWO).seen()).contains(REFUSED);

        var made = PlanUnderTest.after(steps(third, post(1, true, -90, true), post(1, false, -80, true), third), TWO);
        assertThat(made.withoutFacts()
                        .differences(PlanUnderTest.after(steps(third)).withoutFacts()))
                .isEmpty();
    }
}
