package io.muster.staffing.planning.forecast;

/**
 * Persons expected, with bounds: {@code 0 <= lower <= expected <= upper}.
 *
 * @param lower bound at 95 %
 * @param upper bound at 95 %
 */
public record Outlook(double expected, double lower, double upper) {}
