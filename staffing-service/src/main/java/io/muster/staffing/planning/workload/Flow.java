package io.muster.staffing.planning.workload;

/**
 * A stream of persons through one activity.
 *
 * @param personsPerDay persons a day, at least 0
 * @param hoursPerPerson activity standard, staff-hours a person, at least 0
 */
public record Flow(double personsPerDay, double hoursPerPerson) {

    /** Staff-hours a day. */
    public double hours() {
        return personsPerDay * hoursPerPerson;
    }
}
