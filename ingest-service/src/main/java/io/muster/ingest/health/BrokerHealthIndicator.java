package io.muster.ingest.health;

import io.muster.ingest.publishing.BrokerState;
import io.muster.ingest.publishing.BrokerWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the broker is reached and has the topics; what differs from what is wanted is said and mended by nobody. */
@Component
class BrokerHealthIndicator implements HealthIndicator {

    private final BrokerWatch watch;

    BrokerHealthIndicator(BrokerWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.state()
                .map(BrokerHealthIndicator::of)
                .orElseGet(() -> Health.down()
                        .withDetail("reason", "the broker has not answered yet since the start")
                        .build());
    }

    private static Health of(BrokerState state) {
        var health = Health.up().withDetail("address", state.address());
        state.obstacle().ifPresent(reason -> health.down().withDetail("reason", reason));
        if (!state.mismatches().isEmpty()) {
            health.withDetail("mismatches", state.mismatches());
        }
        return health.build();
    }
}
