package io.muster.staffing.planning.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.quantity.Steps;
import io.muster.staffing.planning.quantity.Term;
import io.muster.staffing.planning.situation.Census;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A census is the stock at its hour; the rest of that day flows on top of it. */
class CensusTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 11);
    private static final List<Double> NO_HOURS = List.of();
    private static final double ACCURACY = 1e-9;

    private static CustodyModel.Counted counted(long held, @Nullable Long over72, String at, List<Double> hours) {
        var instant = DAY.atTime(LocalTime.parse(at)).atZone(NEW_YORK).toInstant();
        var census = new Census("RGV", instant, DAY, held, false, over72, "F", "count", 0);
        return new CustodyModel.Counted(census, RestOfDay.after(instant, DAY, NEW_YORK, hours));
    }

    private static CustodyModel.Counted atLeast(long held, List<Double> hours) {
        var noon = DAY.atTime(12, 0).atZone(NEW_YORK).toInstant();
        var census = new Census("RGV", noon, DAY, held, true, null, "F", "a newspaper", 0);
        return new CustodyModel.Counted(census, RestOfDay.after(noon, DAY, NEW_YORK, hours));
    }

    /** The eleventh of steady days: 80, 100 or 120 persons a day who stay for 2, 3 or 4 days, so that 160, 300 or 480 are held. */
    private static CustodyModel.Moved steady(String pathway, CustodyModel.@Nullable Counted counted) {
        return steady(pathway, 10, counted);
    }

    private static CustodyModel.Moved steady(String pathway, int days, CustodyModel.@Nullable Counted counted) {
        int index = PROFILE.pathways().stream().map(one -> one.code()).toList().indexOf(pathway);
        var arrivals = new Arrivals(List.of(new Arrivals.Flow(
                "USBP", index, "SINGLE_ADULT", Quantity.of(100).between(80, 120), false)));
        var place = new OnePlace(PROFILE);
        for (int day = 0; day < days; day++) {
            place.next(arrivals, null);
        }
        return place.next(arrivals, counted);
    }

    private static List<Double> hours(int hour, double persons) {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 0.0));
        hours.set(hour, persons);
        return hours;
    }

    /**
     * 500 are counted. A day that begins with 500 lets 300 go (500 and 100 who come, less the 300 of the last three days), 420
     * at the low end and 140 at the high one. At noon half of those who come and half of those who go are still to follow.
     */
    @ParameterizedTest
    @CsvSource({
        "00:00, 160, 300, 480",
        "06:00, 245, 350, 485",
        "12:00, 330, 400, 490",
        "18:00, 415, 450, 495",
        "23:59:59.999999999, 500, 500, 500",
    })
    void addsTheRestOfTheDayToTheStockOfItsHour(String at, double low, double likely, double high) {
        var moved = steady("T8_NTA_OR", counted(500, null, at, NO_HOURS));

        assertThat(moved.held().at(End.LOW)).isCloseTo(low, within(1e-6));
        assertThat(moved.held().at(End.LIKELY)).isCloseTo(likely, within(1e-6));
        assertThat(moved.held().at(End.HIGH)).isCloseTo(high, within(1e-6));
        assertThat(moved.latest().held()).isCloseTo(likely, within(1e-6));
        assertThat(moved.latest().assumed()).isFalse();
    }

    /** Whoever agrees with the model changes nothing, whenever they count. */
    @ParameterizedTest
    @CsvSource({"00:00", "03:30", "12:00", "23:00"})
    void ofWhatIsThereAnywayChangesNothing(String at) {
        var moved = steady("T8_NTA_OR", counted(300, null, at, NO_HOURS));

        assertThat(moved.held().at(End.LIKELY)).isCloseTo(300, within(ACCURACY));
    }

    /** All 100 of the day come at 15 h: before it none of them is counted, at half past half of them, after it all. */
    @ParameterizedTest
    @CsvSource({"12:00, 450", "15:30, 443.75", "16:00, 400"})
    void takesTheArrivalsOfTheHoursThatFollow(String at, double likely) {
        var moved = steady("T8_NTA_OR", counted(500, null, at, hours(15, 100)));

        assertThat(moved.held().at(End.LIKELY)).isCloseTo(likely, within(ACCURACY));
    }

    /** 450 at the day's end, of whom 300 came within 72 hours; 75 left after the count, who may be of those held longest. */
    @ParameterizedTest
    @CsvSource({", 150", "100, 150", "300, 225"})
    void keepsWhoWasHeldOverTheLimitAndMayNotHaveLeft(@Nullable Long counted, double over) {
        var moved = steady("T8_NTA_OR", counted(500, counted, "18:00", NO_HOURS));

        assertThat(moved.latest().over72Hours()).isCloseTo(over, within(ACCURACY));
    }

    /** Expelled within .3 of a day: 70 of the day's 100 leave, but in the afternoon nobody is there who could. */
    @Test
    void letsNobodyLeaveWhoIsNotThere() {
        var moved = steady("T42_EXPULSION", counted(0, null, "12:00", hours(3, 100)));

        assertThat(moved.held().at(End.LIKELY)).isZero();
        assertThat(Steps.to(moved.held()).getLast().terms())
                .filteredOn(term -> term.name().equals("left-after-census"))
                .singleElement()
                .extracting(Term::value)
                .isEqualTo(0.0);
    }

    /** The latest instant of a day holds; of one instant the later in the log. 400 at noon and 500 at 18:00 make 450. */
    @Test
    void ofTheLatestInstantHolds() {
        var noon = DAY.atTime(12, 0).atZone(PROFILE.zone()).toInstant();
        var evening = DAY.atTime(18, 0).atZone(PROFILE.zone()).toInstant();
        var one = heldAfter(census(evening, 500, 3), census(noon, 400, 7), census(evening, 100, 2));
        var other = heldAfter(census(noon, 400, 7), census(evening, 100, 2), census(evening, 500, 3));

        assertThat(one).isCloseTo(450, within(ACCURACY));
        assertThat(other).isCloseTo(450, within(ACCURACY));
    }

    private static Census census(Instant at, long held, long order) {
        return new Census("RGV", at, DAY, held, false, null, "F", "count", order);
    }

    private static double heldAfter(Census... censuses) {
        var plans = Plans.of(PROFILE).today(DAY);
        for (var day = Plans.FIRST; !day.isAfter(DAY); day = day.plusDays(1)) {
            plans.counted("RGV", day, 100);
        }
        for (var census : censuses) {
            plans.census(census);
        }
        var custody = plans.day("RGV", DAY).custody();
        return custody == null ? -1 : custody.held();
    }

    /**
     * At noon 160, 300 or 480 are there. An end that has fewer than the count is corrected to it as by an exact count: 200 at the
     * low end, with 40 who come and half of 120 who leave (200 and 80, less the 160 of two days), are 180. The others stay.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 160, 300, 480",
        "160, 160, 300, 480",
        "200, 180, 300, 480",
        "300, 230, 300, 480",
        "400, 280, 350, 480",
        "500, 330, 400, 490",
    })
    void thatSaysAtLeastMovesOnlyWhatHasFewer(long held, double low, double likely, double high) {
        var moved = steady("T8_NTA_OR", atLeast(held, NO_HOURS));

        assertThat(moved.held().at(End.LOW)).isCloseTo(low, within(ACCURACY));
        assertThat(moved.held().at(End.LIKELY)).isCloseTo(likely, within(ACCURACY));
        assertThat(moved.held().at(End.HIGH)).isCloseTo(high, within(ACCURACY));
        assertThat(moved.latest().low()).isCloseTo(low, within(ACCURACY));
        assertThat(moved.latest().held()).isCloseTo(likely, within(ACCURACY));
        assertThat(moved.latest().high()).isCloseTo(high, within(ACCURACY));
        assertThat(moved.latest().assumed()).isTrue();
        assertThat(moved.latest().startedEmpty()).isTrue();
    }

    /** Expelled within .1, .3 or .5 of a day, 8, 30 or 60 are held at its end, though all come in the afternoon, after those who left. */
    @ParameterizedTest
    @CsvSource({"3", "15"})
    void thatSaysAtLeastSoManyAsThereAreChangesNothing(int hour) {
        var moved = steady("T42_EXPULSION", atLeast(0, hours(hour, 100)));

        assertThat(moved.held().at(End.LOW)).isCloseTo(8, within(ACCURACY));
        assertThat(moved.held().at(End.LIKELY)).isCloseTo(30, within(ACCURACY));
        assertThat(moved.held().at(End.HIGH)).isCloseTo(60, within(ACCURACY));
        assertThat(moved.latest().held()).isCloseTo(30, within(ACCURACY));
    }

    /** After 30 steady days the model has 300 of its own: at least 200 agrees, and 400 says as much as exactly 400 does. */
    @Test
    void thatSaysAtLeastTeachesNothingWhereTheModelHasAsMany() {
        var agreed = steady("T8_NTA_OR", 30, atLeast(200, NO_HOURS));
        var fewer = steady("T8_NTA_OR", 30, atLeast(400, NO_HOURS));
        var exact = steady("T8_NTA_OR", 30, counted(400, null, "12:00", NO_HOURS));

        assertThat(agreed.after().learned().isLearned()).isFalse();
        assertThat(fewer.after().learned().stay()).isGreaterThan(1);
        assertThat(fewer.after().learned()).isEqualTo(exact.after().learned());
    }

    @Test
    void thatSaysAtLeastIsExplainedSo() {
        assertThat(terms(steady("T8_NTA_OR", atLeast(400, NO_HOURS)), "census"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.value()).isEqualTo(400);
                    assertThat(term.source()).contains("a newspaper", "at least 400");
                });
        assertThat(terms(steady("T8_NTA_OR", atLeast(200, NO_HOURS)), "held-at-census"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.value()).isCloseTo(300, within(ACCURACY));
                    assertThat(term.source()).contains("a newspaper", "at least 200", "stay as they are");
                });
    }

    private static List<Term> terms(CustodyModel.Moved moved, String name) {
        return Steps.to(moved.held()).getLast().terms().stream()
                .filter(term -> term.name().equals(name))
                .toList();
    }

    /** Nobody knows who came: how many more than 400 are there is unknown, and neither count says anything of stays. */
    @Test
    void ofADayWithoutArrivalsIsTheStockAndTeachesNothing() {
        var least = onUnknownDay(atLeast(400, NO_HOURS).census());
        var exact = onUnknownDay(counted(400, null, "12:00", NO_HOURS).census());

        assertThat(least.latest().low()).isCloseTo(400, within(ACCURACY));
        assertThat(least.latest().held()).isCloseTo(400, within(ACCURACY));
        assertThat(least.latest().high()).isNull();
        assertThat(least.latest().assumed()).isTrue();
        assertThat(least.after().learned().isLearned()).isFalse();
        assertThat(exact.latest().high()).isCloseTo(400, within(ACCURACY));
        assertThat(exact.latest().assumed()).isFalse();
        assertThat(exact.after().learned().isLearned()).isFalse();
    }

    private static CustodyModel.Moved onUnknownDay(Census census) {
        int index = PROFILE.pathways().stream()
                .map(pathway -> pathway.code())
                .toList()
                .indexOf("T8_NTA_OR");
        var arrivals = new Arrivals(List.of(new Arrivals.Flow(
                "USBP", index, "SINGLE_ADULT", Quantity.of(100).between(80, 120), false)));
        var place = new OnePlace(PROFILE);
        for (int day = 0; day < 30; day++) {
            place.next(arrivals, null);
        }
        return place.next(Arrivals.NONE, new CustodyModel.Counted(census, RestOfDay.UNKNOWN));
    }

    /** The longest day has 25 hours and the shortest 23: what is left is a share of the day's own length. */
    @ParameterizedTest
    @CsvSource({
        "2023-05-11, 2023-05-11T06:00:00-04:00, 18, 24",
        "2023-11-05, 2023-11-05T00:00:00-04:00, 25, 25",
        "2023-11-05, 2023-11-05T01:00:00-04:00, 24, 25",
        "2023-11-05, 2023-11-05T01:00:00-05:00, 23, 25",
        "2023-11-05, 2023-11-05T12:00:00-05:00, 12, 25",
        "2023-03-12, 2023-03-12T00:00:00-05:00, 23, 23",
        "2023-03-12, 2023-03-12T03:00:00-04:00, 21, 23",
    })
    void measuresADayByItsOwnLength(LocalDate day, Instant at, double hoursLeft, double hoursOfDay) {
        var rest = RestOfDay.after(at, day, NEW_YORK, NO_HOURS);

        assertThat(rest.time()).isCloseTo(hoursLeft / hoursOfDay, within(ACCURACY));
        assertThat(rest.arrivals()).isCloseTo(hoursLeft / hoursOfDay, within(ACCURACY));
    }

    /** People of 01 h on November 5 came in either of the two hours; nobody can come at 02 h on March 12. */
    @ParameterizedTest
    @CsvSource({
        "2023-11-05, 2023-11-05T01:00:00-04:00, 1, 1",
        "2023-11-05, 2023-11-05T01:30:00-04:00, 1, 0.75",
        "2023-11-05, 2023-11-05T01:30:00-05:00, 1, 0.25",
        "2023-11-05, 2023-11-05T02:00:00-05:00, 1, 0",
        "2023-03-12, 2023-03-12T03:30:00-04:00, 3, 0.5",
        "2023-03-12, 2023-03-12T03:30:00-04:00, 5, 1",
    })
    void countsAnHourThatComesTwiceBothTimes(LocalDate day, Instant at, int hour, double share) {
        var rest = RestOfDay.after(at, day, NEW_YORK, hours(hour, 40));

        assertThat(rest.arrivals()).isCloseTo(share, within(ACCURACY));
    }
}
