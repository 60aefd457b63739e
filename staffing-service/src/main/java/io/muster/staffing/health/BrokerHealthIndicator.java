package io.muster.staffing.health;

import io.muster.staffing.topology.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the broker is reached and its topics are as they must be; what else differs from what is wanted is said. */
@Component
class BrokerHealthIndicator implements HealthIndicator {

    private final Engine engine;

    BrokerHealthIndicator(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        var health = Health.up();
        engine.brokerObstacle().ifPresent(reason -> health.down().withDetail("reason", reason));
        if (!engine.differing().isEmpty()) {
            health.withDetail("mismatches", engine.differing());
        }
        return health.build();
    }
}
