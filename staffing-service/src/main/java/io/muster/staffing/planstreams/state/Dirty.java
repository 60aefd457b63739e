package io.muster.staffing.planstreams.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The place whose first day to compute is earliest, and that day. */
    public Optional<Map.Entry<String, LocalDate>> next() {
        return from.entrySet().stream()
                .min(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::copyOf);
    }

    /** Remembers that a place was computed up to the day before {@code next}; nothing is left after {@code last}. */
    public void done(String place, LocalDate next, LocalDate last) {
        if (next.isAfter(last)) {
            from.remove(place);
        } else {
            from.put(place, next);
        }
    }

    /** Whether the plan of that day, or of one before it, is still to be computed again at any place. */
    public boolean reaches(LocalDate day) {
        return from.values().stream().anyMatch(first -> !first.isAfter(day));
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }

    /** Whether a place is still to be computed. */
    public boolean has(String place) {
        return from.containsKey(place);
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
