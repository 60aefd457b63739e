package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Measure;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Share;
import io.muster.staffing.planning.sourcing.SourcingDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at every sharing that there is, for days small enough. */
final class Exhaustive {

    private final SourcingDay day;
    private final List<Placement> yesterday;

    Exhaustive(SourcingDay day, List<Placement> yesterday) {
        this.day = day;
        this.yesterday = yesterday;
    }

    /** What a sharing is judged by, first things first. */
    record Worth(Share worst, long missing, long order, long tasksChanged) implements Comparable<Worth> {

        @Override
        public int compareTo(Worth other) {
            return Comparator.comparing(Worth::worst)
                    .thenComparingLong(Worth::missing)
                    .thenComparingLong(Worth::order)
                    .thenComparingLong(Worth::tasksChanged)
                    .compare(this, other);
        }
    }

    Worth best() {
        List<Worth> best = new ArrayList<>();
        each(placements -> {
            var worth = worth(placements);
            if (best.isEmpty() || worth.compareTo(best.getFirst()) < 0) {
                best.clear();
                best.add(worth);
            }
        });
        return best.getFirst();
    }

    Worth worth(List<Placement> placements) {
        var measure = Measure.of(day.reachable(), placements);
        long order = placements.stream()
                .mapToLong(placement -> (long) placement.headcount()
                        * day.forces().stream()
                                .filter(force -> force.id().equals(placement.force()))
                                .findFirst()
                                .orElseThrow()
                                .order())
                .sum();
        return new Worth(measure.worst(), measure.missing(), order, left(byTask(yesterday), byTask(placements)));
    }

    /** The fewest people who leave a place, of all sharings that are worth the same with the same people at each task. */
    long fewestMoves(List<Placement> like) {
        var worth = worth(like);
        var tasks = byTask(like);
        long[] fewest = {Long.MAX_VALUE};
        each(placements -> {
            if (byTask(placements).equals(tasks) && worth(placements).compareTo(worth) == 0) {
                fewest[0] = Math.min(fewest[0], moves(placements));
            }
        });
        return fewest[0];
    }

    /** People who left where they were yesterday. */
    long moves(List<Placement> placements) {
        return left(byPlace(yesterday), byPlace(placements));
    }

    private static long left(Map<List<String>, Integer> before, Map<List<String>, Integer> after) {
        return before.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - after.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static Map<List<String>, Integer> byTask(List<Placement> placements) {
        Map<List<String>, Integer> people = new HashMap<>();
        placements.forEach(placement ->
                people.merge(List.of(placement.force(), placement.task()), placement.headcount(), Integer::sum));
        return people;
    }

    private static Map<List<String>, Integer> byPlace(List<Placement> placements) {
        Map<List<String>, Integer> people = new HashMap<>();
        placements.forEach(placement -> people.merge(
                List.of(placement.force(), placement.place(), placement.task()), placement.headcount(), Integer::sum));
        return people;
    }

    private void each(Consumer<List<Placement>> look) {
        each(0, 0, left(), new ArrayList<>(), look);
    }

    private Map<String, Integer> left() {
        Map<String, Integer> left = new HashMap<>();
        day.forces().forEach(force -> left.put(force.id(), force.headcount()));
        return left;
    }

    private void each(
            int opening, int force, Map<String, Integer> left, List<Placement> so, Consumer<List<Placement>> look) {
        if (opening == day.openings().size()) {
            look.accept(so);
            return;
        }
        if (force == day.forces().size()) {
            each(opening + 1, 0, left, so, look);
            return;
        }
        each(opening, force + 1, left, so, look);
        var at = day.openings().get(opening);
        var of = day.forces().get(force);
        int most =
                of.mayFill(at) ? Math.min(left.getOrDefault(of.id(), 0) / at.crew(), at.mostCrews(of.component())) : 0;
        for (int crews = 1; crews <= most; crews++) {
            int people = crews * at.crew();
            left.merge(of.id(), -people, Integer::sum);
            so.add(new Placement(of.id(), of.component(), at.place(), at.task(), people));
            each(opening, force + 1, left, so, look);
            so.removeLast();
            left.merge(of.id(), people, Integer::sum);
        }
    }
}
