package io.muster.staffing.planstreams;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Events in a store, in the very bytes that they have on their input topic: a store's changelog would be a topic and so a
 * subject of its own, and every schema would be registered twice.
 */
final class StoredEvents {

    private static final Map<Class<?>, String> TOPICS = Topics.INPUTS.stream()
            .flatMap(topic -> topic.kinds().stream().map(kind -> Map.entry(kind, topic)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> name(entry.getValue())));

    private StoredEvents() {}

    static Serde<SpecificRecord> serde(Serde<SpecificRecord> events) {
        var write = events.serializer();
        var read = events.deserializer();
        return Serdes.serdeFrom(
                (store, event) -> event == null ? null : write.serialize(topicOf(event.getClass()), event),
                (store, bytes) -> bytes == null ? null : read.deserialize(store, bytes));
    }

    /** The input topic on which events of that kind stand. */
    static String topicOf(Class<?> kind) {
        return Objects.requireNonNull(TOPICS.get(kind), () -> kind + " stands on no input topic");
    }

    private static String name(Topic topic) {
        return topic.name();
    }
}
