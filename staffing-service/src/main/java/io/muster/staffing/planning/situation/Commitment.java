package io.muster.staffing.planning.situation;

import io.muster.staffing.planning.deployments.Stay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People that an approved line of a request commits.
 *
 * @param tasks tasks that the line names, one or more
 * @param place the place that the line names, or null where who asked decides later
 * @param component a kind of people of the profile
 * @param stays who stays how long, after extensions and reductions
 * @param officersPresent whether the requester's law officers are present
 */
public record Commitment(
        String requestId,
        String line,
        List<String> tasks,
        @Nullable String place,
        String component,
        List<Stay> stays,
        boolean officersPresent) {

    public Commitment {
        tasks = List.copyOf(tasks);
        stays = List.copyOf(stays);
    }

    /** Whether it names one place and one task, so that it counts there without a report. */
    public boolean isPlaced() {
        return place != null && tasks.size() == 1;
    }

    /** People committed on that day. */
    public long headcount(LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.covers(day))
                .mapToLong(Stay::headcount)
                .sum();
    }
}
