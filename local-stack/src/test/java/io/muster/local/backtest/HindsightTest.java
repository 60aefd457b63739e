package io.muster.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HindsightTest {

    private static final YearMonth LAST = YearMonth.of(2022, 7);
    private static final LocalDate KNOWN = LocalDate.of(2022, 6, 20);

    private static List<DayPlan> week(Map<String, NavigableMap<LocalDate, DayCounts>> counts, LocalDate known) {
        return new KnownBy(counts)
                .days(known, LocalDate.of(2022, 6, 24), LocalDate.of(2022, 6, 30)).stream()
                        .flatMap(plan -> plan.whole().stream())
                        .toList();
    }

    /** Ten times as many after the last day that is known change nothing of what was expected, and something by hindsight. */
    @Test
    void whatCameLaterWasNotExpected() {
        var counts = DayCells.of(History.own(), DayCells.FIRST, LAST);
        Map<String, NavigableMap<LocalDate, DayCounts>> more = new TreeMap<>();
        counts.forEach((place, days) -> {
            var changed = new TreeMap<>(days);
            changed.tailMap(KNOWN, false).replaceAll((day, counted) -> tenTimes(counted));
            more.put(place, changed);
        });

        assertThat(week(more, KNOWN)).hasSize(7 * 13).isEqualTo(week(counts, KNOWN));
        assertThat(week(more, LAST.atEndOfMonth())).isNotEqualTo(week(counts, LAST.atEndOfMonth()));
    }

    private static DayCounts tenTimes(DayCounts counted) {
        return new DayCounts(
                counted.series(),
                counted.counts().stream()
                        .map(count -> new Count(
                                count.component(),
                                count.authority(),
                                count.demographic(),
                                count.pathway(),
                                10 * count.persons()))
                        .toList(),
                counted.hours(),
                null);
    }

    /** 90 and 120 expected where 100 and 100 were needed: 10 and 20 off of 200. */
    @Test
    void anErrorIsAShareOfWhatWasNeeded() {
        var weeks = List.of(week(90, 100), week(120, 100));

        assertThat(Hindsight.Week.error(
                        weeks,
                        week -> week.weekBefore().troops(),
                        week -> week.hindsight().troops()))
                .isCloseTo(0.15, within(1e-12));
    }

    private static Hindsight.Week week(double expected, double needed) {
        var before = new Hindsight.People(0, expected, 0);
        return new Hindsight.Week(LAST, before, before, new Hindsight.People(0, needed, 0));
    }
}
