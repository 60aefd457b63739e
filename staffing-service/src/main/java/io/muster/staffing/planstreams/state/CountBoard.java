package io.muster.staffing.planstreams.state;

import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest running totals of all partitions, put together by place and day. */
public final class CountBoard {

    private static final Comparator<Count> ORDER = Comparator.comparing(Count::component)
            .thenComparing(Count::authority)
            .thenComparing(Count::demographic)
            .thenComparing(Count::pathway, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ZoneId zone;
    private final Map<String, Map<LocalDate, Map<Integer, RunningTotal>>> totals = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, DayCounts>> days = new HashMap<>();

    /**
     * An empty board.
     *
     * @param zone in which days and hours are counted
     */
    public CountBoard(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes a total in, unless a later one of the same partition is there; says whether it did. */
    public boolean apply(RunningTotal total) {
        var known = totals.getOrDefault(total.place(), Map.of()).getOrDefault(total.day(), Map.of());
        var before = known.get(total.partition());
        if (before != null && before.changes() >= total.changes()) {
            return false;
        }
        Map<Integer, RunningTotal> partitions = new HashMap<>(known);
        partitions.put(total.partition(), total);
        var counts = together(total.day(), partitions.values());
        totals.computeIfAbsent(total.place(), place -> new HashMap<>()).put(total.day(), partitions);
        stand(total.place(), total.day(), counts);
        return true;
    }

    /** A day of which every report was reversed was never reported. */
    private void stand(String place, LocalDate day, DayCounts counts) {
        var known = days.computeIfAbsent(place, named -> new TreeMap<>());
        if (counts.counts().isEmpty()) {
            known.remove(day);
        } else {
            known.put(day, counts);
        }
        if (known.isEmpty()) {
            days.remove(place);
        }
    }

    /** Totals of earlier days, but those of each place's last of them: how far a place had come by then is still seen. */
    public List<RunningTotal> over(LocalDate first) {
        List<RunningTotal> over = new ArrayList<>();
        totals.forEach((place, some) -> {
            var earlier =
                    some.keySet().stream().filter(day -> day.isBefore(first)).toList();
            var last = days.containsKey(place) ? days.get(place).lowerKey(first) : null;
            earlier.stream()
                    .filter(day -> !day.equals(last))
                    .forEach(day -> over.addAll(some.getOrDefault(day, Map.of()).values()));
        });
        return over;
    }

    /** Whether anything is held that was counted at the place on the day. */
    public boolean holds(String place, LocalDate day) {
        return totals.getOrDefault(place, Map.of()).containsKey(day);
    }

    /** Is as if that was never counted. */
    public void forget(RunningTotal total) {
        totals.computeIfPresent(total.place(), (place, some) -> {
            some.computeIfPresent(total.day(), (day, partitions) -> {
                partitions.remove(total.partition());
                return partitions.isEmpty() ? null : partitions;
            });
            return some.isEmpty() ? null : some;
        });
        days.computeIfPresent(total.place(), (place, some) -> {
            some.remove(total.day());
            return some.isEmpty() ? null : some;
        });
    }

    /** What was counted, by place and day. */
    public Map<String, NavigableMap<LocalDate, DayCounts>> days() {
        return days;
    }

    /** When the first report of each partition was appended that stands, of any place; empty where that was not stored. */
    Stream<Optional<Instant>> arrivals(LocalDate day) {
        return totals.values().stream()
                .flatMap(some -> some.getOrDefault(day, Map.of()).values().stream())
                .filter(RunningTotal::stands)
                .map(total -> Optional.ofNullable(total.firstArrivedAt()));
    }

    private DayCounts together(LocalDate day, Collection<RunningTotal> partitions) {
        Map<CellKey, Long> persons = new HashMap<>();
        long[] hours = new long[24];
        for (var total : partitions) {
            total.persons().forEach((cell, number) -> persons.merge(cell, number, Long::sum));
            for (int hour = 0; hour < hours.length; hour++) {
                hours[hour] += total.hours().get(hour);
            }
        }
        return new DayCounts(DemandSeries.OPERATIONAL, counts(persons), boxed(hours), lastHour(day, hours));
    }

    /** When the last hour began in which somebody stands: what was reversed was never observed. */
    private @Nullable Instant lastHour(LocalDate day, long[] hours) {
        for (int hour = hours.length - 1; hour >= 0; hour--) {
            if (hours[hour] > 0) {
                return day.atTime(hour, 0).atZone(zone).toInstant();
            }
        }
        return null;
    }

    private static List<Count> counts(Map<CellKey, Long> persons) {
        List<Count> counts = new ArrayList<>(persons.size());
        persons.forEach((cell, number) -> {
            if (number != 0) {
                counts.add(new Count(cell.component(), cell.authority(), cell.demographic(), cell.pathway(), number));
            }
        });
        counts.sort(ORDER);
        return counts;
    }

    private static List<Long> boxed(long[] hours) {
        List<Long> boxed = new ArrayList<>(hours.length);
        for (long hour : hours) {
            boxed.add(hour);
        }
        return boxed;
    }
}
