package io.muster.support.health;

import io.muster.support.watch.BrokerState;
import io.muster.support.watch.BrokerView;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the broker is reached and its topics are as they must be; what else differs from what is wanted is said. */
@Component
class BrokerHealthIndicator implements HealthIndicator {

    private final BrokerView broker;

    BrokerHealthIndicator(BrokerView broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        return broker.state()
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
