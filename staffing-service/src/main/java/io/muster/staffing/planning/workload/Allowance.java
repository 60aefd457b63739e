package io.muster.staffing.planning.workload;

import io.muster.staffing.planning.quantity.Quantity;

/**
 * Support work on top of the counted work.
 *
 * <p>Source: WHO, WISN User's Manual, 2010: {@code CAF = 1 / (1 - CAS / 100)}, {@code IAF = hours / AWT}.
 */
public final class Allowance {

    private static final Quantity PERCENT = Quantity.of(100);

    private Allowance() {}

    /**
     * The category allowance factor, for support work that everyone does.
     *
     * @param supportPercent percent of the working time, from 0 up to but not including 100
     * @throws IllegalArgumentException if nothing is left for the counted work
     */
    public static double categoryFactor(double supportPercent) {
        if (!(supportPercent >= 0 && supportPercent < 100)) {
            throw new IllegalArgumentException("supportPercent must be >= 0 and < 100, but was " + supportPercent);
        }
        return categoryFactor(Quantity.of(supportPercent)).likely();
    }

    /** The same of a quantity, which is from 0 up to but not including 100 in each case. */
    public static Quantity categoryFactor(Quantity supportPercent) {
        return Quantity.ONE.dividedBy(Quantity.ONE.minus(supportPercent.dividedBy(PERCENT)));
    }

    /**
     * The individual allowance: people for work that only some do.
     *
     * @param hoursPerYear hours of all of them together in a year, in the unit of the available time
     * @param availableWorkingTime of one person in a year, above 0
     */
    public static double individual(double hoursPerYear, double availableWorkingTime) {
        return hoursPerYear / availableWorkingTime;
    }
}
