package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.forecast.ErrorPool;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the plan of an operation carries from one day to the next.
 *
 * @param places by place; a place that is missing has not begun
 * @param failures why a place could not be computed on a day before, by place: it carries what the day before that left
 * @param errors of all places' forecasts so far
 */
public record OperationState(Map<String, PlaceState> places, Map<String, RuntimeException> failures, ErrorPool errors) {

    /** Before the first day. */
    public static final OperationState START = new OperationState(Map.of(), Map.of(), ErrorPool.START);

    public OperationState {
        places = Map.copyOf(places);
        failures = Map.copyOf(failures);
    }

    /** Places that carry something else than they did then; all of them where another place has failed, or none any more. */
    public Set<String> changedSince(OperationState then) {
        Set<String> changed = new TreeSet<>(places.keySet());
        changed.addAll(then.places.keySet());
        if (hasSameFailures(then)) {
            changed.removeIf(place -> isAsIn(place, then));
        }
        return changed;
    }

    /** The same as if no place had failed: each goes on from the last day that could be computed. */
    public OperationState withoutFailures() {
        return failures.isEmpty() ? this : new OperationState(places, Map.of(), errors);
    }

    private boolean hasSameFailures(OperationState then) {
        return failures.keySet().equals(then.failures.keySet());
    }

    /** Whether a place carries what it carried then. */
    boolean isAsIn(String place, OperationState then) {
        return of(place).equals(then.of(place)) && failures.containsKey(place) == then.failures.containsKey(place);
    }

    /** What a place carries. */
    public PlaceState of(String place) {
        return places.getOrDefault(place, PlaceState.start());
    }
}
