package io.muster.staffing.planning.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the plan of an operation carries from one day to the next.
 *
 * @param places by place; a place that is missing has not begun, or failed
 * @param failures why a place could not be computed on a day before, by place: what its next day starts from is not known
 */
public record OperationState(Map<String, PlaceState> places, Map<String, RuntimeException> failures) {

    /** Before the first day. */
    public static final OperationState START = new OperationState(Map.of(), Map.of());

    public OperationState {
        places = Map.copyOf(places);
        failures = Map.copyOf(failures);
    }

    /** Places that carry something else than they did then. */
    public Set<String> changedSince(OperationState then) {
        Set<String> changed = new TreeSet<>(places.keySet());
        changed.addAll(then.places.keySet());
        changed.removeIf(place -> of(place).equals(then.of(place)) && !isNewlyBroken(place, then));
        return changed;
    }

    private boolean isNewlyBroken(String place, OperationState then) {
        return failures.containsKey(place) != then.failures.containsKey(place);
    }

    /** What a place carries. */
    public PlaceState of(String place) {
        return places.getOrDefault(place, PlaceState.start());
    }
}
