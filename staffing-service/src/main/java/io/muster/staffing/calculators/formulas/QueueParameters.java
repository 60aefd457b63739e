package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Figures;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;

/** What the queue calculators have in common; the limits keep every search under a second or two. */
final class QueueParameters {

    static final double MOST_LOAD = 1_000_000;

    /** For ten erlangs a server, the lowest cap of {@link #MAX_OCCUPANCY}. */
    static final int MOST_SERVERS = 10_000_000;

    static final Parameter LOAD = Parameter.number(
            "load", "erlangs", Range.from(0, MOST_LOAD), "arrivals x handling time, in the same unit of time");
    static final Parameter SERVERS =
            Parameter.whole("servers", "people on duty", Range.from(0, 2_000_000), "people on duty");
    static final Parameter ARRIVALS =
            Parameter.number("arrivals", "arrivals an interval", Range.from(0, 1e9), "arrivals in the interval");
    static final Parameter INTERVAL =
            Parameter.number("intervalSeconds", "seconds", Range.from(1e-3, 31_622_400), "length of the interval");
    static final Parameter HANDLING = Parameter.number(
            "averageHandlingTimeSeconds", "seconds", Range.from(1e-3, 1e7), "mean time that one takes");
    static final Parameter TARGET = Parameter.number(
            "targetSeconds", "seconds", Range.from(0, 1e7), "time within which service counts as in time");
    static final Parameter SERVICE_LEVEL = Parameter.number(
                    "serviceLevel",
                    "share of arrivals",
                    Range.above(0, 0.999999),
                    "share to be served within the target; all of them can't be promised")
            .optional();
    static final Parameter MAX_OCCUPANCY = Parameter.number(
                    "maxOccupancy", "share of time", Range.from(0.1, 1), "share of time that people may be busy")
            .optional();
    static final Parameter SHRINKAGE = Parameter.number(
                    "shrinkage", "share of paid time", Range.from(0, 0.99), "time away from the desk; 0 if left out")
            .optional();

    private QueueParameters() {}

    /** The offered load in erlangs; refused, by the name of the arrivals, where it is beyond {@code most}. */
    static double load(Arguments in, double most) {
        double load = in.number(ARRIVALS) * in.number(HANDLING) / in.number(INTERVAL);
        if (!(load <= most)) {
            in.refuse(
                    ARRIVALS,
                    "so many that the load, here " + Figures.text(load) + " erlangs, is <= " + Figures.text(most));
        }
        return load;
    }
}
