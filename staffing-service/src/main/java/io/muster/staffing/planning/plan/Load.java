package io.muster.staffing.planning.plan;

import java.util.List;

/**
 * What a day brings, at one end.
 *
 * @param held persons held at the end of the day
 * @param arrivalsKnown whether it is known who arrives; if not, the arrivals are nobody, which says nothing
 * @param heldKnown whether it is known who is held, likewise
 * @param hours arrivals by hour, 24 figures in proportion to the day's shape; empty where the shape is unknown
 */
record Load(Arrivals arrivals, double held, List<Double> hours, End end, boolean arrivalsKnown, boolean heldKnown) {

    /** Share of the day's arrivals that the busiest hour brings. */
    double busiestHour() {
        double all = 0;
        double most = 0;
        for (double hour : hours) {
            all += hour;
            most = Math.max(most, hour);
        }
        return all > 0 ? most / all : 1.0 / 24;
    }
}
