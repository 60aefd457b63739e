package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.custody.CustodyStock;
import io.muster.staffing.planning.demand.DemandState;

/**
 * What a place's plan carries from one day to the next.
 *
 * @param demand the last known days, and forecasts
 * @param custody persons held and work waiting
 */
public record PlaceState(DemandState demand, CustodyStock custody) {

    /** Before the first day. */
    public static PlaceState start() {
        return new PlaceState(DemandState.START, CustodyStock.EMPTY);
    }
}
