package io.muster.staffing.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is carried into days of which nobody reported: never narrower than counting's own noise, and wider with each day. */
class SilenceTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final String PLACE = "RGV";
    private static final double ACCURACY = 1e-3;

    private static LocalDate day(int number) {
        return Plans.FIRST.plusDays(number);
    }

    /** So many persons on each of the days from the first on; silence after them. */
    private static Plans reported(List<Integer> persons) {
        var plans = Plans.of(PROFILE);
        for (int number = 0; number < persons.size(); number++) {
            came(plans, number, persons.get(number));
        }
        return plans;
    }

    private static void came(Plans plans, int number, int persons) {
        if (persons == 0) {
            plans.nobody(PLACE, day(number));
        } else {
            plans.counted(PLACE, day(number), persons);
        }
    }

    private static Demand demand(DayPlan plan) {
        return Objects.requireNonNull(plan.demand());
    }

    private static double low(Demand demand) {
        return Objects.requireNonNull(demand.low());
    }

    private static double high(Demand demand) {
        return Objects.requireNonNull(demand.high());
    }

    private static NeedLine.Estimate estimate(DayPlan plan, String task) {
        return Objects.requireNonNull(plan.needs().stream()
                .filter(need -> need.task().equals(task))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst()
                .estimate());
    }

    /** One day of nobody: z^2 = 3.8415 persons at most on the next, and the root of the days of silence as many times. */
    @Test
    void afterADayOfNobodySomebodyMayCome() {
        var plans = reported(List.of(0)).today(day(9)).days(PLACE, day(9));

        for (int silent = 1; silent < 10; silent++) {
            var demand = demand(plans.get(silent));
            assertThat(demand.basis()).isEqualTo(DemandBasis.CARRIED_FORWARD);
            assertThat(demand.persons()).isZero();
            assertThat(demand.low()).isZero();
            assertThat(high(demand)).isCloseTo(3.84146 * Math.sqrt(silent), within(ACCURACY));
            assertThat(demand.cells()).isEmpty();
            // 3.84 persons x 3.5 h x 0.35 are over four hours: half a person at least, so one
            var entry = estimate(plans.get(silent), "DATA_ENTRY");
            assertThat(entry.low()).isZero();
            assertThat(entry.required()).isZero();
            assertThat(entry.high()).isPositive();
        }
    }

    /**
     * The wider of two spreads: a tenth of the mean, 1.96 x 0.1 x mean, and counting's own noise, by the formula of the method. Of 10
     * on one day 2.948 to 20.894; of 100 on each of seven days 100 + 0.2744 -+ 20.954; of 1,000 on each of seven the tenth. On the fourth day of
     * silence they are twice as far away, but never fewer than nobody.
     */
    @ParameterizedTest
    @CsvSource({"10,1,2.948,20.894,0", "100,7,79.320,121.229,58.640", "1000,7,804.004,1195.996,608.007"})
    void equalDaysAreNotCertain(int persons, int days, double low, double high, double lowOfFourth) {
        var plans = reported(IntStream.range(0, days).mapToObj(day -> persons).toList())
                .today(day(days + 3));

        var first = demand(plans.day(PLACE, day(days)));
        assertThat(first.persons()).isCloseTo(persons, within(ACCURACY));
        assertThat(low(first)).isCloseTo(low, within(ACCURACY));
        assertThat(high(first)).isCloseTo(high, within(ACCURACY));

        // four days after the last report, so twice as wide
        var fourth = demand(plans.day(PLACE, day(days + 3)));
        assertThat(high(fourth) - persons).isCloseTo(2 * (high - persons), within(2 * ACCURACY));
        assertThat(low(fourth)).isCloseTo(lowOfFourth, within(2 * ACCURACY));
    }

    /** 50 and 150 are 100 with a deviation of 50, a half: 100 -+ 1.95996 x 50. */
    @Test
    void daysThatDifferAreAsUncertainAsTheyDiffer() {
        var demand = demand(reported(List.of(50, 150)).today(day(2)).day(PLACE, day(2)));

        assertThat(low(demand)).isCloseTo(2.002, within(ACCURACY));
        assertThat(high(demand)).isCloseTo(197.998, within(ACCURACY));
    }

    /** By the profile expedited removal takes longest, 2.5 h, and three quarters of that of a family: so of adults. */
    @Test
    void whoMayComeWhereNobodyDidIsTakenForWhoTakesLongest() {
        var ends = new SilenceBounds(PROFILE).unseen(Arrivals.NONE, 5);

        assertThat(ends.low().persons()).isZero();
        assertThat(ends.likely().persons()).isZero();
        var flow = ends.high().flows().getFirst();
        assertThat(flow.persons()).isEqualTo(5);
        assertThat(PROFILE.pathways().get(flow.pathway()).code()).isEqualTo("T8_ER");
        assertThat(flow.demographic()).isEqualTo("SINGLE_ADULT");
    }

    /** 10 a day on seven days: 16.906 at most; twice as far away on the fourth day of silence, and no farther on days ahead. */
    @Test
    void aForecastsBoundsGrowWithSilenceAndNotWithNoiseOfDaysAhead() {
        var thirty = reported(IntStream.range(0, 30).mapToObj(day -> 10).toList());

        var silent = demand(thirty.today(day(33)).day(PLACE, day(33)));
        assertThat(silent.persons()).isCloseTo(10, within(ACCURACY));
        assertThat(high(silent)).isGreaterThanOrEqualTo(10 + 2 * 6.905);
        assertThat(low(silent)).isZero();

        var ahead = demand(thirty.today(day(29)).day(PLACE, day(40)));
        assertThat(ahead.basis()).isEqualTo(DemandBasis.FORECAST);
        // Eleven days ahead are uncertain in their own way; the noise of counting would reach 10 + 6.905 x the root of
        // 11.
        assertThat(high(ahead)).isBetween(16.905, 32.9);
    }

    @Test
    void aForecastOfAFewIsNotNarrowerThanCountingEither() {
        var plans = reported(IntStream.range(0, 30).mapToObj(day -> 10).toList())
                .today(day(29))
                .days(PLACE, day(30));

        var demand = demand(plans.getLast());
        assertThat(demand.basis()).isEqualTo(DemandBasis.FORECAST);
        assertThat(demand.persons()).isCloseTo(10, within(ACCURACY));
        // 10 a day on seven days: 3.6428 to 16.9060
        assertThat(low(demand)).isLessThanOrEqualTo(3.643);
        assertThat(high(demand)).isGreaterThanOrEqualTo(16.905);
    }

    @Property(tries = 300)
    void boundsHoldTheFigureAndOpenWithEachDay(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 30) Integer> persons,
            @ForAll @IntRange(min = 2, max = 6) int silence) {
        int last = persons.size() - 1 + silence;
        var plans = reported(persons).today(day(last)).days(PLACE, day(last));

        double before = 0;
        double figure = -1;
        for (int number = persons.size(); number <= last; number++) {
            var demand = demand(plans.get(number));
            assertThat(high(demand)).isGreaterThan(Objects.requireNonNull(demand.persons()));
            assertThat(low(demand)).isLessThanOrEqualTo(demand.persons());
            // a forecast moves its figure by its season; where the figure stays, its bounds never close
            if (demand.persons() == figure) {
                assertThat(high(demand)).isGreaterThanOrEqualTo(before - 1e-9);
            }
            figure = demand.persons();
            before = high(demand);
            double groups = demand.groups().stream()
                    .mapToDouble(group -> Objects.requireNonNull(group.high()))
                    .sum();
            assertThat(groups).isCloseTo(high(demand), within(1e-6));
        }
    }

    /**
     * Nobody came the day before, so 0 to 3.84 are expected, a variance of 0.9603; 25 so far, at an hour that nobody knows: any share of the
     * day, 0.5 in the mean with a variance of 1/12. K = 0.5 / 1.4603 = 0.3424, w = 0.3424 / 0.8424 = 0.4065, rate = 0.5935 x 50 = 29.677, to
     * come 14.839. Variance 14.839 + 0.25 x 29.677 / 0.8424 + 29.677^2 / 12 = 97.04, 1.96 x 9.851 = 19.307.
     */
    @Test
    void anOpenDayNeverBringsFewerThanWereCounted() {
        var plan = reported(List.of(0, 25)).today(day(0)).day(PLACE, day(1));

        var demand = demand(plan);
        assertThat(demand.basis()).isEqualTo(DemandBasis.NOWCAST);
        assertThat(demand.persons()).isCloseTo(39.839, within(0.01));
        assertThat(demand.low()).isCloseTo(25, within(ACCURACY));
        assertThat(demand.high()).isCloseTo(59.146, within(0.01));
        assertThat(demand.flags()).containsExactly("WARMING_UP", "OPEN_DAY");
    }

    @Test
    void ofTheFirstDayNobodyKnowsHowManyAreStillToCome() {
        var demand = demand(Plans.of(PROFILE).counted(PLACE, day(0), 25).day(PLACE, day(0)));

        assertThat(demand.persons()).isEqualTo(25);
        assertThat(demand.low()).isEqualTo(25);
        assertThat(demand.high()).isNull();
        assertThat(demand.flags()).containsExactly("OPEN_DAY");
    }

    @Property(tries = 300)
    void noFigureOfAnOpenDayContradictsWhatWasCounted(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 30) Integer> persons,
            @ForAll @IntRange(min = 1, max = 60) int sofar) {
        int open = persons.size();
        var plans = reported(persons).today(day(open - 1));
        came(plans, open, sofar);
        var demand = demand(plans.day(PLACE, day(open)));

        assertThat(Objects.requireNonNull(demand.persons())).isGreaterThanOrEqualTo(sofar);
        assertThat(low(demand)).isBetween((double) sofar, demand.persons());
        assertThat(high(demand)).isGreaterThan(demand.persons());
        assertThat(demand.flags()).contains("OPEN_DAY");
        assertThat(demand.cells().stream().mapToDouble(Demand.Cell::persons).sum())
                .isCloseTo(demand.persons(), within(1e-6));
        assertThat(demand.groups().stream().mapToDouble(Demand.Group::persons).sum())
                .isCloseTo(demand.persons(), within(1e-6));
        assertThat(demand.hours().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(demand.persons(), within(1e-6));
    }
}
