package io.muster.staffing.health;

import io.muster.staffing.answers.readmodel.TablesReader;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the tables that answers are given from are complete: a part of them is no answer. */
@Component
class TablesHealthIndicator implements HealthIndicator {

    private final TablesReader reader;

    TablesHealthIndicator(TablesReader reader) {
        this.reader = reader;
    }

    @Override
    public Health health() {
        return reader.obstacle()
                .map(reason -> Health.down().withDetail("reason", reason).build())
                .orElseGet(() -> Health.up().build());
    }
}
