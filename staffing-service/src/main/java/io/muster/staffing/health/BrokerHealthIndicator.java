package io.muster.staffing.health;

import io.muster.staffing.topology.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the broker is reached and its topics are as they must be. */
@Component
class BrokerHealthIndicator implements HealthIndicator {

    private final Engine engine;

    BrokerHealthIndicator(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.brokerObstacle()
                .map(reason -> Health.down().withDetail("reason", reason).build())
                .orElseGet(() -> Health.up().build());
    }
}
