package io.muster.staffing.planning.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.deployments.Deployment;
import io.muster.staffing.planning.deployments.DeploymentLine;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.deployments.Tranche;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.PlaceState;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.DemandSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whose end is alarmed, and on which day they are no longer there: 30 people are missing at RGV on each day. */
class EndsTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2023, 6, 1);

    private static DayPlan missing30(LocalDate day) {
        var line = new NeedLine(
                DemandBasis.FORECAST,
                null,
                DemandSeries.OPERATIONAL,
                null,
                0,
                null,
                null,
                null,
                0,
                0.0,
                0.0,
                List.of(),
                30,
                0,
                List.of(),
                List.of(),
                null);
        return new DayPlan(
                "RGV",
                day,
                null,
                null,
                List.of(new Need("WAREHOUSE", Task.Category.TROOP, List.of(line))),
                PlaceState.start());
    }

    private static List<Alert> alerts(List<Stay> stays) {
        TreeMap<LocalDate, DayPlan> days = new TreeMap<>();
        JUNE_1.datesUntil(JUNE_1.plusDays(60)).forEach(day -> days.put(day, missing30(day)));
        var line = new Commitment("r", "1", List.of("WAREHOUSE"), "RGV", "ACTIVE", stays, false, JUNE_1);
        return new Watching(JUNE_1, Map.of("RGV", days), Map.of()).alerts(List.of(line));
    }

    private static List<Stay> stays(int days) {
        return Deployment.of(List.of(new DeploymentLine("ACTIVE", List.of(new Tranche(20, JUNE_1)), days)))
                .stays();
    }

    @Test
    void aLineOfTenDaysIsMissedFromTheEleventhOn() {
        assertThat(alerts(stays(10))).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.END_WITHOUT_COVER);
            assertThat(alert.day()).isEqualTo("2023-06-11");
            assertThat(alert.amount()).isEqualTo(20);
            assertThat(alert.text()).contains("20 people of request r leave after 2023-06-10");
        });
    }

    @Test
    void aLineOfOneDayIsMissedOnTheNext() {
        assertThat(alerts(stays(1))).extracting(Alert::day).containsExactly(LocalDate.of(2023, 6, 2));
    }

    /** An end is alarmed thirty days ahead, today's own end included. */
    @Test
    void anEndIsAlarmedWithinThirtyDays() {
        assertThat(alerts(stays(30))).hasSize(1);
        assertThat(alerts(stays(31))).isEmpty();
    }

    @Test
    void whoNeverCameHidesNoEnd() {
        List<Stay> stays = new ArrayList<>(stays(10));
        stays.add(new Stay("ACTIVE", 5, JUNE_1.plusDays(8), JUNE_1.plusDays(4)));

        assertThat(alerts(stays)).extracting(Alert::day).containsExactly(LocalDate.of(2023, 6, 11));
    }
}
