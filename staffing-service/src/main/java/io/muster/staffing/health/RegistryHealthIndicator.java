package io.muster.staffing.health;

import io.muster.schemas.serde.RegistryHealth;
import io.muster.staffing.topology.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How the registry is; down only while something that is needed can't be done without it. */
@Component
class RegistryHealthIndicator implements HealthIndicator {

    private final Engine engine;

    RegistryHealthIndicator(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        var health = engine.isRegistered() ? Health.up() : Health.down();
        health.withDetail("schemasRegistered", engine.isRegistered());
        engine.registryObstacle().ifPresent(reason -> health.withDetail("reason", reason));
        engine.registry().ifPresent(seen -> add(seen, health));
        return health.build();
    }

    private static void add(RegistryHealth seen, Health.Builder health) {
        health.withDetail("url", seen.url()).withDetail("reachable", seen.reachable());
        if (seen.reason() != null) {
            health.withDetail("unreachable", seen.reason());
        }
        if (!seen.unmet().isEmpty()) {
            health.down().withDetail("waitingForIt", seen.unmet());
        }
    }
}
