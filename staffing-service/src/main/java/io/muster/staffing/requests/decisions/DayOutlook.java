package io.muster.staffing.requests.decisions;

import io.muster.staffing.planning.numbers.Tolerance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a day lacks in the tasks that a request names, over all places, with the people of the request and without them.
 *
 * @param required people required in these tasks, where that is known; null where it is known of none
 * @param unknown needs whose people required or on hand are unknown: their shortage is in no sum
 * @param asked people asked for on that day, in lines that the law lets troops support
 * @param approved people approved for that day, as extended and reduced
 * @param there people of the request who are on hand on that day or expected to be
 * @param people people whom the two shortages are about: the approved once it was decided or is over, before that the asked
 * @param shortageIfNot people missing without anybody of the request, where that is known; null where it is known of none
 * @param shortageIfApproved likewise, people missing with them, if each who has no place yet were put where somebody is missing in a task of
 *     his line, first in that at which he counts most; who is too many in one task fills no other that his line doesn't name
 */
public record DayOutlook(
        LocalDate day,
        @Nullable Long required,
        int unknown,
        long asked,
        long approved,
        long there,
        long people,
        @Nullable Long shortageIfNot,
        @Nullable Long shortageIfApproved) {

    /**
     * A need of a task that the request names.
     *
     * @param task its code
     * @param required people required, or null where that is unknown
     * @param onHand people on hand, the placed among them, or null where that is unknown; counted as is required, by their hours
     * @param placed people of the request who are on hand there, counted likewise
     */
    public record Need(
            String task,
            @Nullable Integer required,
            @Nullable Double onHand,
            double placed) {}

    /**
     * The people of the request on that day.
     *
     * @param unplaced those of whom the shortages are about who have no place, by line
     * @param isDecided whether it was decided, or can't be any more
     */
    public record People(long asked, long approved, long there, List<Unplaced> unplaced, boolean isDecided) {

        public People {
            unplaced = List.copyOf(unplaced);
        }

        /** As it lies before whoever decides: nobody is there. */
        static People before(long requested, long approved, List<Unplaced> unplaced, boolean isDecided) {
            return new People(requested, approved, 0, unplaced, isDecided);
        }

        private long meant() {
            return isDecided ? approved : asked;
        }
    }

    /**
     * People of a line who have no place yet.
     *
     * @param each as how many of the required one of them counts, by task of the line
     */
    public record Unplaced(long headcount, Map<String, Double> each) {

        public Unplaced {
            each = Map.copyOf(each);
        }

        /** People of a line with these tasks. */
        public static Unplaced of(long headcount, Collection<String> tasks, ToDoubleFunction<String> each) {
            Map<String, Double> byTask = new HashMap<>();
            tasks.forEach(task -> byTask.put(task, each.applyAsDouble(task)));
            return new Unplaced(headcount, byTask);
        }
    }

    /** From the needs of a day. */
    public static DayOutlook of(LocalDate day, People people, Collection<Need> needs) {
        var required = needs.stream()
                .map(Need::required)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .reduce(Long::sum)
                .orElse(null);
        long without = 0;
        Map<String, Double> with = new TreeMap<>();
        int unknown = 0;
        for (var need : needs) {
            if (need.required() == null || need.onHand() == null) {
                unknown++;
            } else {
                with.merge(need.task(), (double) missing(need.required(), need.onHand()), Double::sum);
                without += missing(need.required(), need.onHand() - need.placed());
            }
        }
        boolean isKnown = unknown < needs.size();
        place(people.unplaced(), with);
        return new DayOutlook(
                day,
                required,
                unknown,
                people.asked(),
                people.approved(),
                people.there(),
                people.meant(),
                isKnown ? without : null,
                isKnown
                        ? with.values().stream()
                                .mapToLong(left -> missing(left, 0))
                                .sum()
                        : null);
    }

    /**
     * Takes people off what is missing in the tasks of their lines, each once: lines with the fewest tasks first, and of a line's
     * tasks first that at which one counts most, then that which the fewest lines name.
     */
    private static void place(List<Unplaced> lines, Map<String, Double> missing) {
        lines.stream()
                .sorted(Comparator.comparingInt(line -> line.each().size()))
                .forEach(line -> place(line, lines, missing));
    }

    private static void place(Unplaced line, List<Unplaced> lines, Map<String, Double> missing) {
        var order = Comparator.<String>comparingDouble(task -> -line.each().getOrDefault(task, 0.0))
                .thenComparingLong(task -> lines.stream()
                        .filter(other -> other.each().containsKey(task))
                        .count());
        long heads = line.headcount();
        for (var task :
                new TreeSet<>(line.each().keySet()).stream().sorted(order).toList()) {
            double each = line.each().getOrDefault(task, 0.0);
            double left = missing.getOrDefault(task, 0.0);
            if (each > 0 && left > 0) {
                long sent = Math.min(heads, (long) Tolerance.ceiling(left / each));
                missing.put(task, Math.max(0, left - sent * each));
                heads -= sent;
            }
        }
    }

    /** Whole people: who is missing by a part is missing. */
    private static long missing(double required, double there) {
        return (long) Tolerance.ceiling(Math.max(0, required - there));
    }
}
