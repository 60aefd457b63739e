package io.muster.staffing.planning.plan;

import static io.muster.staffing.planning.plan.Plans.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.StaffReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DayByDayPlannerTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate LATER = FIRST.plusDays(10);

    private static Plans steady(ReferenceProfile profile, long persons) {
        var plans = Plans.of(profile).today(FIRST.plusDays(9));
        for (int day = 0; day < 10; day++) {
            plans.counted("RGV", FIRST.plusDays(day), persons);
        }
        return plans;
    }

    private static StaffReport people(String task, int onHand) {
        return new StaffReport(
                "e1", "RGV", task, "ACTIVE", FIRST, onHand, null, null, null, "F", "test", Instant.EPOCH, 0);
    }

    @Test
    void asksForDataEntryByHoursOfArrivals() {
        // 1,000 persons x 2.0 h x 0.25 = 500 h; / (61.2 / 7 h) x 1 / (1 - 0.10) = 63.5439 -> 64
        var need = steady(PROFILE, 1_000).need("RGV", "DATA_ENTRY", FIRST.plusDays(9));

        assertThat(need.basis()).isEqualTo(DemandBasis.OBSERVED);
        assertThat(need.known().workloadHours()).isCloseTo(500, within(1e-9));
        assertThat(need.known().requiredUnrounded()).isCloseTo(500 / (61.2 / 7) / 0.9, within(1e-9));
        assertThat(need.required()).isEqualTo(64);
        assertThat(need.known().supportableByTroops()).isEqualTo(64);
        // low: 1,000 x 0.75 h x 0.15; high: 1,000 x 2.5 h x 0.35
        assertThat(need.known().low()).isEqualTo((int) Math.ceil(112.5 / (61.2 / 7) / 0.9));
        assertThat(need.known().high()).isEqualTo((int) Math.ceil(875 / (61.2 / 7) / 0.9));
    }

    @Test
    void movesTheNeedWithOneNumberOfTheProfile() throws IOException {
        // data-entry.share from 0.25 to 0.30: 600 h instead of 500 h
        var need = steady(
                        changed(
                                "data-entry.share: {unit: share of hours, low: 0.15, default: 0.25",
                                "data-entry.share: {unit: share of hours, low: 0.15, default: 0.30"),
                        1_000)
                .need("RGV", "DATA_ENTRY", FIRST.plusDays(9));

        assertThat(need.known().requiredUnrounded()).isCloseTo(600 / (61.2 / 7) / 0.9, within(1e-9));
    }

    private static ReferenceProfile changed(String from, String to) throws IOException {
        try (InputStream shipped = Objects.requireNonNull(
                DayByDayPlannerTest.class.getResourceAsStream("/profiles/southwest-border-2023.yaml"))) {
            var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return Profiles.load(text.replace(from, to).getBytes(StandardCharsets.UTF_8), "changed.yaml");
        }
    }

    @Test
    void neverLetsTroopsHoldCustody() {
        assertThat(steady(PROFILE, 1_000)
                        .need("RGV", "CUSTODY", FIRST.plusDays(9))
                        .known()
                        .supportableByTroops())
                .isZero();
    }

    @Test
    void knowsNoShortageWhereNobodyReported() {
        var need = steady(PROFILE, 1_000).need("RGV", "DATA_ENTRY", FIRST.plusDays(9));

        assertThat(need.onHand()).isNull();
        assertThat(need.shortage()).isNull();
        assertThat(need.surplus()).isNull();
    }

    @Test
    void neverNetsShortageAndSurplus() {
        var plans = steady(PROFILE, 1_000).reported(people("DATA_ENTRY", 70));

        var need = plans.need("RGV", "DATA_ENTRY", FIRST.plusDays(9));

        assertThat(need.onHand()).isEqualTo(70);
        assertThat(need.shortage()).isZero();
        assertThat(need.surplus()).isEqualTo(6);
    }

    @Test
    void showsMorePeopleThanAnIntHoldsAsTheMostThatItHolds() {
        var plans = steady(PROFILE, 1_000)
                .reported(people("DATA_ENTRY", Integer.MAX_VALUE))
                .reported(new StaffReport(
                        "e2", "RGV", "DATA_ENTRY", "GUARD", FIRST, 1, null, null, null, "F", "test", Instant.EPOCH, 1));

        assertThat(plans.need("RGV", "DATA_ENTRY", FIRST.plusDays(9)).onHand()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void carriesTheMeanOfSevenClosedDaysForward() {
        var plans = steady(PROFILE, 100).counted("RGV", FIRST.plusDays(9), 800);

        var demand = Objects.requireNonNull(plans.day("RGV", LATER).demand());

        // (6 x 100 + 800) / 7
        assertThat(demand.basis()).isEqualTo(DemandBasis.CARRIED_FORWARD);
        assertThat(demand.persons()).isCloseTo(200, within(1e-9));
    }

    @Test
    void appliesAnAnnouncedPolicyFromItsFirstFullDay() {
        var policy = new PolicyStep(
                "p",
                "half of them",
                Instant.parse("2023-05-12T03:59:00Z"),
                FIRST,
                Map.of("T8", 0.5),
                List.of(),
                Map.of(),
                "test",
                "A");
        var plans = steady(PROFILE, 100).policy(policy);

        assertThat(Objects.requireNonNull(
                                plans.day("RGV", LocalDate.of(2023, 5, 11)).demand())
                        .persons())
                .isCloseTo(100, within(1e-9));
        assertThat(Objects.requireNonNull(
                                plans.day("RGV", LocalDate.of(2023, 5, 12)).demand())
                        .persons())
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void showsAnOpenDayAsFarAsItIsKnown() {
        var demand = Objects.requireNonNull(
                Plans.of(PROFILE).counted("RGV", FIRST, 10).day("RGV", FIRST).demand());

        assertThat(demand.persons()).isEqualTo(10);
        assertThat(demand.flags()).contains("OPEN_DAY");
    }

    @Test
    void takesAnAdjustedStandardForItsDays() {
        var adjustment = new Adjustment("a", "detection.sites", "YUM", 12, FIRST, FIRST.plusDays(3), "PLANNER", "test");
        var plans = Plans.of(PROFILE).adjusted(adjustment);

        // 12 sites x 8.0 and 6 seats x 168 / 61.2; then 7 sites again
        assertThat(plans.need("YUM", "DETECTION_MONITORING", FIRST.plusDays(3)).postDriven())
                .isCloseTo(96 + 6 * 168 / 61.2, within(1e-9));
        assertThat(plans.need("YUM", "DETECTION_MONITORING", FIRST.plusDays(4)).postDriven())
                .isCloseTo(56 + 6 * 168 / 61.2, within(1e-9));
    }

    @Test
    void takesTheLaterToldOfTwoAdjustedStandards() {
        var later = new Adjustment("a", "detection.sites", "YUM", 12, FIRST, FIRST, "PLANNER", "test");
        var plans = Plans.of(PROFILE)
                .adjusted(new Adjustment("z", "detection.sites", "YUM", 20, FIRST, FIRST, "PLANNER", "test"))
                .adjusted(later);

        // 12 sites x 8.0 and 6 seats x 168 / 61.2, whichever id is the greater
        assertThat(plans.need("YUM", "DETECTION_MONITORING", FIRST).postDriven())
                .isCloseTo(96 + 6 * 168 / 61.2, within(1e-9));
    }

    @Test
    void holdsPersonsAsLongAsTheirStay() {
        // 100 a day, three days each
        var custody = Objects.requireNonNull(
                steady(PROFILE, 100).day("RGV", FIRST.plusDays(9)).custody());

        assertThat(custody.held()).isCloseTo(300, within(1e-6));
        assertThat(custody.over72Hours()).isCloseTo(0, within(1e-6));
        assertThat(custody.meanStayHours()).isCloseTo(72, within(1e-6));
        assertThat(custody.assumed()).isTrue();
    }

    @Test
    void saysWhatItTakesToComeBackUnderTheCapacity() {
        // 2,000 a day who stay 3 days are 6,000 held; RGV can hold 3,105 / 16,605 of 21,000: by largest remainder
        // 3,927.
        // Back in 5 days: 2,000 + (6,000 - 3,927) / 5 = 2,414.6 persons a day, each 2.0 h x (0.85 - 0.25) of processing
        var plans = Plans.of(PROFILE).today(FIRST.plusDays(2));
        for (int day = 0; day < 3; day++) {
            plans.counted("RGV", FIRST.plusDays(day), 2_000);
        }
        var custody = Objects.requireNonNull(plans.day("RGV", FIRST.plusDays(2)).custody());

        assertThat(custody.held()).isCloseTo(6_000, within(1e-6));
        var comeBack = Objects.requireNonNull(custody.comeBack());
        assertThat(comeBack.days()).isEqualTo(5);
        assertThat(comeBack.personsPerDay()).isCloseTo(2_414.6, within(1e-6));
        assertThat(comeBack.hoursPerDay()).isCloseTo(2_414.6 * 1.2, within(1e-6));
    }

    @Test
    void plansTheSameInOneGoAndInPieces() {
        var plans = steady(PROFILE, 137);
        var whole = new DayByDayPlanner()
                .plan(plans.situation(), FIRST, FIRST.plusDays(40), OperationState.START, Scope.ALL);

        List<OperationPlan> pieces = new ArrayList<>();
        var state = OperationState.START;
        for (int from = 0; from <= 40; from += 7) {
            int to = Math.min(40, from + 6);
            var part = new DayByDayPlanner()
                    .plan(plans.situation(), FIRST.plusDays(from), FIRST.plusDays(to), state, Scope.ALL);
            pieces.addAll(part);
            state = part.getLast().after();
        }

        assertThat(pieces).isEqualTo(whole);
    }
}
