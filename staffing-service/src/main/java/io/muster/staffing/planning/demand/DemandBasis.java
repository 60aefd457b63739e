package io.muster.staffing.planning.demand;

/** What a day's arrivals rest on, and with them who is held and what is needed. */
public enum DemandBasis {
    OBSERVED,
    /** The mean of the last seven closed days, where there is no forecast yet. */
    CARRIED_FORWARD,
    FORECAST,
    /** Who was counted of a day that has not closed, and what is expected of the rest of it. */
    NOWCAST,
    SCENARIO
}
