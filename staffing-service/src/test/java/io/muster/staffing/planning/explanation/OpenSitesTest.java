package io.muster.staffing.planning.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.ReportedPosts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RGV has 28 sites of its own, of an hour of upkeep each; a request names their upkeep. */
class OpenSitesTest {

    private static final LocalDate DAY = Plans.FIRST.plusDays(2);

    private static ReportedPosts.Key post(String post) {
        return new ReportedPosts.Key("RGV", "DETECTION_MONITORING", post);
    }

    private static Explanation upkeep(List<ReportedPosts.Closed> closed) {
        var line = new Commitment(
                "r",
                "1",
                List.of("MAINTENANCE"),
                "RGV",
                "ACTIVE",
                List.of(new Stay("ACTIVE", 5, Plans.FIRST, DAY.plusDays(9))),
                false);
        var hill = new ReportedPosts.Opened(post("hill"), "sites", 3, "AGENT", null, DAY, "sector", "F");
        var situation = Plans.of(Profiles.shipped())
                .counted("RGV", Plans.FIRST, 100)
                .committed(line)
                .posts(new ReportedPosts(List.of(hill), closed))
                .situation();
        return new Explainer(situation, new DayByDayPlanner())
                .explain("RGV", "MAINTENANCE", DAY, Plans.FIRST)
                .orElseThrow();
    }

    /** 28 sites and 3 / 2 that were opened: 29.5 h x 7 / 61.2 / .9 = 3.7491 people. */
    @Test
    void areStepsOfTheirUpkeep() {
        var explanation = upkeep(List.of());
        var values = ExplanationTest.recomputed(explanation.steps());

        assertThat(values.get("MAINTENANCE.upkeep.hours")).isCloseTo(29.5, within(1e-9));
        assertThat(values.get("MAINTENANCE.post")).isCloseTo(3.7491, within(5e-5));
        assertThat(values.get("MAINTENANCE.required"))
                .isEqualTo(4)
                .isEqualTo(explanation.line().known().required());
    }

    /** Only the 1.5 that were opened are left: 0.1906 people. */
    @Test
    void takeTheirUpkeepWithThemWhereTheyClose() {
        var explanation = upkeep(List.of(new ReportedPosts.Closed(post("sites"), DAY, "sector")));
        var values = ExplanationTest.recomputed(explanation.steps());

        assertThat(values.get("MAINTENANCE.upkeep.hours")).isCloseTo(1.5, within(1e-9));
        assertThat(values.get("MAINTENANCE.post")).isCloseTo(0.1906, within(5e-5));
        assertThat(values.get("MAINTENANCE.required"))
                .isEqualTo(1)
                .isEqualTo(explanation.line().known().required());
    }
}
