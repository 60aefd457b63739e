package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.Profiles;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final LocalDate DAY = Plans.FIRST.plusDays(1);

    @Test
    void takesAsManyAsTheScenarioSaysOfTheKindsThatCame() {
        // RGV has 338,340 of the 2,475,690 arrivals of FY2023 that the places' weights add up to: of 13,000 a day
        // 1,776.6.
        // Data entry: 1,776.6 x 2.0 h x 0.25 / (61.2 / 7 h) / 0.9
        var situation = Plans.of(Profiles.shipped())
                .today(DAY)
                .counted("RGV", DAY, 1_000)
                .situation();
        double share = 338_340.0
                / (230_950 + 50_580 + 174_200 + 373_630 + 427_470 + 11_810 + 393_240 + 45_640 + 338_340 + 131_060
                        + 29_090 + 54_620 + 215_060);

        var lines = new Scenarios(situation)
                .needs("RGV", DAY, DAY, DAY).getFirst().needs().stream()
                        .filter(need -> need.task().equals("DATA_ENTRY"))
                        .map(need -> need.lines().getFirst())
                        .toList();

        assertThat(lines)
                .extracting(NeedLine::scenario)
                .containsExactly("plan-6000", "plan-10000", "plan-13000", "plan-18000");
        assertThat(lines).allSatisfy(line -> assertThat(line.basis()).isEqualTo(NeedBasis.SCENARIO));
        assertThat(lines.get(2).requiredUnrounded())
                .isCloseTo(13_000 * share * 2.0 * 0.25 / (61.2 / 7) / 0.9, within(1e-9));
    }

    @Test
    void saysNothingWhereNobodyCameToTellTheKindsBy() {
        var situation = Plans.of(Profiles.shipped())
                .today(DAY)
                .counted("RGV", DAY, 1_000)
                .situation();

        assertThat(new Scenarios(situation)
                        .needs("BBT", DAY, DAY, DAY)
                        .getFirst()
                        .needs())
                .isEmpty();
    }
}
