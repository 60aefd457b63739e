package io.muster.staffing.planning.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.situation.ReportedPosts.Closed;
import io.muster.staffing.planning.situation.ReportedPosts.Opened;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Posts that open and close. The profile has none at the field office of Laredo, and at RGV 28 sites of 8.0 people, two on watch, and
 * 22 seats: 28 x 8.0 + 22 x 168 / 61.2 = 284.3922 people, at 28 x 2 + 22 = 78 positions of which nobody says whose they are.
 */
class OpenPostsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final double SOLDIER = 61.2 / 7;
    private static final double AT_RGV = 28 * 8.0 + 22 * 168 / 61.2;

    private final Plans plans = Plans.of(Profiles.shipped()).counted("RGV", DAY, 1_200);

    private static Opened opened(String place, String post, String part, int positions, String heldBy, LocalDate from) {
        return new Opened(
                new ReportedPosts.Key(place, "DETECTION_MONITORING", post),
                part,
                positions,
                heldBy,
                null,
                from,
                "sector",
                "F");
    }

    private static Closed closed(String place, String post, LocalDate from) {
        return new Closed(new ReportedPosts.Key(place, "DETECTION_MONITORING", post), from, "sector");
    }

    private NeedLine need(String place, ReportedPosts posts) {
        return plans.posts(posts).need(place, "DETECTION_MONITORING", DAY);
    }

    private void soldiers(String place, int people) {
        onHand(place, "GUARD", people);
    }

    private void onHand(String place, String component, int people) {
        plans.reported(new StaffReport(
                component,
                place,
                "DETECTION_MONITORING",
                component,
                DAY,
                people,
                null,
                null,
                null,
                "F",
                "jtf",
                Instant.EPOCH,
                1));
    }

    /** Two positions around the clock: 2 x 168 h / 61.2 h = 5.4902 people; a site of two on watch has 8.0. */
    @ParameterizedTest
    @CsvSource({"seats, 5.4902, 6", "sites, 8, 8"})
    void needPeopleByThePartThatCountsThem(String part, double people, int required) {
        var need = need(
                "FO-LAREDO",
                new ReportedPosts(List.of(opened("FO-LAREDO", "bridge", part, 2, "AGENT", DAY)), List.of()));

        assertThat(need.postDriven()).isCloseTo(people, within(5e-5));
        assertThat(need.required()).isEqualTo(required);
        assertThat(need.known().requiredWithoutPosts()).isZero();
    }

    /** From its first day to the day before it is closed, whichever was reported first. */
    @ParameterizedTest
    @CsvSource({"0, 1, true", "1, 2, false", "-3, 0, false", "-3, -1, false", "-3, 5, true"})
    void areOpenFromTheFirstDayToTheDayBeforeTheyAreClosed(int from, int until, boolean open) {
        var post = opened("FO-LAREDO", "bridge", "seats", 2, "AGENT", DAY.plusDays(from));

        var need = need(
                "FO-LAREDO",
                new ReportedPosts(List.of(post), List.of(closed("FO-LAREDO", "bridge", DAY.plusDays(until)))));

        assertThat(need.required()).isEqualTo(open ? 6 : 0);
    }

    /** Without the sites the seats are left, 22 x 168 / 61.2 = 60.3922; another place and what was never opened change nothing. */
    @Test
    void closesTheProfilesOwn() {
        var closings =
                List.of(closed("RGV", "sites", DAY), closed("TCA", "seats", DAY), closed("RGV", "never opened", DAY));

        assertThat(need("RGV", new ReportedPosts(List.of(), closings)).postDriven())
                .isCloseTo(60.3922, within(5e-5));
        assertThat(need("RGV", ReportedPosts.NONE).postDriven()).isCloseTo(AT_RGV, within(1e-9));
    }

    /** Nobody says that agents would stand at the profile's posts: what people there free is unknown, and in no sum. */
    @Test
    void freeNobodyKnowsHowManyWhereNobodyReportedWhoHoldsThem() {
        soldiers("RGV", 10);

        var need = need("RGV", ReportedPosts.NONE);

        assertThat(need.freed()).isEmpty();
        assertThat(need.freedUnknown()).startsWith("of 78 of 78 positions nobody reported whose posts they are");
    }

    /** 3 soldiers give 26.2286 h, 6.0997 agents of 4.3 h; 10 give 87.4286 h, of which two positions take 48: 11.1628 agents. */
    @ParameterizedTest
    @CsvSource({"3, 26.2286, 6.0997", "10, 48, 11.1628"})
    void freeTheAgentsWhoAreReportedToHoldThem(int soldiers, double hours, double agents) {
        soldiers("FO-LAREDO", soldiers);

        var need = need(
                "FO-LAREDO",
                new ReportedPosts(
                        List.of(
                                opened("FO-LAREDO", "bridge", "seats", 2, "AGENT", DAY),
                                opened("FO-LAREDO", "gate", "seats", 5, "CONTRACTOR", DAY)),
                        List.of()));

        assertThat(need.freed()).singleElement().satisfies(freed -> {
            assertThat(freed.kind()).isEqualTo("posts");
            assertThat(freed.agentHours()).isCloseTo(hours, within(5e-5));
            assertThat(freed.agents()).isCloseTo(agents, within(5e-5));
        });
        assertThat(need.freedUnknown()).isNull();
    }

    /**
     * Beside two positions of agents and five of contractors, 5 x 24 h = 120 h. Agents relieve nobody. 10 contractors, 43 h, are busy at
     * their own posts; 30 give 129 h, 9 beyond these: 2.0930 agents of 4.3 h. Soldiers hold no posts of contractors.
     */
    @ParameterizedTest
    @CsvSource({
        "12, 0, 0, 0, 0",
        "0, 10, 0, 0, 0",
        "0, 30, 0, 9, 2.0930",
        "12, 10, 3, 26.2286, 6.0997",
        "0, 30, 3, 35.2286, 8.1927"
    })
    void areHeldByTheirOwnPeopleFirst(int agents, int contractors, int soldiers, double hours, double freed) {
        onHand("FO-LAREDO", "AGENT", agents);
        onHand("FO-LAREDO", "CONTRACTOR", contractors);
        soldiers("FO-LAREDO", soldiers);

        var need = need(
                "FO-LAREDO",
                new ReportedPosts(
                        List.of(
                                opened("FO-LAREDO", "bridge", "seats", 2, "AGENT", DAY),
                                opened("FO-LAREDO", "gate", "seats", 5, "CONTRACTOR", DAY)),
                        List.of()));

        assertThat(need.freed().stream().mapToDouble(NeedLine.Freed::agentHours).sum())
                .isCloseTo(hours, within(5e-5));
        assertThat(need.freed().stream().mapToDouble(NeedLine.Freed::agents).sum())
                .isCloseTo(freed, within(5e-5));
        assertThat(need.freedUnknown()).isNull();
    }

    /** Of posts of which nobody says whose they are agents on hand free nobody, so nothing is unknown either. */
    @Test
    void areRelievedByNoAgents() {
        onHand("RGV", "AGENT", 50);

        var need = need("RGV", ReportedPosts.NONE);

        assertThat(need.freed()).isEmpty();
        assertThat(need.freedUnknown()).isNull();
    }

    /** 3 soldiers could all stand at the agents' two positions; of what 10 do beyond these nothing is known. */
    @ParameterizedTest
    @CsvSource({"3, false", "10, true"})
    void freeAtLeastSoManyWhereNobodySaysWhoHoldsTheRest(int soldiers, boolean unknown) {
        soldiers("RGV", soldiers);

        var need =
                need("RGV", new ReportedPosts(List.of(opened("RGV", "bridge", "seats", 2, "AGENT", DAY)), List.of()));

        assertThat(need.freed())
                .singleElement()
                .satisfies(freed ->
                        assertThat(freed.agentHours()).isCloseTo(Math.min(48, soldiers * SOLDIER), within(1e-9)));
        assertThat(need.freedUnknown() != null).isEqualTo(unknown);
    }
}
