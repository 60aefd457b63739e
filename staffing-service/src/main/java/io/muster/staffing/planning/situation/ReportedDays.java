package io.muster.staffing.planning.situation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Days with a standing report: those on which somebody was counted, and those of which somebody said that nobody came. */
public final class ReportedDays {

    private static final DayCounts NOBODY = new DayCounts(DemandSeries.OPERATIONAL, List.of(), List.of(), null);

    private ReportedDays() {}

    /** A place's day whose reports somebody calls complete. */
    public record Confirmed(String place, LocalDate day) {}

    /** Counts of the days from one on; of all where it is null. */
    public static Map<String, NavigableMap<LocalDate, DayCounts>> from(
            @Nullable LocalDate first, Map<String, NavigableMap<LocalDate, DayCounts>> counted) {
        if (first == null
                || counted.values().stream().noneMatch(days -> days.firstKey().isBefore(first))) {
            return counted;
        }
        Map<String, NavigableMap<LocalDate, DayCounts>> later = new HashMap<>();
        counted.forEach((place, days) -> later.put(place, new TreeMap<>(days.tailMap(first, true))));
        later.values().removeIf(NavigableMap::isEmpty);
        return later;
    }

    /** Counts with the confirmed days: a confirmed day on which nobody was counted has empty counts. */
    public static Map<String, NavigableMap<LocalDate, DayCounts>> of(
            Map<String, NavigableMap<LocalDate, DayCounts>> counted, Collection<Confirmed> confirmed) {
        if (confirmed.isEmpty()) {
            return counted;
        }
        Map<String, NavigableMap<LocalDate, DayCounts>> all = new HashMap<>();
        counted.forEach((place, days) -> all.put(place, new TreeMap<>(days)));
        confirmed.forEach(one ->
                all.computeIfAbsent(one.place(), place -> new TreeMap<>()).putIfAbsent(one.day(), NOBODY));
        return all;
    }
}
