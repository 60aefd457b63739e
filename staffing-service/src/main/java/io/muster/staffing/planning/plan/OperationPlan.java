package io.muster.staffing.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The plan of an operation for one day.
 *
 * @param places the plans that were asked for, in the profile's order of places
 * @param failures why a place's plan could not be computed, by place
 * @param result what later days and later plans need of it
 */
public record OperationPlan(
        LocalDate day, List<DayPlan> places, Map<String, RuntimeException> failures, DayResult result) {

    /** What the next day starts from. */
    public OperationState after() {
        return result.after();
    }

    /**
     * The plans of all places.
     *
     * @throws RuntimeException why one of them could not be computed
     */
    public List<DayPlan> whole() {
        failures.values().stream().findFirst().ifPresent(bug -> {
            throw bug;
        });
        return places;
    }
}
