package io.muster.staffing.planning.workload;

/**
 * What one person can give in a year.
 *
 * <p>Source: WHO, WISN User's Manual, 2010: {@code AWT = [A - (B + C + D + E)] x F}.
 *
 * @param possible days that could be worked in a year (A)
 * @param publicHolidays days (B)
 * @param annualLeave days (C)
 * @param sickLeave days (D)
 * @param other days of other absence, such as training (E)
 * @param hoursPerDay hours of a working day (F); 1 where {@code possible} and the absences are hours already
 */
public record WorkingTime(
        double possible,
        double publicHolidays,
        double annualLeave,
        double sickLeave,
        double other,
        double hoursPerDay) {

    /** Days of absence, all kinds. */
    public double absence() {
        return publicHolidays + annualLeave + sickLeave + other;
    }

    /** Available working time in hours a year; 0 or less where the absences leave nothing. */
    public double available() {
        return (possible - absence()) * hoursPerDay;
    }
}
