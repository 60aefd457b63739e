package io.muster.staffing.planning.situation;

/** Which of two accounts of the same people a day's demand is taken from. */
public enum DemandSeries {
    /** Encounters as reported one by one. */
    OPERATIONAL,
    /** Totals as published by month, spread over the days. */
    PUBLISHED
}
