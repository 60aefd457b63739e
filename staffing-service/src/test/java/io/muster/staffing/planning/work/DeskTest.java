package io.muster.staffing.planning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.queues.ErlangC;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    private static NeedLine processing(long persons, List<Long> hours) {
        return processing(List.of(new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", persons)), hours);
    }

    private static NeedLine processing(List<Count> counts, List<Long> hours) {
        return processing(counts, hours, List.of());
    }

    /** Where the desk is open for so many hours a week. */
    private static NeedLine processingOpen(double hoursOpen, List<Long> hours) {
        var counts = List.of(new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", 240));
        return processing(
                counts,
                hours,
                List.of(new Adjustment(
                        "a", "posts.hours-open", "FO-LAREDO", hoursOpen, DAY, DAY, "PLANNER", "closed by night")));
    }

    private static NeedLine processing(List<Count> counts, List<Long> hours, List<Adjustment> adjustments) {
        var counted = new DayCounts(DemandSeries.OPERATIONAL, counts, hours, null);
        var situation = new Situation(
                Profiles.shipped(),
                DAY,
                Map.of("FO-LAREDO", new TreeMap<>(Map.of(DAY, counted))),
                List.of(),
                List.of(),
                adjustments,
                List.of(),
                List.of(),
                List.of());
        return Plans.of(situation, "FO-LAREDO", DAY, DAY).getFirst().needs().stream()
                .filter(need -> need.task().equals("PROCESSING"))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
    }

    @Test
    void mansTheDeskForItsHoursWhereThatTakesMoreThanTheDaysWork() {
        // 240 persons, 10 an hour, 0.5 h x (0.85 - 0.25) = 0.3 h each: 3 erlangs. Three servers don't settle; with four
        // B = 0.206107, C = 0.509434, served within the hour 1 - C exp(-1 x 3.333) = 0.982 >= 0.8.
        // 4 servers x 168 h / (4.3 h x 7) = 22.3256 people; the day's work alone asks for 72 h / 4.3 h = 16.7442
        var need = processing(240, List.of());

        assertThat(need.known().loadDriven()).isCloseTo(4 * 168 / (4.3 * 7), within(1e-9));
        assertThat(need.required()).isEqualTo(23);
    }

    @Test
    void mansEachHourForWhoComesInIt() {
        // all 240 in two hours: 120 an hour x 0.3 h = 36 erlangs. With 37 servers C = 0.814421, served within the hour
        // 1 - C exp(-1 x 3.333) = 0.971: 2 hours x 37 = 74 server-hours a day, none in the others.
        // 74 / 24 x 168 / (4.3 x 7) = 74 / 4.3 = 17.2093 people; the day's work alone asks for 72 / 4.3 = 16.7442
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
        hours.set(9, 120L);
        hours.set(10, 120L);

        assertThat(processing(240, hours).known().loadDriven()).isCloseTo(74 / 4.3, within(1e-9));
    }

    /**
     * Open 140 h a week. All come in two hours of the day, in which it is open: the 74 server-hours a day stay, 74 x 7 / (4.3 x 7) =
     * 17.2093. Where the hours are unknown, four servers stand in each open one: 4 x 140 / (4.3 x 7) = 18.6047.
     */
    @Test
    void takesClosedHoursOffOnce() {
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
        hours.set(9, 120L);
        hours.set(10, 120L);

        assertThat(processingOpen(140, hours).known().loadDriven()).isCloseTo(74 / 4.3, within(1e-9));
        assertThat(processingOpen(140, List.of()).known().loadDriven()).isCloseTo(4 * 140 / (4.3 * 7), within(1e-9));
    }

    @Test
    void addsUpTheServersOfHoursThatDiffer() {
        // 12 hours of 19: 5.7 erlangs. Six servers settle, but C = 0.865589 and 1 - C exp(-0.3 x 3.333) = 0.682 < 0.8;
        // with
        // seven C = 0.516428 and 1 - C exp(-1.3 x 3.333) = 0.993. 12 hours of one: 0.3 erlangs, one server: C = 0.3 and
        // 1 - C exp(-0.7 x 3.333) = 0.971. So 12 x 7 + 12 = 96 server-hours, 96 / 4.3 = 22.3256 people
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 1L));
        for (int hour = 6; hour < 18; hour++) {
            hours.set(hour, 19L);
        }

        assertThat(processing(240, hours).known().loadDriven()).isCloseTo(96 / 4.3, within(1e-9));
    }

    /** Whatever the hours: never fewer than the day's work takes, and never more than the busiest hour's servers around the clock. */
    @RepeatedTest(20)
    void liesBetweenTheDaysWorkAndTheBusiestHourAroundTheClock(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        List<Long> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add((long) random.nextInt(40));
        }
        long persons = hours.stream().mapToLong(Long::longValue).sum();
        double busiest =
                ErlangC.leastServers(Collections.max(hours) * 0.3, line -> line.serviceLevel(3600.0 / 1080) >= 0.8, 100)
                                instanceof ErlangC.Result.Least least
                        ? least.line().servers()
                        : 0;

        double people = processing(persons, hours).known().loadDriven();

        assertThat(people).isBetween(persons * 0.3 / 4.3 - 1e-9, busiest * 24 / 4.3 - 1e-9);
    }

    /**
     * The field offices on May 10, 2023, as the replay reports them by the hour: 0.5 h x 0.6 an adult, 0.75 of it a family member.
     * Computed apart from Erlang's formula: 84.4 people together, where the busiest hour's servers around the clock were 173.0.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            62  | 80  | 24 5 10 0 5 4 5 3 10 10 0 4 11 7 5 1 8 5 6 0 3 8 8 10                     | 13.0233
            279 | 305 | 34 24 26 24 35 27 8 25 22 50 32 10 17 29 36 20 11 36 13 31 26 30 31 20   | 40.6977
            146 | 141 | 22 6 11 17 12 8 3 21 4 9 14 4 21 19 25 14 20 23 9 12 13 17 1 21          | 22.7907
            43  | 40  | 9 6 0 1 0 0 8 4 0 5 2 0 0 3 0 12 7 6 11 3 0 7 2 6                         |  7.9070
            """)
    void mansThePortsOfMayTenthByTheHour(long families, long adults, String hours, double people) {
        var counts = List.of(
                new Count("OFO", "TITLE_8", "FAMILY", "POE_APPT", families),
                new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", adults));

        var need = processing(
                counts, Arrays.stream(hours.split(" ")).map(Long::valueOf).toList());

        assertThat(need.known().loadDriven()).isCloseTo(people, within(5e-5));
    }

    @Test
    void needsNobodyWhereNobodyComes() {
        assertThat(processing(0, List.of()).required()).isZero();
    }
}
