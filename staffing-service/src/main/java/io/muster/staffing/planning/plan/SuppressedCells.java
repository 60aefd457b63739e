package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.PublishedMonth;

/** What cells whose figures the publisher withholds mean for the days that are taken from their month. */
final class SuppressedCells {

    static final String FLAG = "SUPPRESSED_CELLS";

    private SuppressedCells() {}

    /**
     * A day within the bounds that suppressed cells leave: at least what is told, at most that and the most that the cells can
     * hold, spread evenly over the month. Where a cell is without a bound nobody knows how much more it is.
     *
     * @param told the day by the figures that are told
     * @param days in the month
     */
    static DemandModel.Day widen(
            DemandModel.Day told, PublishedMonth.Suppressed suppressed, double days, ReferenceProfile profile) {
        var demand = told.demand();
        var arrivals = told.arrivals();
        if (suppressed.cells() == 0 || arrivals == null || demand == null || demand.persons() == null) {
            return told;
        }
        double known = demand.persons();
        var most = suppressed.atMost() == null ? null : Double.valueOf(known + suppressed.atMost() / days);
        return new DemandModel.Day(
                most == null ? arrivals : within(arrivals, known, most, profile),
                demand.between(known, most, FLAG),
                told.known());
    }

    private static Arrivals within(Arrivals arrivals, double known, double most, ReferenceProfile profile) {
        return known > 0
                ? arrivals.between(1, most / known)
                : Arrivals.within(new SilenceBounds(profile).unseen(arrivals, most));
    }
}
