package io.muster.staffing.planning.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Which day is closed. A day closes when at least half of the reporting places have reached a later one, so that one mistyped
 * date ages nobody.
 */
public final class ClosedDays {

    private ClosedDays() {}

    /**
     * The latest closed day.
     *
     * @param reported days with reports by place; places that never reported don't count
     * @return empty where nobody reported
     */
    public static Optional<LocalDate> latest(Map<String, ? extends NavigableMap<LocalDate, ?>> reported) {
        List<LocalDate> reached = reported.values().stream()
                .filter(days -> !days.isEmpty())
                .map(NavigableMap::lastKey)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        int half = (reached.size() + 1) / 2;
        return Optional.of(reached.get(half - 1).minusDays(1));
    }
}
