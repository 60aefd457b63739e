package io.muster.staffing.planning.workload;

import java.util.List;

/**
 * Workload indicators of staffing need of one staff: {@code R = S x CAF + IAF}.
 *
 * <p>Source: WHO, WISN User's Manual, 2010. One unit of time throughout.
 *
 * @param availableWorkingTime of one person in a year, above 0
 * @param services counted work
 * @param supportPercent of the working time that everyone gives to support work, 0 to below 100
 * @param individualTimePerYear time that some members together give to other work
 */
public record Wisn(
        double availableWorkingTime,
        List<AnnualService> services,
        double supportPercent,
        double individualTimePerYear) {

    public Wisn {
        services = List.copyOf(services);
    }

    /** Standard workload of each service, in units a year and person. */
    public List<Double> standardWorkloads() {
        return services.stream()
                .map(service -> service.standardWorkload(availableWorkingTime))
                .toList();
    }

    /** People for the counted work, without allowances (S). */
    public double serviceStaff() {
        return services.stream()
                .mapToDouble(service -> service.staff(availableWorkingTime))
                .sum();
    }

    public double categoryAllowanceFactor() {
        return Allowance.categoryFactor(supportPercent);
    }

    /** People for work that only some members do (IAF). */
    public double individualAllowance() {
        return Allowance.individual(individualTimePerYear, availableWorkingTime);
    }

    /** Required people, unrounded (R). */
    public double required() {
        return serviceStaff() * categoryAllowanceFactor() + individualAllowance();
    }
}
