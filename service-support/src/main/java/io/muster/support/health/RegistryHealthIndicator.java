package io.muster.support.health;

import io.muster.schemas.serde.registry.RegistryHealth;
import io.muster.support.watch.RegistryWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How the registry is. Down only while something that is needed can't be done: once all schemas are registered, an outage of
 * the registry hinders nothing.
 */
@Component
class RegistryHealthIndicator implements HealthIndicator {

    private final RegistryWatch watch;

    RegistryHealthIndicator(RegistryWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var health = watch.isRegistered() ? Health.up() : Health.down();
        health.withDetail("schemasRegistered", watch.isRegistered());
        watch.obstacle().ifPresent(reason -> health.withDetail("reason", reason));
        watch.health().ifPresent(seen -> add(seen, health));
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
