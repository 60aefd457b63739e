package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.PublishedMonth;
import org.jspecify.annotations.Nullable;

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
        if (suppressed.cells() == 0 || demand == null || demand.persons() == null) {
            return told;
        }
        double known = demand.persons();
        var most = suppressed.atMost() == null ? null : Double.valueOf(known + suppressed.atMost() / days);
        var arrivals = ends(told.ends(), known, most, profile);
        return new DemandModel.Day(
                arrivals.likely(),
                demand.between(known, most, FLAG),
                told.known(),
                told.split(),
                arrivals.low(),
                arrivals.high());
    }

    private static Ends<Arrivals> ends(
            Ends<Arrivals> told, double known, @Nullable Double most, ReferenceProfile profile) {
        if (most == null) {
            return told;
        }
        return known > 0
                ? new Ends<>(told.low(), told.likely(), told.high().times(most / known))
                : new SilenceBounds(profile).unseen(told.likely(), most);
    }
}
