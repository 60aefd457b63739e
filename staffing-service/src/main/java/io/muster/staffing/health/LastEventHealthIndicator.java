package io.muster.staffing.health;

import io.muster.staffing.topology.LastInput;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Which input event was read last; always up, for a quiet day is no fault. */
@Component
class LastEventHealthIndicator implements HealthIndicator {

    private final LastInput last;

    LastEventHealthIndicator(LastInput last) {
        this.last = last;
    }

    @Override
    public Health health() {
        var health = Health.up();
        last.seen()
                .ifPresentOrElse(
                        event -> health.withDetail("topic", event.topic())
                                .withDetail("partition", event.partition())
                                .withDetail("offset", event.offset())
                                .withDetail("appendedAt", event.appendedAt().toString()),
                        () -> health.withDetail("appendedAt", "nothing since the start"));
        return health.build();
    }
}
