package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.custody.CustodyModel;
import io.muster.staffing.planning.demand.DemandModel;
import io.muster.staffing.planning.work.Load;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A day of the places of an operation: who comes and who is held. What each task needs is computed from it place by place.
 *
 * @param before what the day before left
 * @param flows by place, of those that were computed anew
 * @param result what later days and later plans need of it
 */
public record OperationDay(LocalDate day, OperationState before, Map<String, Flows> flows, DayResult result) {

    /**
     * Who comes to a place and who is held there.
     *
     * @param demand who comes
     * @param moved who is held then
     * @param load what both ask for
     */
    public record Flows(DemandModel.Day demand, CustodyModel.Moved moved, Load load) {}

    /** What the next day starts from. */
    public OperationState after() {
        return result.after();
    }

    /** A place's flows. */
    Optional<Flows> of(String place) {
        return Optional.ofNullable(flows.get(place));
    }

    /**
     * A place's flows, which could be computed.
     *
     * @throws RuntimeException why they could not
     */
    Flows require(String place) {
        return of(place)
                .orElseThrow(() -> Optional.ofNullable(after().failures().get(place))
                        .orElseGet(() -> new IllegalArgumentException("place '" + place + "' is not of the profile")));
    }
}
