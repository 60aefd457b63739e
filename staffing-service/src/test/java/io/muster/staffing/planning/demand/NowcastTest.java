package io.muster.staffing.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an open day brings by its close: counted so far, and what a usual day and the pace say of the rest. */
class NowcastTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final PathwaySplit SPLIT = new PathwaySplit(PROFILE, List.of());
    private static final String PLACE = "RGV";

    private static Arrivals persons(double persons) {
        return new Arrivals(List.of(new Arrivals.Flow("USBP", 0, "FAMILY", Quantity.of(persons), false)));
    }

    private static Ends<Arrivals> expected(double low, double likely, double high) {
        return new Ends<>(persons(low), persons(likely), persons(high));
    }

    /** As many persons in each hour. */
    private static List<Long> even(long anHour) {
        return Collections.nCopies(24, anHour);
    }

    /**
     * Seven days of 5 an hour, by noon: (420 + 12/24.5) / 841 = 0.49999. The variance is 0.25 / 842 of the estimate and 0.1 x 0.1 / 8 of
     * days that differ.
     */
    @Test
    void aShareIsLearntFromTheHoursOfKnownDays() {
        var share = ShareOfDay.upTo(OptionalInt.of(11), Collections.nCopies(7, even(5)));

        assertThat(share.value()).isCloseTo(0.499988, within(1e-6));
        assertThat(share.variance()).isCloseTo(0.00154691, within(1e-8));
    }

    /** Two days of 100, one wholly by noon and one wholly after it: a half, and each day is off by a half: (0.01 + 2 x 0.25) / 3. */
    @Test
    void daysThatDifferMakeAShareUncertain() {
        var early =
                IntStream.range(0, 24).mapToObj(hour -> hour == 8 ? 100L : 0L).toList();
        var late =
                IntStream.range(0, 24).mapToObj(hour -> hour == 20 ? 100L : 0L).toList();

        var share = ShareOfDay.upTo(OptionalInt.of(11), List.of(early, late));

        assertThat(share.value()).isCloseTo(100.4898 / 201, within(1e-6));
        assertThat(share.variance()).isCloseTo(0.25 / 202 + 0.51 / 3, within(1e-5));
    }

    /** Reports that all bear noon: by noon the whole day has come, and by 11 none of it. */
    @Test
    void aPlaceThatReportsOnceADayIsWholeByThen() {
        var noon =
                IntStream.range(0, 24).mapToObj(hour -> hour == 12 ? 700L : 0L).toList();

        assertThat(ShareOfDay.upTo(OptionalInt.of(12), List.of(noon)).value()).isGreaterThan(0.999);
        assertThat(ShareOfDay.upTo(OptionalInt.of(11), List.of(noon)).value()).isLessThan(0.001);
    }

    /**
     * 200 expected within 196 of each other, so a standard deviation of 50; 150 counted by noon. K = 200.5 / 2500.5 = 0.080184, w = 0.138207,
     * rate = 0.138207 x 200 + 0.861793 x 150 / 0.499988 = 286.186, to come 143.096. Variance 143.096 + 0.25 x 286.186 / 0.580172 + 286.186^2 x
     * 0.00154691 = 393.117; 293.096 -+ 1.96 x 19.827.
     */
    @Test
    void theExpectationAndThePaceAreWeighed() {
        var share = ShareOfDay.upTo(OptionalInt.of(11), Collections.nCopies(7, even(5)));
        var arrivals = new Nowcast(expected(102.0018, 200, 297.9982), persons(150), share, SPLIT).atClose();

        assertThat(arrivals.persons()).isCloseTo(293.096, within(1e-2));
        assertThat(arrivals.persons(End.LOW)).isCloseTo(254.236, within(1e-2));
        assertThat(arrivals.persons(End.HIGH)).isCloseTo(331.957, within(1e-2));
    }

    /** Sure of 200, the pace says little; knowing next to nothing, the pace says nearly all: 300 by 150 of a half. */
    @ParameterizedTest
    @CsvSource({"199.9,200,200.1,250,1", "0,200,20000,300,1"})
    void theSurerOfBothDecides(double low, double likely, double high, double atClose, double accuracy) {
        var nowcast =
                new Nowcast(expected(low, likely, high), persons(150), new ShareOfDay(0.5, 0.001), SPLIT).atClose();

        // 150 + half of 200; 150 / 0.5
        assertThat(nowcast.persons()).isCloseTo(atClose, within(accuracy));
    }

    @Property(tries = 500)
    void itIsNeverFewerThanCountedNorWithoutWidth(
            @ForAll @DoubleRange(max = 5_000) double likely,
            @ForAll @DoubleRange(min = 0.01, max = 3) double width,
            @ForAll @IntRange(min = 1, max = 5_000) int soFar,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 40) int anHour) {
        var share = ShareOfDay.upTo(OptionalInt.of(hour), List.of(even(anHour), even(2L * anHour)));
        var before = expected(likely / (1 + width), likely, likely * (1 + width) + 1);
        var arrivals = new Nowcast(before, persons(soFar), share, SPLIT).atClose();

        assertThat(arrivals.persons(End.LOW))
                .isGreaterThanOrEqualTo(soFar - 1e-9)
                .isLessThan(arrivals.persons());
        assertThat(arrivals.persons(End.HIGH)).isGreaterThan(arrivals.persons());
        double pace = soFar / share.value();
        assertThat(arrivals.persons())
                .isBetween(
                        soFar + (1 - share.value()) * Math.min(likely, pace) - 1e-6,
                        soFar + (1 - share.value()) * Math.max(likely, pace) + 1e-6);
        // one more that was counted never makes the day smaller
        var more = new Nowcast(before, persons(soFar + 1), share, SPLIT).atClose();
        assertThat(more.persons()).isGreaterThanOrEqualTo(arrivals.persons() + 1 - 1e-9);
    }

    private static DayPlan open(List<Long> hours) {
        var plans = Plans.of(PROFILE);
        for (int day = 0; day < 7; day++) {
            plans.counted(PLACE, Plans.FIRST.plusDays(day), counts(even(5)));
        }
        return plans.counted(PLACE, Plans.FIRST.plusDays(7), counts(hours))
                .today(Plans.FIRST.plusDays(6))
                .day(PLACE, Plans.FIRST.plusDays(7));
    }

    private static DayCounts counts(List<Long> hours) {
        long persons = hours.stream().mapToLong(Long::longValue).sum();
        return new DayCounts(
                DemandSeries.OPERATIONAL,
                List.of(new Count("USBP", "TITLE_8", "SINGLE_ADULT", "T8_NTA_OR", persons)),
                hours,
                null);
    }

    /** Seven days of 120, and 60 by noon: 120 by the close, 5 in each hour to come. */
    @Test
    void aDayThatGoesAsUsualEndsAsUsual() {
        var demand = Objects.requireNonNull(open(IntStream.range(0, 24)
                        .mapToObj(hour -> hour < 12 ? 5L : 0L)
                        .toList())
                .demand());

        assertThat(demand.basis()).isEqualTo(DemandBasis.NOWCAST);
        assertThat(demand.flags()).contains("OPEN_DAY");
        assertThat(demand.persons()).isCloseTo(120, within(0.01));
        assertThat(demand.usualShareSoFar()).isCloseTo(0.5, within(1e-4));
        assertThat(demand.hours()).allSatisfy(hour -> assertThat(hour).isCloseTo(5, within(0.001)));
        assertThat(Objects.requireNonNull(demand.counted()).persons()).isEqualTo(60);
    }

    /** In its last hour nearly all has come: 120 and a little that is late, and not twice as many. */
    @Test
    void atItsEndADayIsWhatWasCounted() {
        var demand = Objects.requireNonNull(open(even(5)).demand());

        assertThat(demand.persons()).isBetween(120.0, 120.1);
        assertThat(demand.hours().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(Objects.requireNonNull(demand.persons()), within(1e-9));
    }
}
