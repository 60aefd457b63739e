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
import io.muster.staffing.planning.strength.OnHandBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose end is alarmed, and on which day they are no longer there: 30 of 60 people are missing at RGV on each day. */
class EndsTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2023, 6, 1);

    private static DayPlan missing30(LocalDate day) {
        return missing(day, 30, Set.of(OnHandBasis.REPORTED));
    }

    private static DayPlan unknown(LocalDate day) {
        return missing(day, null, Set.of());
    }

    private static DayPlan missing(LocalDate day, @Nullable Integer people, Set<OnHandBasis> onHand) {
        var line = new NeedLine(
                DemandBasis.FORECAST,
                null,
                DemandSeries.OPERATIONAL,
                null,
                0,
                people == null ? null : new NeedLine.Estimate(0, 60, 60, 60, 60, 60, null, 0.0, true, 60),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                people,
                null,
                List.of(),
                List.of(),
                onHand,
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
        return alerts(stays, EndsTest::missing30);
    }

    private static List<Alert> alerts(List<Stay> stays, Function<LocalDate, DayPlan> plan) {
        TreeMap<LocalDate, DayPlan> days = new TreeMap<>();
        JUNE_1.datesUntil(JUNE_1.plusDays(60)).forEach(day -> days.put(day, plan.apply(day)));
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

    @Test
    void whereNobodyKnowsWhoIsMissingThenThatIsSaid() {
        assertThat(alerts(stays(10), day -> unknown(day))).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.END_WITHOUT_COVER);
            assertThat(alert.text()).contains("nobody knows whether others do their work then (unknown in 1 needs");
        });
        assertThat(alerts(stays(10), day -> missing(day, 0, Set.of(OnHandBasis.REPORTED))))
                .isEmpty();
    }

    @Test
    void whoIsMissingBesideAnAssumptionIsSaidToBe() {
        assertThat(alerts(stays(10), day -> missing(day, 30, Set.of(OnHandBasis.ASSUMED))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.onHandBasis()).containsExactly(OnHandBasis.ASSUMED);
                    assertThat(alert.text()).contains("30 are missing", "as was assumed (mark A)");
                });
        assertThat(alerts(stays(10)).getFirst().text()).doesNotContain("assumed");
    }

    /** 30 are missing from June 1 to 4, of June 5 nobody knows it, on June 6 nobody is: a shortage that nobody saw end has not. */
    @Test
    void whatIsUnknownOpensNoShortageAndClosesNone() {
        var shortages = new Shortages();
        var opened = Map.of(new Shortages.Post("RGV", "WAREHOUSE"), JUNE_1.plusDays(1));
        shortages.see(unknown(JUNE_1));
        assertThat(shortages.open(JUNE_1)).isEmpty();
        for (int day = 1; day < 4; day++) {
            shortages.see(missing30(JUNE_1.plusDays(day)));
        }
        assertThat(shortages.open(JUNE_1.plusDays(3))).isEqualTo(opened);

        shortages.see(unknown(JUNE_1.plusDays(4)));
        assertThat(shortages.open(JUNE_1.plusDays(4))).isEqualTo(opened);
        var days = new TreeMap<>(Map.of(JUNE_1.plusDays(4), unknown(JUNE_1.plusDays(4))));
        assertThat(new Watching(JUNE_1.plusDays(4), Map.of("RGV", days), opened).alerts(List.of()))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.amount()).isNull();
                    assertThat(alert.text()).contains("nobody knows how many people are missing on 2023-06-05");
                });

        shortages.see(missing(JUNE_1.plusDays(5), 0, Set.of(OnHandBasis.REPORTED)));
        assertThat(shortages.open(JUNE_1.plusDays(5))).isEmpty();
    }
}
