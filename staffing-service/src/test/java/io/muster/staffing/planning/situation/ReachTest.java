package io.muster.staffing.planning.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A day closes by what stands, and nobody closes the days of the others. */
class ReachTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 15);

    private final Map<String, NavigableSet<LocalDate>> reported = new HashMap<>();
    private final Map<String, NavigableSet<LocalDate>> confirmed = new HashMap<>();

    private ReachTest days(String place, LocalDate from, LocalDate to) {
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            reported.computeIfAbsent(place, named -> new TreeSet<>()).add(day);
        }
        return this;
    }

    private ReachTest day(String place, LocalDate day) {
        return days(place, day, day);
    }

    private Reach reach() {
        return Reach.of(reported, confirmed, null);
    }

    @Test
    void nobodyReportedNothingClosed() {
        assertThat(reach().today()).isNull();
    }

    @Test
    void onePlaceClosesTheDayBeforeItsLast() {
        assertThat(days("RGV", DAY.minusDays(3), DAY).reach().today()).isEqualTo(DAY.minusDays(1));
    }

    /** A mistyped year, be it the only day of a place, is no day that anybody has reached. */
    @Test
    void theFurthestDayIsOneThatFollowsOthers() {
        days("RGV", DAY.minusDays(3), DAY)
                .days("EPT", DAY.minusDays(3), DAY.plusDays(2))
                .day("YUM", DAY.plusYears(1));
        assertThat(reach().furthest()).isEqualTo(DAY.plusDays(2));

        confirmed.put("YUM", new TreeSet<>(List.of(DAY.plusYears(1))));
        assertThat(reach().furthest()).isEqualTo(DAY.plusYears(1));
    }

    @Test
    void theOnlyDayOfAllIsTheFurthest() {
        assertThat(day("YUM", DAY).reach().furthest()).isEqualTo(DAY);
    }

    @Test
    void ofTwoPlacesBothMustReachALaterDay() {
        days("RGV", DAY.minusDays(3), DAY.plusDays(5)).days("EPT", DAY.minusDays(3), DAY);

        assertThat(reach().today()).isEqualTo(DAY.minusDays(1));
        // RGV is more than a day beyond the open day, May 15, and nobody else is there
        assertThat(reach().lastDays()).containsEntry("RGV", DAY.plusDays(1)).containsEntry("EPT", DAY);
        assertThat(reach().aheadDays()).containsOnlyKeys("RGV").containsEntry("RGV", DAY.plusDays(5));
    }

    @Test
    void ofFivePlacesThreeMust() {
        days("A", DAY.minusDays(20), DAY.plusDays(2));
        days("B", DAY.minusDays(20), DAY.plusDays(1));
        days("C", DAY.minusDays(20), DAY);
        days("D", DAY.minusDays(20), DAY.minusDays(2));
        days("E", DAY.minusDays(20), DAY.minusDays(3));

        assertThat(reach().today()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void whoOnceReportedIsNotWaitedFor() {
        days("A", DAY.minusDays(30), DAY);
        days("B", DAY.minusDays(30), DAY);
        for (var once : new String[] {"C", "D", "E", "F"}) {
            day(once, DAY.minusDays(30));
        }

        // of six places three would have to reach a later day, of the two that are expected both have
        assertThat(reach().today()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void aMistypedYearIsNotBelievedAtAPlaceThatStandsAloneEither() {
        days("RGV", DAY.minusDays(3), DAY).day("RGV", DAY.plusYears(1));

        assertThat(reach().today()).isEqualTo(DAY.minusDays(1));
        assertThat(reach().lastDays()).containsEntry("RGV", DAY);
        assertThat(reach().aheadDays()).containsEntry("RGV", DAY.plusYears(1));
    }

    @Test
    void aSecondDayThereOrAConfirmationMakesItBelieved() {
        days("RGV", DAY.minusDays(3), DAY).day("RGV", DAY.plusDays(30));
        confirmed.put("RGV", new TreeSet<>(List.of(DAY.plusDays(30))));
        assertThat(reach().today()).isEqualTo(DAY.plusDays(29));

        confirmed.clear();
        day("RGV", DAY.plusDays(31));
        assertThat(reach().today()).isEqualTo(DAY.plusDays(30));
    }

    @Property
    void noSinglePlaceMovesTodayWhereOthersReport(
            @ForAll @IntRange(min = 3, max = 9) int places, @ForAll int seed, @ForAll @IntRange(max = 600) int ahead) {
        var random = new Random(seed);
        for (int place = 0; place < places; place++) {
            days("P" + place, DAY.minusDays(20), DAY.plusDays(random.nextInt(3)));
        }
        var before = reach().today();
        day("P0", DAY.plusDays(2 + ahead));

        assertThat(reach().today()).isNotNull().isBetween(before, DAY.plusDays(1));
    }

    @Test
    void aLoneDayFarBehindIsNotTheFirst() {
        days("RGV", DAY.minusDays(3), DAY).days("EPT", DAY.minusDays(3), DAY).day("EPT", DAY.minusYears(10));

        assertThat(reach().first()).isEqualTo(DAY.minusDays(3));
        assertThat(reach().today()).isEqualTo(DAY.minusDays(1));
        assertThat(reach().behindDays()).isEqualTo(Map.of("EPT", DAY.minusYears(10)));
        assertThat(reach().lastDays()).isEqualTo(Map.of("RGV", DAY, "EPT", DAY));
    }

    /** Both sides of the limits: 180 days, a week, and fewer days than follow. */
    @Test
    void farIsMoreThanHalfAYearAndLoneIsAWeekOfOnePlace() {
        days("RGV", DAY.minusDays(9), DAY);
        var last = DAY.minusDays(9 + 180);
        assertThat(days("RGV", last, last).reach().first()).isEqualTo(last);

        reported.clear();
        days("RGV", DAY.minusDays(9), DAY).days("RGV", last.minusDays(7), last.minusDays(1));
        assertThat(reach().first()).isEqualTo(DAY.minusDays(9));
        day("RGV", last.minusDays(8));
        assertThat(reach().first()).isEqualTo(last.minusDays(8));

        reported.clear();
        day("RGV", DAY).day("RGV", DAY.minusYears(1));
        assertThat(reach().first()).isEqualTo(DAY.minusYears(1));
        assertThat(day("RGV", DAY.minusDays(1)).reach().first()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void aConfirmationMakesAFarDayTheFirstAndAnotherPlaceDoesNot() {
        var far = DAY.minusYears(1);
        days("RGV", DAY.minusDays(3), DAY).days("EPT", DAY.minusDays(3), DAY).day("EPT", far);
        confirmed.put("EPT", new TreeSet<>(List.of(far)));
        assertThat(reach().first()).isEqualTo(far);

        // a confirmed day of which nobody reported is as lone as a report
        confirmed.clear();
        confirmed.put("TCA", new TreeSet<>(List.of(far.minusYears(5))));
        assertThat(reach().behindDays()).containsOnlyKeys("EPT", "TCA");
        assertThat(reach().lastDays()).containsEntry("TCA", far.minusYears(5));

        // a file with a wrong year names many places
        confirmed.clear();
        day("RGV", far.plusDays(20));
        assertThat(reach().first()).isEqualTo(DAY.minusDays(3));
        assertThat(reach().behindDays()).containsOnlyKeys("EPT", "RGV");
    }

    /** What is let go of must not look like a beginning: 450 days on, the days of before are believed as they were. */
    @Test
    void theOperationBeginsNoLaterWhereItsFirstDaysAreLetGoOf() {
        day("PORT", DAY.minusDays(450)).days("RGV", DAY.minusDays(3), DAY).days("EPT", DAY.minusDays(3), DAY);
        assertThat(reach().behindDays()).containsOnlyKeys("PORT");

        var since = Reach.of(reported, confirmed, DAY.minusDays(480));

        assertThat(since.first()).isEqualTo(DAY.minusDays(480));
        assertThat(since.behindDays()).isEmpty();
        assertThat(since.lastDays()).containsEntry("PORT", DAY.minusDays(450));
        assertThat(since.today()).isEqualTo(reach().today());
    }

    /** A day ahead that is not believed doesn't make all others far behind. */
    @Test
    void whatIsAheadMakesNothingFarBehind() {
        assertThat(day("RGV", DAY).day("EPT", DAY.plusYears(10)).reach().behindDays())
                .isEmpty();
    }

    @Property
    void noLoneDayFarBehindMovesAnything(
            @ForAll @IntRange(min = 1, max = 6) int places,
            @ForAll int seed,
            @ForAll @IntRange(max = 9_000) int behind) {
        reported.clear();
        var random = new Random(seed);
        for (int place = 0; place < places; place++) {
            days("P" + place, DAY.minusDays(3 + random.nextInt(20)), DAY.plusDays(random.nextInt(3)));
        }
        var before = reach();
        var mistyped = DAY.minusDays(23 + 181 + behind);
        day(random.nextBoolean() ? "P0" : "PX", mistyped);

        assertThat(reach().today()).isEqualTo(before.today());
        assertThat(reach().first()).isEqualTo(before.first());
        assertThat(reach().aheadDays()).isEqualTo(before.aheadDays());
        assertThat(reach().lastDays()).containsAllEntriesOf(before.lastDays());
        assertThat(reach().behindDays()).containsValue(mistyped).hasSize(1);
    }
}
