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
        return Reach.of(reported, confirmed);
    }

    @Test
    void nobodyReportedNothingClosed() {
        assertThat(reach().today()).isNull();
    }

    @Test
    void onePlaceClosesTheDayBeforeItsLast() {
        assertThat(days("RGV", DAY.minusDays(3), DAY).reach().today()).isEqualTo(DAY.minusDays(1));
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
}
