package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.Profiles;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.PlaceState;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 20);
    private static final LocalDate FROM = TODAY.plusDays(1);

    /** 1,000 adults a day at RGV, all on Notices to Appear, and so many on hand for data entry. */
    private static Draft draft(int onHand) {
        TreeMap<LocalDate, DayCounts> days = new TreeMap<>();
        for (int back = 0; back < 5; back++) {
            days.put(
                    TODAY.minusDays(back),
                    new DayCounts(
                            DemandSeries.OPERATIONAL,
                            List.of(new Count("USBP", "TITLE_8", "SINGLE_ADULT", "T8_NTA_OR", 1_000)),
                            List.of(),
                            null));
        }
        var report = new StaffReport(
                "e", "RGV", "DATA_ENTRY", "ACTIVE", TODAY, onHand, null, null, null, "F", "test", Instant.EPOCH);
        var situation = new Situation(
                PROFILE,
                TODAY,
                Map.of("RGV", days),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(report),
                List.of());
        Map<LocalDate, List<DayPlan>> plans = new TreeMap<>();
        new DayByDayPlanner()
                .plan(situation, "RGV", TODAY.minusDays(4), FROM.plusDays(90), PlaceState.start()).stream()
                        .filter(plan -> !plan.day().isBefore(FROM))
                        .forEach(plan -> plans.computeIfAbsent(plan.day(), day -> new ArrayList<>())
                                .add(plan));
        return new Drafting(PROFILE).draft(TODAY, FROM, 90, plans);
    }

    @Test
    void asksForWhoeverIsMissing() {
        // 1,000 x 2.0 h x 0.25 / (61.2 / 7 h) / 0.9 = 63.54, so 64; low 112.5 h: 15; high 875 h: 112; 20 are there
        var draft = draft(20);

        assertThat(draft.headcount()).isEqualTo(44);
        assertThat(draft.low()).isZero();
        assertThat(draft.high()).isEqualTo(92);
        assertThat(draft.lastDay()).isEqualTo(FROM.plusDays(90));
        assertThat(draft.tranches()).containsExactly(new Draft.Tranche(44, FROM));
        assertThat(draft.lines()).singleElement().satisfies(line -> {
            assertThat(line.task()).isEqualTo("DATA_ENTRY");
            assertThat(line.place()).isEqualTo("RGV");
            assertThat(line.source()).contains("10 USC");
        });
        assertThat(draft.caution()).contains("no validation");
        assertThat(draft.form())
                .extracting(Draft.Section::title)
                .containsExactly(
                        "Capability",
                        "Reporting date and place",
                        "Duration",
                        "Substitutes",
                        "Life support",
                        "Arming",
                        "Funding",
                        "Approvals");
    }

    @Test
    void asksForNobodyWhereNobodyIsMissingAndSaysOfWhomNothingIsKnown() {
        var draft = draft(64);

        assertThat(draft.headcount()).isZero();
        assertThat(draft.tranches()).isEmpty();
        assertThat(draft.unknown()).anySatisfy(line -> assertThat(line).startsWith("WAREHOUSE at RGV"));
    }
}
