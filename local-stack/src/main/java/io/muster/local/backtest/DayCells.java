package io.muster.local.backtest;

import io.muster.local.replay.Kind;
import io.muster.local.replay.ReplayFigures;
import io.muster.local.replay.ReplayPlan;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Days by place and kind of encounter, as the demo splits published months: by models that the page names. */
final class DayCells {

    /** The first month of which kinds are known, so that a forecast has history before October 2022. */
    static final YearMonth FIRST = YearMonth.of(2022, 5);

    static final YearMonth LAST = YearMonth.of(2023, 9);

    private DayCells() {}

    /** Counts by place and day. */
    static Map<String, NavigableMap<LocalDate, DayCounts>> of(History history, YearMonth from, YearMonth to) {
        Map<String, NavigableMap<LocalDate, List<Count>>> cells = new HashMap<>();
        for (var batch : ReplayPlan.of(figures(history), from, to).batches()) {
            batch.cells()
                    .forEach((cell, persons) -> cells.computeIfAbsent(cell.place(), place -> new TreeMap<>())
                            .computeIfAbsent(batch.day(), day -> new ArrayList<>())
                            .add(count(cell.kind(), persons)));
        }
        Map<String, NavigableMap<LocalDate, DayCounts>> counts = new HashMap<>();
        cells.forEach((place, days) -> {
            NavigableMap<LocalDate, DayCounts> ofPlace = new TreeMap<>();
            days.forEach(
                    (day, kinds) -> ofPlace.put(day, new DayCounts(DemandSeries.OPERATIONAL, kinds, List.of(), null)));
            counts.put(place, ofPlace);
        });
        return counts;
    }

    private static Count count(Kind kind, long persons) {
        return new Count(kind.component(), kind.authority(), kind.demographic(), null, persons);
    }

    private static ReplayFigures figures(History history) {
        var demo = ReplayFigures.load();
        Map<YearMonth, Map<Kind, Long>> months = new TreeMap<>(demo.months());
        for (var row : TableFiles.own("monthly-counts-2022.csv")) {
            months.computeIfAbsent(YearMonth.parse(row.get("month")), month -> new TreeMap<>())
                    .put(
                            new Kind(row.get("component"), row.get("demographic"), row.get("authority")),
                            Long.parseLong(row.get("persons")));
        }
        Map<YearMonth, Map<String, Map<String, Long>>> places = new TreeMap<>();
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            Map<String, Map<String, Long>> byComponent = new TreeMap<>();
            history.places()
                    .getOrDefault(month, Map.of())
                    .forEach((place, persons) -> byComponent
                            .computeIfAbsent(place.startsWith("FO-") ? "OFO" : "USBP", component -> new TreeMap<>())
                            .put(place, persons));
            places.put(month, byComponent);
        }
        return new ReplayFigures(months, places, demo.may(), demo.points());
    }
}
