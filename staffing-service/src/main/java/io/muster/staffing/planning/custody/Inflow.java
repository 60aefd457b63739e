package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.work.PlaceStandards;
import org.jspecify.annotations.Nullable;

/**
 * What a day brings to a place's custody.
 *
 * @param before the stock that the day before left
 * @param counted a census of the day, or null
 * @param workHours hours of processing that the arrivals bring
 * @param capacityHours hours that the people on hand for it give, or null where unknown
 */
public record Inflow(
        CustodyStock before,
        Arrivals arrivals,
        DemandBasis basis,
        PlaceStandards standards,
        CustodyModel.@Nullable Counted counted,
        double workHours,
        @Nullable Double capacityHours) {

    /** Whether it is known who came; if not, the stock is a census's alone. */
    boolean isKnown() {
        return counted == null || !counted.rest().equals(RestOfDay.UNKNOWN);
    }
}
