package io.muster.staffing.planning.sourcing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who can be sent on a day and are nowhere yet.
 *
 * @param id names them from day to day, such as the request and line that they came by
 * @param component a kind of people of the profile
 * @param order place in the policy's order of filling a gap, from 1: the lower is used first
 * @param tasks tasks that they came for, or none where any that their kind may do will do
 * @param place the place that they came for, or null for any
 * @param headcount people, at least 0
 */
public record Force(
        String id,
        String component,
        int order,
        Set<String> tasks,
        @Nullable String place,
        int headcount) {

    public Force {
        tasks = Set.copyOf(tasks);
        if (headcount < 0) {
            throw new IllegalArgumentException("headcount must be >= 0 people, but was " + headcount + " (" + id + ")");
        }
    }

    /** Whether they may be sent there: by law, by the task, and by what they came for. */
    public boolean mayFill(Opening opening) {
        return opening.components().containsKey(component)
                && (tasks.isEmpty() || tasks.contains(opening.task()))
                && (place == null || place.equals(opening.place()));
    }
}
