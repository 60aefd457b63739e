package io.muster.staffing.planning.alerts;

import io.muster.staffing.planning.plan.DayPlan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which shortages are open. One opens on a day on which {@value #SHARE} of what is required is missing, and is over on a day on
 * which nobody is, so that it does not flap. Both follow from the days of the plan as it stands, not from when they were computed.
 */
public final class Shortages {

    static final double SHARE = 0.05;

    private final Map<String, NavigableMap<LocalDate, Map<String, Missing>>> places = new HashMap<>();

    /** A place's task. */
    public record Post(String place, String task) {}

    private record Missing(int people, int of) {

        /** Nobody knows how many: that opens nothing, and closes nothing. */
        private static final Missing UNKNOWN = new Missing(0, 0);

        boolean opens() {
            return people > 0 && people >= SHARE * of;
        }
    }

    /** Takes in the latest plan of a place's day. */
    public void see(DayPlan plan) {
        Map<String, Missing> missing = new HashMap<>();
        for (var need : plan.needs()) {
            var line = need.lines().getFirst();
            if (line.required() == null || line.shortage() == null) {
                missing.put(need.task(), Missing.UNKNOWN);
            } else if (line.shortage() > 0) {
                missing.put(need.task(), new Missing(line.shortage(), line.required()));
            }
        }
        places.computeIfAbsent(plan.place(), place -> new TreeMap<>()).put(plan.day(), missing);
    }

    /** Days before the first that is planned say nothing any more. */
    public void beginAt(LocalDate first) {
        places.values().forEach(days -> days.headMap(first, false).clear());
    }

    /** The shortages that are open on a day, with the day on which each opened. */
    public Map<Post, LocalDate> open(LocalDate today) {
        Map<Post, LocalDate> open = new HashMap<>();
        places.forEach((place, days) -> {
            Map<String, LocalDate> tasks = new HashMap<>();
            days.headMap(today, true).forEach((day, missing) -> {
                tasks.keySet().retainAll(missing.keySet());
                missing.forEach((task, people) -> {
                    if (people.opens()) {
                        tasks.putIfAbsent(task, day);
                    }
                });
            });
            tasks.forEach((task, day) -> open.put(new Post(place, task), day));
        });
        return open;
    }
}
