package io.muster.staffing.planning.deployments;

import io.muster.schemas.rules.DayCount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * People of one component, authorised for a number of days.
 *
 * @param component code such as {@code ACTIVE}
 * @param tranches who comes when, at least one
 * @param days on hand from the first day, which is one of them, at least 1: 90 days from May 10 end with August 7
 */
public record DeploymentLine(String component, List<Tranche> tranches, int days) {

    public DeploymentLine {
        tranches = List.copyOf(tranches);
        if (tranches.isEmpty()) {
            throw new IllegalArgumentException("tranches must not be empty (component=" + component + ")");
        }
        if (days < 1) {
            throw new IllegalArgumentException("days must be >= 1, but was " + days + " (component=" + component + ")");
        }
    }

    /** The first day of the first tranche. */
    public LocalDate firstDay() {
        return tranches.stream()
                .map(Tranche::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day of all tranches, on hand through it. */
    public LocalDate lastDay() {
        return DayCount.last(firstDay(), days);
    }
}
