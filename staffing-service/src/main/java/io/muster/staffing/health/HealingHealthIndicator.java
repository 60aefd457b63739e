package io.muster.staffing.health;

import io.muster.staffing.topology.Engine;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** For liveness: down only when the streams have failed for good, so that only a restart helps. */
@Component("healing")
class HealingHealthIndicator implements HealthIndicator {

    private final Engine engine;

    HealingHealthIndicator(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.running()
                .map(KafkaStreams::state)
                .filter(HealingHealthIndicator::isFinal)
                .map(state -> Health.down()
                        .withDetail("reason", "the streams are in " + state + " and will not heal: restart the service")
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    private static boolean isFinal(KafkaStreams.State state) {
        return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR;
    }
}
