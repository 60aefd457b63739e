package io.muster.staffing.planstreams.rows;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * A record for one of the output topics.
 *
 * @param event what is written, or null to take back what stands under the key
 */
public record PlanOutput(String topic, String key, @Nullable SpecificRecord event) {

    private static final Map<Class<?>, String> TOPICS = Topics.OUTPUTS.stream()
            .flatMap(topic -> topic.kinds().stream().map(kind -> Map.entry(kind, topic.name())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Each kind of record has its one output topic. */
    public static PlanOutput of(String key, SpecificRecord event) {
        var topic = Objects.requireNonNull(
                TOPICS.get(event.getClass()), () -> event.getClass() + " stands on no output topic");
        return new PlanOutput(topic, key, event);
    }

    /** Deletes what stands under a key. */
    public static PlanOutput tombstone(Topic topic, String key) {
        return new PlanOutput(topic.name(), key, null);
    }

    public static Serde<PlanOutput> serde(Serde<SpecificRecord> events) {
        return Serdes.serdeFrom(
                (topic, output) ->
                        output.event() == null ? null : events.serializer().serialize(topic, output.event()),
                (topic, bytes) -> {
                    throw new UnsupportedOperationException("outputs are only written");
                });
    }
}
