package io.muster.staffing.planning.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentTest {

    /** May 2023: 550 from May 10, 950 from May 31, 90 days, so until August 7. */
    private static final DeploymentLine MAY_2023 = new DeploymentLine(
            "ACTIVE", List.of(new Tranche(550, day("2023-05-10")), new Tranche(950, day("2023-05-31"))), 90);

    private static final Change JULY_19 = new Change("ACTIVE", 400, day("2023-08-31"), day("2023-07-19"));
    private static final Change TO_AUGUST_8 = new Change("ACTIVE", 1100, day("2023-08-08"), day("2023-07-19"));
    private static final Change AUGUST_24 = new Change("ACTIVE", 400, day("2023-09-30"), day("2023-08-24"));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Deployment changed(Deployment before, Change change) {
        return ((Deployment.ChangeOutcome.Changed) before.change(change)).deployment();
    }

    private static Deployment asItWent() {
        return changed(changed(changed(Deployment.of(List.of(MAY_2023)), JULY_19), TO_AUGUST_8), AUGUST_24);
    }

    @Test
    void aLineOfNDaysIsNDaysOnHandAndItsTranchesEndWithIt() {
        // 22 days of May, 30 of June, 31 of July, 7 of August; the second tranche has 1 + 30 + 31 + 7
        assertThat(MAY_2023.lastDay()).isEqualTo(day("2023-08-07"));
        assertThat(Deployment.of(List.of(MAY_2023)).stays())
                .extracting(Stay::days, Stay::personDays)
                .containsExactly(tuple(90L, 550 * 90L), tuple(69L, 950 * 69L));
    }

    @Test
    void aLineOfOneDayIsOneDayOnHand() {
        var june1 = day("2023-06-01");
        var line = new DeploymentLine("ACTIVE", List.of(new Tranche(20, june1)), 1);
        var deployment = Deployment.of(List.of(line));

        assertThat(line.lastDay()).isEqualTo(june1);
        assertThat(deployment.onHand(june1)).isEqualTo(20);
        assertThat(deployment.onHand(june1.minusDays(1))).isZero();
        assertThat(deployment.onHand(june1.plusDays(1))).isZero();
        assertThat(deployment.stays()).extracting(Stay::personDays).containsExactly(20L);
    }

    @Test
    void whoIsToldToLeaveBeforeTheFirstDayHasNone() {
        var never = new Stay("ACTIVE", 5, day("2023-05-31"), day("2023-05-20"));

        assertThat(never.personDays()).isZero();
        assertThat(never.covers(day("2023-05-20"))).isFalse();
        assertThat(never.covers(day("2023-05-31"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-09, 0", "2023-05-10, 550", "2023-05-30, 550", "2023-05-31, 1500", "2023-08-08, 1500",
        "2023-08-09, 400", "2023-08-31, 400", "2023-09-01, 400", "2023-09-30, 400", "2023-10-01, 0"
    })
    void followsTheLineAndBothExtensions(String day, long people) {
        assertThat(asItWent().onHand(day(day))).isEqualTo(people);
        assertThat(asItWent().onHand("ACTIVE", day(day))).isEqualTo(people);
        assertThat(asItWent().onHand("GUARD", day(day))).isZero();
    }

    @Test
    void acceptsAnOrderThatSaysAgainWhatHolds() {
        var extended = changed(Deployment.of(List.of(MAY_2023)), JULY_19);

        assertThat(changed(extended, new Change("ACTIVE", 1100, day("2023-08-07"), day("2023-07-19"))))
                .isEqualTo(extended);
    }

    @Test
    void reducesFromTheDayAfterTheOrder() {
        var reduced = changed(
                Deployment.of(List.of(MAY_2023)), new Change("ACTIVE", 300, day("2023-06-01"), day("2023-07-01")));

        assertThat(reduced.onHand(day("2023-07-01"))).isEqualTo(1500);
        assertThat(reduced.onHand(day("2023-07-02"))).isEqualTo(1200);
        assertThat(reduced.onHand(day("2023-08-09"))).isZero();
    }

    @Test
    void refusesToExtendWhatHasEndedOrToReduceBelowZero() {
        var start = Deployment.of(List.of(MAY_2023));

        assertThat(start.change(new Change("ACTIVE", 1, day("2023-12-31"), day("2023-08-09"))))
                .isEqualTo(new Deployment.ChangeOutcome.TooFew(0));
        assertThat(start.change(new Change("ACTIVE", 1501, day("2023-06-30"), day("2023-06-10"))))
                .isEqualTo(new Deployment.ChangeOutcome.TooFew(1500));
        assertThat(start.change(new Change("GUARD", 1, day("2023-06-30"), day("2023-06-10"))))
                .isEqualTo(new Deployment.ChangeOutcome.TooFew(0));
    }

    @Test
    void tellsShortageFromSurplusAndUnknownFromZero() {
        var known = DayBalance.of(OptionalLong.of(550), 600.000000000001);
        var unknown = DayBalance.of(OptionalLong.empty(), 600);

        assertThat(known.shortage()).hasValue(50);
        assertThat(known.surplus()).hasValue(0);
        assertThat(DayBalance.of(OptionalLong.of(700), 600).surplus()).hasValue(100);
        assertThat(unknown.shortage()).isEmpty();
        assertThat(unknown.surplus()).isEmpty();
    }

    @Test
    void refusesLinesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeploymentLine("ACTIVE", List.of(), 90));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tranche(-1, day("2023-05-10")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeploymentLine("ACTIVE", MAY_2023.tranches(), 0))
                .withMessageContaining("days must be >= 1, but was 0");
    }
}
