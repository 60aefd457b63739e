package io.muster.staffing.health;

import io.muster.events.PlanFailure;
import io.muster.staffing.answers.readmodel.LatestTables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether all of the plan could be computed. A place that can't be planned degrades the service and does not take it away: all
 * others are answered, and its own last rows too.
 */
@Component
class PlanHealthIndicator implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final LatestTables tables;

    PlanHealthIndicator(LatestTables tables) {
        this.tables = tables;
    }

    @Override
    public Health health() {
        var failures = tables.failures();
        if (failures.isEmpty()) {
            return Health.up().build();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        failures.forEach(failure -> parts.put(name(failure), failure.getReason() + ", since " + failure.getSince()));
        return Health.status(DEGRADED).withDetail("notComputed", parts).build();
    }

    private static String name(PlanFailure failure) {
        return failure.getPlace() == null ? failure.getPart() : failure.getPart() + ' ' + failure.getPlace();
    }
}
