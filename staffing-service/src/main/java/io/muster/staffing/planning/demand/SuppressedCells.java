package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.PublishedMonth;

/** What cells whose figures the publisher withholds mean for the days that are taken from their month. */
final class SuppressedCells {

    static final String FLAG = "SUPPRESSED_CELLS";

    private SuppressedCells() {}

    /**
     * A day within the bounds that suppressed cells leave: at least what is published, at most that and the most that
     * the cells can hold, spread evenly over the month. Where a cell is without a bound nobody knows how many more came, and arrivals are unknown.
     *
     * @param published the day by the figures that are published
     * @param days in the month
     */
    static DemandModel.Day widen(
            DemandModel.Day published, PublishedMonth.Suppressed suppressed, double days, ReferenceProfile profile) {
        var demand = published.demand();
        var arrivals = published.arrivals();
        if (suppressed.cells() == 0 || arrivals == null || demand == null || demand.persons() == null) {
            return published;
        }
        double known = demand.persons();
        var most = suppressed.atMost() == null ? null : Double.valueOf(known + suppressed.atMost() / days);
        return new DemandModel.Day(
                most == null ? null : within(arrivals, known, most, profile),
                demand.between(known, most, FLAG),
                published.known());
    }

    private static Arrivals within(Arrivals arrivals, double known, double most, ReferenceProfile profile) {
        return known > 0
                ? arrivals.between(1, most / known)
                : Arrivals.within(new SilenceBounds(profile).unseen(arrivals, most));
    }
}
