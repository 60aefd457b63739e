package io.muster.staffing.planning.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far the reports that stand reach, and so which day is the latest closed one. It follows from what stands alone: a day that
 * was reversed was never reported.
 *
 * <p>A day closes when at least half of the expected places, and at least two where there are two, have reached a later one.
 * Expected is who reported on most of the last {@value #WINDOW} closed days. A lone day more than {@value #WINDOW} days after a
 * place's other days is believed only once another place reaches it or somebody confirms it, so that a mistyped year ages nobody.
 *
 * <p>Days of one place, at most {@value #WEEK} of them, that lie more than {@value #FAR} days before all others and are fewer than
 * these, are far behind: they move nothing, until one of them is both reported and confirmed. Who reported is not known of what
 * was counted, so no other source can agree; another place proves nothing, since a file with a wrong year names many.
 *
 * @param today the latest closed day, or null where nobody has reported
 * @param first the first day that is believed, or null where nobody has reported
 * @param lastDays by place, the latest day that is believed
 * @param aheadDays by place, the latest day reported where it lies further ahead than what is believed; others are missing
 * @param behindDays by place, the earliest day that lies far behind; others are missing
 * @param furthest the latest day that any place has reached, a lone day far ahead left out: the one before it may close once others
 *     have come as far; null where nobody has reported
 */
public record Reach(
        @Nullable LocalDate today,
        @Nullable LocalDate first,
        Map<String, LocalDate> lastDays,
        Map<String, LocalDate> aheadDays,
        Map<String, LocalDate> behindDays,
        @Nullable LocalDate furthest) {

    /** Before anybody has reported. */
    public static final Reach NOWHERE = new Reach(null, null, Map.of(), Map.of(), Map.of(), null);

    /** An operation that pauses doesn't pause so long; a mistyped year lies further off. */
    static final int FAR = 180;

    private static final int WEEK = 7;

    private static final int WINDOW = 14;

    /** A place may be a day ahead of the open day, which is the one after today. */
    private static final int AHEAD = 2;

    public Reach {
        lastDays = Map.copyOf(lastDays);
        aheadDays = Map.copyOf(aheadDays);
        behindDays = Map.copyOf(behindDays);
    }

    /**
     * Where reports reach.
     *
     * @param reported the days with reports that stand, by place; places that never reported are missing
     * @param confirmed the days that somebody vouched for, by place
     * @param begin the first day that was believed when reports of early days were let go of, or null where all are kept
     */
    public static Reach of(
            Map<String, ? extends NavigableSet<LocalDate>> reported,
            Map<String, ? extends NavigableSet<LocalDate>> confirmed,
            @Nullable LocalDate begin) {
        Map<String, NavigableSet<LocalDate>> days = new HashMap<>();
        reported.forEach((place, some) -> days.put(place, new TreeSet<>(some)));
        confirmed.forEach((place, some) ->
                days.computeIfAbsent(place, named -> new TreeSet<>()).addAll(some));
        days.values().removeIf(NavigableSet::isEmpty);
        var earliest = first(days, reported, confirmed);
        if (earliest == null) {
            return NOWHERE;
        }
        var first = begin != null && begin.isBefore(earliest) ? begin : earliest;
        Map<String, LocalDate> behind = new HashMap<>();
        Map<String, LocalDate> lastBehind = new HashMap<>();
        days.forEach((place, some) -> {
            if (some.first().isBefore(first)) {
                behind.put(place, some.first());
                lastBehind.put(place, some.lower(first));
            }
        });
        days.replaceAll((place, some) -> new TreeSet<>(some.tailSet(first, true)));
        days.values().removeIf(NavigableSet::isEmpty);
        var reach = new Reports(days, confirmed).reach();
        Map<String, LocalDate> last = new HashMap<>(lastBehind);
        last.putAll(reach.lastDays());
        return new Reach(reach.today(), first, last, reach.aheadDays(), behind, reach.furthest());
    }

    /** The first day that is not far behind. */
    private static @Nullable LocalDate first(
            Map<String, NavigableSet<LocalDate>> days,
            Map<String, ? extends NavigableSet<LocalDate>> reported,
            Map<String, ? extends NavigableSet<LocalDate>> confirmed) {
        NavigableMap<LocalDate, Set<String>> placesByDay = new TreeMap<>();
        days.forEach((place, some) -> some.forEach(
                day -> placesByDay.computeIfAbsent(day, on -> new TreeSet<>()).add(place)));
        while (!placesByDay.isEmpty()) {
            var begin = placesByDay.firstKey();
            var end = begin;
            for (var next = placesByDay.higherKey(end);
                    next != null && !next.isAfter(end.plusDays(FAR));
                    next = placesByDay.higherKey(end)) {
                end = next;
            }
            var together = placesByDay.headMap(end, true);
            int after = placesByDay.size() - together.size();
            if (together.size() > WEEK || together.size() >= after || isAgreed(together, reported, confirmed)) {
                return begin;
            }
            together.clear();
        }
        return null;
    }

    /** Whether one of those days was reported and confirmed. Another place proves nothing: a file with a wrong year names many. */
    private static boolean isAgreed(
            Map<LocalDate, Set<String>> together,
            Map<String, ? extends NavigableSet<LocalDate>> reported,
            Map<String, ? extends NavigableSet<LocalDate>> confirmed) {
        return together.entrySet().stream()
                .anyMatch(day -> day.getValue().stream()
                        .anyMatch(place ->
                                holds(reported, place, day.getKey()) && holds(confirmed, place, day.getKey())));
    }

    private static boolean holds(Map<String, ? extends NavigableSet<LocalDate>> days, String place, LocalDate day) {
        var some = days.get(place);
        return some != null && some.contains(day);
    }

    private record Reports(
            Map<String, NavigableSet<LocalDate>> days, Map<String, ? extends NavigableSet<LocalDate>> confirmed) {

        Reach reach() {
            Map<String, LocalDate> believed = new HashMap<>();
            days.forEach((place, some) -> believed.put(place, believed(place, some)));
            var today = today(believed).orElse(null);
            Map<String, LocalDate> last = new HashMap<>();
            Map<String, LocalDate> ahead = new HashMap<>();
            if (today != null) {
                days.forEach((place, some) -> {
                    var visible = lastShown(place, some, today.plusDays(AHEAD));
                    last.put(place, visible);
                    if (some.last().isAfter(visible) || !isNear(place, visible, today.plusDays(AHEAD))) {
                        ahead.put(place, some.last());
                    }
                });
            }
            var furthest = believed.entrySet().stream()
                    .filter(place -> !isLone(place.getKey(), place.getValue(), believed))
                    .map(Map.Entry::getValue)
                    .max(Comparator.naturalOrder());
            return new Reach(today, null, last, ahead, Map.of(), furthest.orElse(null));
        }

        /** Whether a place's only day lies far ahead of all that others have reached. */
        private boolean isLone(String place, LocalDate day, Map<String, LocalDate> believed) {
            return Objects.requireNonNull(days.get(place)).lower(day) == null
                    && !isAgreed(place, day)
                    && believed.entrySet().stream()
                            .filter(other -> !other.getKey().equals(place))
                            .map(Map.Entry::getValue)
                            .max(Comparator.naturalOrder())
                            .filter(reached -> reached.plusDays(WINDOW).isBefore(day))
                            .isPresent();
        }

        private LocalDate lastShown(String place, NavigableSet<LocalDate> some, LocalDate limit) {
            return some.descendingSet().stream()
                    .filter(day -> isNear(place, day, limit))
                    .findFirst()
                    .orElseGet(some::first);
        }

        private boolean isNear(String place, LocalDate day, LocalDate limit) {
            return !day.isAfter(limit) || isAgreed(place, day);
        }

        private Optional<LocalDate> today(Map<String, LocalDate> believed) {
            return second(believed.values()).flatMap(reached -> {
                var expected = expected(reached);
                return quorum(
                        expected.isEmpty()
                                ? believed.values()
                                : expected.stream().map(believed::get).toList());
            });
        }

        /** The day that two places have reached, or the only one there is. */
        private static Optional<LocalDate> second(Collection<LocalDate> reached) {
            return reached.stream().sorted(Comparator.reverseOrder()).limit(2).reduce((first, second) -> second);
        }

        /** Who reported on most of the days up to one that two places have reached. */
        private List<String> expected(LocalDate reached) {
            var first = days.values().stream()
                    .map(NavigableSet::first)
                    .min(Comparator.naturalOrder())
                    .orElse(reached);
            long window = Math.min(WINDOW, ChronoUnit.DAYS.between(first, reached) + 1);
            return days.entrySet().stream()
                    .filter(place -> 2L
                                    * place.getValue()
                                            .subSet(reached.minusDays(window), false, reached, true)
                                            .size()
                            > window)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private static Optional<LocalDate> quorum(Collection<LocalDate> reached) {
            if (reached.isEmpty()) {
                return Optional.empty();
            }
            int needed = Math.max((reached.size() + 1) / 2, Math.min(2, reached.size()));
            return reached.stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(needed - 1L)
                    .findFirst()
                    .map(day -> day.minusDays(1));
        }

        /** A place's latest day, lone days far ahead left out. */
        private LocalDate believed(String place, NavigableSet<LocalDate> some) {
            var last = some.last();
            for (var before = some.lower(last); before != null; before = some.lower(last)) {
                if (!last.isAfter(before.plusDays(WINDOW)) || isAgreed(place, last)) {
                    return last;
                }
                last = before;
            }
            return last;
        }

        /** Whether somebody vouched for the day or a later one, or another place has reached it. */
        private boolean isAgreed(String place, LocalDate day) {
            var own = confirmed.get(place);
            return (own != null && own.ceiling(day) != null)
                    || days.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(place)
                                    && !other.getValue().last().isBefore(day));
        }
    }
}
