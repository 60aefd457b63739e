package io.muster.staffing.planning.workload;

/**
 * One kind of counted work of a year.
 *
 * @param name what is done
 * @param annualWorkload units in a year, at least 0
 * @param timePerUnit time of one unit, above 0, in the unit of the available time
 */
public record AnnualService(String name, double annualWorkload, double timePerUnit) {

    /** The standard workload: units that one person can do in a year. */
    public double standardWorkload(double availableWorkingTime) {
        return availableWorkingTime / timePerUnit;
    }

    /** People for this work alone, without allowances. */
    public double staff(double availableWorkingTime) {
        return annualWorkload / standardWorkload(availableWorkingTime);
    }
}
