package io.muster.staffing.planning.backlog;

/**
 * What must be processed a day so that the people held come down to a limit in a given number of days:
 * {@code c >= n + (B - B_max) / D}.
 *
 * @param held persons held now, at least 0 (B)
 * @param limit persons who may be held, at least 0 (B_max)
 * @param arrivalsPerDay persons a day, at least 0 (n)
 * @param days days allowed, above 0 (D)
 */
public record CapacityNeeded(double held, double limit, double arrivalsPerDay, double days) {

    /** Persons a day; less than the arrivals where the stock may still grow, and never below 0. */
    public double personsPerDay() {
        return Math.max(0, arrivalsPerDay + (held - limit) / days);
    }

    /**
     * The same in staff-hours a day.
     *
     * @param hoursPerPerson activity standard, staff-hours a person
     */
    public double hoursPerDay(double hoursPerPerson) {
        return personsPerDay() * hoursPerPerson;
    }
}
