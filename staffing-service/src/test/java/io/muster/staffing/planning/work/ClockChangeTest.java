package io.muster.staffing.planning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days of 25 and 23 hours at Laredo's desks, in the zone of New York: on November 5, 2023, the hour from 1 comes twice; on March 10,
 * 2024, that from 2 does not come. A person of the desk brings 0.3 h, an agent gives 4.3 h.
 */
class ClockChangeTest {

    private static final LocalDate AUTUMN = LocalDate.of(2023, 11, 5);
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 10);

    private static List<Long> hours(long... persons) {
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
        for (int hour = 0; hour < persons.length; hour++) {
            hours.set(hour, persons[hour]);
        }
        return hours;
    }

    private static DayPlan plan(LocalDate counted, List<Long> hours, long persons, LocalDate planned) {
        var counts = List.of(new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", persons));
        var day = new DayCounts(DemandSeries.OPERATIONAL, counts, hours, null);
        var situation = new Situation(
                Profiles.shipped(),
                counted,
                Map.of("FO-LAREDO", new TreeMap<>(Map.of(counted, day))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Plans.of(situation, "FO-LAREDO", counted, planned).getLast();
    }

    private static double processing(DayPlan plan) {
        return plan.needs().stream()
                .filter(need -> need.task().equals("PROCESSING"))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst()
                .known()
                .loadDriven();
    }

    private static List<Double> shown(DayPlan plan) {
        return Objects.requireNonNull(plan.demand()).hours();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-05, America/New_York, 25, 1, 2",
        "2024-03-10, America/New_York, 23, 2, 0",
        "2023-11-06, America/New_York, 24, 1, 1",
        "2024-04-07, Australia/Lord_Howe, 24.5, 1, 1.5", // set back by half an hour from 2:00 to 1:30
        "2024-03-10, America/Havana, 23, 0, 0", // set forward at midnight
        "2024-03-10, UTC, 24, 2, 1"
    })
    void knowsHowLongEachHourOfTheClockIs(LocalDate day, ZoneId zone, double all, int hour, double length) {
        var clock = ClockHours.of(day, zone);

        assertThat(clock.all()).isEqualTo(all);
        assertThat(clock.lengths().get(hour)).isEqualTo(length);
        assertThat(clock.lengths().stream().filter(one -> one != 1).count()).isEqualTo(length == 1 ? 0 : 1);
    }

    /**
     * 240 came by the clock's hour from 1, which is two: 120 in each, 36 erlangs, 37 servers (as in DeskTest) for two hours are 74
     * server-hours, 74 / 4.3 people. On a usual day they are 240 in one hour: 72 erlangs need at least 73 servers for it, and the day's
     * work of 72 h asks for more than these.
     */
    @Test
    void theDoubledHourIsTwoHoursOfAnHoursPeople() {
        var doubled = processing(plan(AUTUMN, hours(0, 240), 240, AUTUMN));
        var twice = processing(plan(AUTUMN.plusDays(1), hours(0, 120, 120), 240, AUTUMN.plusDays(1)));

        assertThat(doubled).isCloseTo(74 / 4.3, within(1e-9));
        assertThat(doubled).isEqualTo(twice, within(1e-9));
        assertThat(processing(plan(AUTUMN.plusDays(1), hours(0, 240), 240, AUTUMN.plusDays(1))))
                .isNotCloseTo(doubled, within(1e-6));
    }

    /** Ten an hour on a day of 25 hours are 250: four servers, as for ten an hour on any day (as in DeskTest), for 168 h a week. */
    @ParameterizedTest
    @CsvSource({"2023-11-05, 250", "2023-11-06, 240", "2024-03-10, 230"})
    void asManyInEachHourNeedAsManyServersWhateverTheDaysLength(LocalDate day, long persons) {
        var unknown = plan(day, List.of(), persons, day);

        assertThat(processing(unknown)).isCloseTo(4 * 168 / (4.3 * 7), within(1e-9));
        // ten in each hour that passes
        var lengths = ClockHours.of(day, Profiles.shipped().zone()).lengths();
        assertThat(shown(unknown))
                .isEqualTo(lengths.stream().map(hour -> 10 * hour).toList());
        var counted = lengths.stream().map(hour -> Math.round(10 * hour)).toList();
        assertThat(processing(plan(day, counted, persons, day))).isCloseTo(processing(unknown), within(1e-9));
    }

    /** 240 of the day before, ten of them an hour: the next day's are expected by its own hours, 48 of 25 parts each, or none. */
    @Test
    void whatIsExpectedOfADayGoesByItsOwnHours() {
        var even = Collections.nCopies(24, 10L);
        var autumn = shown(plan(AUTUMN.minusDays(1), even, 240, AUTUMN));
        var spring = shown(plan(SPRING.minusDays(1), even, 240, SPRING));

        assertThat(autumn.get(1)).isCloseTo(240 * 2 / 25.0, within(1e-9));
        assertThat(autumn.get(2)).isCloseTo(240 / 25.0, within(1e-9));
        assertThat(spring.get(2)).isZero();
        assertThat(spring.get(3)).isCloseTo(240 / 23.0, within(1e-9));
        // and the other way: what came in the doubled hour teaches the next day an hour's people
        var after = shown(plan(AUTUMN, hours(10, 20, 10), 40, AUTUMN.plusDays(1)));
        assertThat(after.subList(0, 4))
                .extracting(hour -> Math.round(hour * 1e6) / 1e6)
                .containsExactly(13.333333, 13.333333, 13.333333, 0.0);
        assertThat(autumn.stream().collect(Collectors.summingDouble(hour -> hour)))
                .isCloseTo(240, within(1e-9));
    }

    /** All of the last day came in the hour that the next does not have: they are expected evenly, and nobody is lost. */
    @Test
    void whoCameInAnHourThatDoesNotComeIsExpectedAllTheSame() {
        var spring = shown(plan(SPRING.minusDays(1), hours(0, 0, 230), 230, SPRING));

        assertThat(spring.get(2)).isZero();
        assertThat(spring.get(3)).isCloseTo(10, within(1e-9));
    }
}
