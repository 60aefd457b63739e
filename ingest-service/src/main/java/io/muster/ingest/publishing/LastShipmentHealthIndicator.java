package io.muster.ingest.publishing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** When the broker last acknowledged something; always up, for a quiet day is no fault. */
@Component("lastEventHealthIndicator")
class LastShipmentHealthIndicator implements HealthIndicator {

    private final Publisher publisher;

    LastShipmentHealthIndicator(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail(
                        "acknowledgedAt",
                        publisher.lastAcknowledged().map(Object::toString).orElse("nothing since the start"))
                .build();
    }
}
