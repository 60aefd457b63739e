package io.muster.staffing.planning.sourcing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shares people out day by day, each day from where the day before left them. */
public final class Sourcing {

    private Sourcing() {}

    /** The days' sharings, in the order of the days; an even split where the way asked for finds none in time. */
    public static List<Shared> share(List<SourcingDay> days, Sharing way) {
        List<Shared> shared = new ArrayList<>();
        List<Placement> yesterday = List.of();
        for (var day : days) {
            var best = sharing(way, day, yesterday);
            var placements = best.orElse(new EvenSplit().share(day, yesterday));
            long there = day.forces().stream().mapToLong(Force::headcount).sum();
            long placed = placements.stream().mapToLong(Placement::headcount).sum();
            shared.add(new Shared(
                    day.day(),
                    placements,
                    Measure.of(day.reachable(), placements),
                    shared.isEmpty() ? 0 : moved(yesterday, placements),
                    there - placed,
                    best.isPresent()));
            yesterday = placements;
        }
        return shared;
    }

    private static Optional<List<Placement>> sharing(Sharing way, SourcingDay day, List<Placement> yesterday) {
        try {
            return Optional.of(List.copyOf(way.share(day, yesterday)));
        } catch (SearchTooLong givenUp) {
            return Optional.empty();
        }
    }

    /** Of each force, whoever left a post while others of it came to one: who came or went for good has not moved. */
    static long moved(List<Placement> before, List<Placement> after) {
        record At(String force, String place, String task) {}
        Map<At, Integer> change = new LinkedHashMap<>();
        before.forEach(placement -> change.merge(
                new At(placement.force(), placement.place(), placement.task()), -placement.headcount(), Integer::sum));
        after.forEach(placement -> change.merge(
                new At(placement.force(), placement.place(), placement.task()), placement.headcount(), Integer::sum));
        Map<String, Long> came = new LinkedHashMap<>();
        Map<String, Long> left = new LinkedHashMap<>();
        change.forEach((at, people) -> {
            came.merge(at.force(), Math.max(0L, people), Long::sum);
            left.merge(at.force(), Math.max(0L, -people), Long::sum);
        });
        return came.entrySet().stream()
                .mapToLong(entry -> Math.min(entry.getValue(), left.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }
}
