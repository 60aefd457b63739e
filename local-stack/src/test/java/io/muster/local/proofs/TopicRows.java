package io.muster.local.proofs;

import io.muster.events.PlanClock;
import io.muster.schemas.serde.EventDeserializer;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands on the topics of the plan, read from their beginning as anybody may: the latest record of each key, without
 * revisions and times of recording.
 */
final class TopicRows {

    /** Rows that follow from facts. */
    static final List<Topic> PLAN = List.of(Topics.DAILY_DEMAND, Topics.STAFFING_NEEDS, Topics.CUSTODY_STATES);

    /** Those, the facts as they were told, and where each request stands. */
    static final List<Topic> ALL = List.of(
            Topics.DAILY_DEMAND,
            Topics.STAFFING_NEEDS,
            Topics.CUSTODY_STATES,
            Topics.REQUEST_STATES,
            Topics.PLAN_INPUTS);

    private static final Map<String, Object> STAMPS = Map.of(
            "revision", 0L,
            "asOf", LocalDate.EPOCH,
            "recordedAt", Instant.EPOCH,
            "receivedAt", Instant.EPOCH,
            "lastArrivedAt", Instant.EPOCH,
            "written", Map.of());

    private static final Duration POLL = Duration.ofMillis(200);

    private TopicRows() {}

    /** Rows as text, by topic and key. */
    static Map<String, String> read(String bootstrapServers, URI registry, List<Topic> topics) {
        var values = new EventDeserializer();
        values.configure(Map.of("schema.registry.url", registry.toString()), false);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        var partitions = topics.stream()
                .map(topic -> new TopicPartition(topic.name(), 0))
                .toList();
        Map<String, String> rows = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> {
                    var key = record.topic() + ' ' + record.key();
                    if (record.value() == null) {
                        rows.remove(key);
                    } else {
                        rows.put(key, text(record.value()));
                    }
                });
            }
        }
        return rows;
    }

    private static String text(SpecificRecord record) {
        unstamp(record);
        if (record instanceof PlanClock clock) {
            clock.getPlaces().forEach(TopicRows::unstamp);
        }
        return record.toString();
    }

    private static void unstamp(SpecificRecord record) {
        for (var field : record.getSchema().getFields()) {
            var stamp = STAMPS.get(field.name());
            if (stamp != null) {
                record.put(field.pos(), stamp);
            }
        }
    }
}
