package io.muster.staffing.planning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.Plans;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    private static NeedLine processing(long persons, List<Long> hours) {
        var counted = new DayCounts(
                DemandSeries.OPERATIONAL,
                List.of(new Count("OFO", "TITLE_8", "SINGLE_ADULT", "POE_APPT", persons)),
                hours,
                null);
        var situation = new Situation(
                Profiles.shipped(),
                DAY,
                Map.of("FO-LAREDO", new TreeMap<>(Map.of(DAY, counted))),
                List.of(),
                List.of(),
                List.of(),
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
    void mansTheDeskForTheBusiestHour() {
        // all 240 in two hours: 120 an hour x 0.3 h = 36 erlangs, so at least 37 servers: more than 37 x 168 / 30.1 =
        // 206.5
        List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
        hours.set(9, 120L);
        hours.set(10, 120L);

        assertThat(processing(240, hours).known().loadDriven()).isGreaterThan(37 * 168 / (4.3 * 7) - 1e-9);
    }

    @Test
    void needsNobodyWhereNobodyComes() {
        assertThat(processing(0, List.of()).required()).isZero();
    }
}
