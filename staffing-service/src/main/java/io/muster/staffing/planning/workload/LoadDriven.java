package io.muster.staffing.planning.workload;

import java.util.List;

/**
 * People that the work of a day asks for: {@code R = share x W / h_eff x CAF + IAF}.
 *
 * @param flows what goes through
 * @param shareAllowed share of the work that this staff may do, 0 to 1
 * @param effectiveHours hours that one assigned person gives per calendar day, above 0
 * @param supportPercent percent of the working time for support work, 0 to below 100
 * @param individualAllowance people on top, for work that only some do
 */
public record LoadDriven(
        List<Flow> flows,
        double shareAllowed,
        double effectiveHours,
        double supportPercent,
        double individualAllowance) {

    public LoadDriven {
        flows = List.copyOf(flows);
    }

    /** All the work, in staff-hours a day (W). */
    public double workloadHours() {
        return flows.stream().mapToDouble(Flow::hours).sum();
    }

    /** The part of it that this staff may do, in staff-hours a day. */
    public double allowedHours() {
        return workloadHours() * shareAllowed;
    }

    /** Required people, unrounded. */
    public double required() {
        return allowedHours() / effectiveHours * Allowance.categoryFactor(supportPercent) + individualAllowance;
    }
}
