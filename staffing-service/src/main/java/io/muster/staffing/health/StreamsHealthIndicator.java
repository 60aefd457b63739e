package io.muster.staffing.health;

import io.muster.staffing.topology.Engine;
import io.muster.staffing.topology.RestoreProgress;
import io.muster.staffing.topology.ThreadFailures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the streams run: their state, each thread's, what is not read yet, and how much of the stores is to be restored. */
@Component
class StreamsHealthIndicator implements HealthIndicator {

    private final Engine engine;
    private final RestoreProgress restoring;
    private final ThreadFailures failures;

    StreamsHealthIndicator(Engine engine, RestoreProgress restoring, ThreadFailures failures) {
        this.engine = engine;
        this.restoring = restoring;
        this.failures = failures;
    }

    @Override
    public Health health() {
        return engine.running()
                .map(this::of)
                .orElseGet(() -> Health.down()
                        .withDetail("state", "NOT_STARTED")
                        .withDetail(
                                "reason",
                                "not started yet: " + engine.waitingFor().orElse("they start now"))
                        .build());
    }

    private Health of(KafkaStreams streams) {
        var threads = threads(streams);
        var stores = restoring.stores();
        var state = streams.state();
        var lag = InputLag.of(streams);
        boolean allRun =
                state == KafkaStreams.State.RUNNING && threads.values().stream().noneMatch("DEAD"::equals);
        var health = (allRun ? Health.up() : Health.down())
                .withDetail("state", state.name())
                .withDetail("threads", threads)
                .withDetail("lag", lag.events())
                .withDetail("lagUnknown", lag.unknown())
                .withDetail("restoring", stores);
        if (!allRun) {
            health.withDetail("reason", reason(state, stores));
        }
        health.withDetail("lastFailure", failures.last().orElse("none since the start"));
        return health.build();
    }

    private static String reason(KafkaStreams.State state, Map<String, RestoreProgress.Progress> restoring) {
        return switch (state) {
            case REBALANCING, CREATED ->
                restoring.isEmpty() ? "tasks are being assigned" : "stores are being restored: " + described(restoring);
            case RUNNING -> "a stream thread has died; the others go on";
            case ERROR, PENDING_ERROR -> "the streams have failed for good and will not heal: restart the service";
            default -> "the streams are stopping";
        };
    }

    private static Map<String, String> threads(KafkaStreams streams) {
        Map<String, String> threads = new LinkedHashMap<>();
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            threads.put(thread.threadName(), thread.threadState());
        }
        return threads;
    }

    private static String described(Map<String, RestoreProgress.Progress> restoring) {
        return restoring.entrySet().stream()
                .map(store -> "%s %d of %d records"
                        .formatted(
                                store.getKey(),
                                store.getValue().records(),
                                store.getValue().of()))
                .collect(Collectors.joining(", "));
    }
}
