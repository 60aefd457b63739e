package io.muster.staffing.planning.forecast;

/**
 * How far off a forecast was, as a closed day revealed it.
 *
 * @param horizon steps ahead that it was made
 * @param scaled relative error, as a multiple of the series' own scale when it was made
 */
public record ForecastError(int horizon, double scaled) {}
