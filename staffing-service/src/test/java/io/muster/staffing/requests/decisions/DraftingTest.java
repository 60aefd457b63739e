package io.muster.staffing.requests.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Strength;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 20);
    private static final LocalDate FROM = TODAY.plusDays(1);

    private static StaffReport report(String place, String task, String component, int onHand) {
        return new StaffReport(
                place + task, place, task, component, TODAY, onHand, null, null, null, "F", "test", Instant.EPOCH, 0);
    }

    private static Draft draft(int onHand) {
        return draft(List.of(report("RGV", "DATA_ENTRY", "ACTIVE", onHand)), List.of());
    }

    private static Draft draft(List<StaffReport> reports, List<Commitment> commitments) {
        return draft(reports, commitments, null);
    }

    /** 1,000 adults a day at RGV, all on Notices to Appear. */
    private static Draft draft(List<StaffReport> reports, List<Commitment> commitments, @Nullable Double share) {
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
        var situation = new Situation(
                PROFILE, TODAY, Map.of("RGV", days), List.of(), List.of(), List.of(), List.of(), reports, commitments);
        Map<LocalDate, List<DayPlan>> plans = new TreeMap<>();
        Plans.of(situation, "RGV", TODAY.minusDays(4), FROM.plusDays(90)).stream()
                .filter(plan -> !plan.day().isBefore(FROM))
                .forEach(plan -> plans.computeIfAbsent(plan.day(), day -> new ArrayList<>())
                        .add(plan));
        return new Drafting(PROFILE).draft(TODAY, FROM, 90, plans, new Strength(situation), share);
    }

    /** Each person more is there for at most 90 days. */
    @Test
    void asksForMoreWhereMoreIsToBeCovered() {
        var reports = List.of(report("RGV", "DATA_ENTRY", "ACTIVE", 20));
        long fewer = 0;
        for (double share : List.of(0.01, 0.2, 0.5, 0.8, 0.99)) {
            var draft = draft(reports, List.of(), share);
            var cost = Objects.requireNonNull(draft.staffTo());

            assertThat(draft.headcount()).isGreaterThanOrEqualTo(fewer);
            assertThat(Long.signum(cost.moreThanMedian())).isEqualTo(Double.compare(share, 0.5));
            assertThat(Math.abs(cost.morePersonDays()))
                    .isBetween(60 * Math.abs(cost.moreThanMedian()), 90 * Math.abs(cost.moreThanMedian()));
            fewer = draft.headcount();
        }
        assertThat(draft(20).staffTo()).isNull();
    }

    /** By the likely values 63.54, all of them by load: what a share of the draws asks for is no sum of these. */
    @Test
    void saysWhatTheLikelyValuesAskForBesideWhatAShareDoes() {
        var line = draft(List.of(report("RGV", "DATA_ENTRY", "ACTIVE", 20)), List.of(), 0.9)
                .lines()
                .getFirst();

        assertThat(line.reason())
                .startsWith((line.most() + 20) + " suffice in a share of 0.9 of the draws; by the likely values 64 are"
                        + " required (64 by load, 0 by posts; ")
                .endsWith("), 20 on hand");
        assertThat(draft(20).lines().getFirst().reason()).startsWith("64 required (64 by load, 0 by posts; ");
    }

    /** The first day that is reported, and open: of it nobody knows how many more come, of the next day nothing. */
    @Test
    void saysOfEachDayWhyNothingIsAskedFor() {
        var situation = Plans.of(PROFILE).counted("RGV", FROM, 1_000).situation();
        Map<LocalDate, List<DayPlan>> plans = new TreeMap<>();
        Plans.of(situation, "RGV", FROM, FROM.plusDays(1)).forEach(plan -> plans.put(plan.day(), List.of(plan)));
        var drafting = new Drafting(PROFILE);
        var strength = new Strength(situation);

        var likely = drafting.draft(TODAY, FROM, 2, plans, strength, null).unknown();
        var staffed = drafting.draft(TODAY, FROM, 2, plans, strength, 0.8).unknown();

        assertThat(likely)
                .noneMatch(line -> line.contains(NeedLine.NOTHING_DRAWN))
                .anyMatch(line -> line.startsWith("DATA_ENTRY at RGV: " + Demand.UNKNOWN));
        assertThat(staffed)
                .anyMatch(line -> line.startsWith("DATA_ENTRY at RGV: " + NeedLine.NOTHING_DRAWN))
                .anyMatch(line -> line.startsWith("DATA_ENTRY at RGV: " + Demand.UNKNOWN));
        plans.remove(FROM.plusDays(1));
        assertThat(drafting.draft(TODAY, FROM, 1, plans, strength, 0.8).unknown())
                .noneMatch(line -> line.contains("no arrivals are known"));
    }

    @Test
    void asksForWhoeverIsMissing() {
        // 1,000 x 2.0 h x 0.25 / (61.2 / 7 h) / 0.9 = 63.54, so 64; low 112.5 h: 15; 20 are there.
        // At most 1,196 are carried forward (a tenth of the mean x 1.96): high 1,000 x 1.196 x 2.5 x 0.35 h = 1,046.5
        // h: 133
        var draft = draft(20);

        assertThat(draft.headcount()).isEqualTo(44);
        assertThat(draft.low()).isZero();
        assertThat(draft.high()).isEqualTo(113);
        assertThat(draft.lastDay()).isEqualTo(FROM.plusDays(89));
        assertThat(draft.tranches()).containsExactly(new Draft.Tranche(44, FROM));
        assertThat(draft.lines()).singleElement().satisfies(line -> {
            assertThat(line.task()).isEqualTo("DATA_ENTRY");
            assertThat(line.place()).isEqualTo("RGV");
            assertThat(line.source()).contains("10 USC");
        });
        assertThat(draft.request().lines())
                .containsExactly(new Draft.RequestLine(
                        "1", List.of("DATA_ENTRY"), "RGV", List.of(new Draft.Tranche(44, FROM)), FROM.plusDays(89)));
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

    @Test
    void namesWhoIsThereWithoutAPlaceAndSubtractsNobody() {
        // 64 are needed, 20 are there; 700 wait for a place from the first day, 300 for ten days from the fifth day on
        var from = FROM.plusDays(4);
        var to = FROM.plusDays(14);
        var asked = new Commitment(
                "r",
                "1",
                List.of("DATA_ENTRY", "WAREHOUSE"),
                null,
                "ACTIVE",
                List.of(new Stay("ACTIVE", 300, from, to)),
                false);
        var draft = draft(
                List.of(report("RGV", "DATA_ENTRY", "ACTIVE", 20), report("UNPLACED", "UNPLACED", "GUARD", 700)),
                List.of(asked));

        assertThat(draft.headcount()).isEqualTo(44);
        assertThat(draft.unplaced().first()).isEqualTo(700);
        assertThat(draft.unplaced().most()).isEqualTo(1_000);
        assertThat(draft.unplaced().mostOn()).isEqualTo(from);
        assertThat(draft.unplaced().by())
                .containsExactly(
                        new Draft.Group(
                                "ACTIVE",
                                300,
                                "request r: line 1 of the request, as approved, extended and reduced; expected, not yet deployed"),
                        new Draft.Group("GUARD", 700, "report UNPLACEDUNPLACED [F]: test"));
        assertThat(draft.unplaced().note()).contains("in no figure above");
        assertThat(draft.form())
                .filteredOn(section -> section.title().equals("Substitutes"))
                .singleElement()
                .extracting(Draft.Section::text)
                .asString()
                .endsWith(
                        "1000 people without a place and task of the profile on " + from + ": {ACTIVE=300, GUARD=700}");
    }

    @Test
    void saysThatPeopleAtAnotherTaskHaveOneAndThatNobodyIsUnplaced() {
        var elsewhere = draft(
                List.of(report("RGV", "DATA_ENTRY", "ACTIVE", 20), report("UNPLACED", "OTHER", "GUARD", 1_000)),
                List.of());
        assertThat(elsewhere.unplaced().by())
                .singleElement()
                .extracting(Draft.Group::basis)
                .asString()
                .contains("none of the profile's");

        assertThat(draft(20).unplaced())
                .isEqualTo(new Draft.Unplaced(
                        0, 0, FROM, List.of(), "nobody is there without a place and task of the profile"));
    }
}
