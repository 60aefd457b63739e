package io.muster.staffing.planstreams.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From which day on the plan of each place must be computed again; places take turns. */
public final class Dirty {

    private final Map<String, LocalDate> from = new LinkedHashMap<>();
    private final Map<String, LocalDate> failed = new LinkedHashMap<>();

    /** From that day on, whatever follows is computed again. */
    public void mark(String place, LocalDate day) {
        from.merge(place, day, Dirty::earlier);
        var before = failed.remove(place);
        if (before != null) {
            from.merge(place, before, Dirty::earlier);
        }
    }

    /** A place that can't be planned from that day on waits for the next event that concerns it. */
    public void fail(String place, LocalDate day) {
        from.remove(place);
        failed.merge(place, day, Dirty::earlier);
    }

    /** Of all these places. */
    public void mark(List<String> places, LocalDate day) {
        places.forEach(place -> mark(place, day));
    }

    /** The first day to compute of any place. */
    public Optional<LocalDate> earliest() {
        return from.values().stream().min(Comparator.naturalOrder());
    }

    /** Places to compute. */
    public Set<String> places() {
        return Set.copyOf(from.keySet());
    }

    /**
     * Remembers that all places were computed up to the day before {@code next}; nothing is left after {@code last}.
     *
     * @return places of which nothing is left
     */
    public List<String> done(LocalDate next, LocalDate last) {
        from.replaceAll((place, day) -> day.isBefore(next) ? next : day);
        var done = from.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(last))
                .map(Map.Entry::getKey)
                .toList();
        done.forEach(from::remove);
        return done;
    }

    /** Whether a place's plan of that day is to be computed again. */
    public boolean reaches(String place, LocalDate day) {
        var first = from.get(place);
        return first != null && !first.isAfter(day);
    }

    /** Whether a place could not be planned on that day or one before it, and waits for the next event that concerns it. */
    public boolean hasFailed(String place, LocalDate day) {
        var first = failed.get(place);
        return first != null && !first.isAfter(day);
    }

    /** Whether the plan of that day, or of one before it, is still to be computed again at any place. */
    public boolean reaches(LocalDate day) {
        return from.values().stream().anyMatch(first -> !first.isAfter(day));
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }

    /** Nothing is planned any more. */
    public void clear() {
        from.clear();
        failed.clear();
    }

    public boolean isEmpty() {
        return from.isEmpty();
    }
}
