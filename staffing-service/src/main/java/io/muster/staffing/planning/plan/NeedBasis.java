package io.muster.staffing.planning.plan;

/** What a need or a demand rests on. */
public enum NeedBasis {
    OBSERVED,
    /** The mean of the last seven closed days, where there is no forecast yet. */
    CARRIED_FORWARD,
    FORECAST,
    SCENARIO
}
