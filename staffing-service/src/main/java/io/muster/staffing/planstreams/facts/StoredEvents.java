package io.muster.staffing.planstreams.facts;

import io.muster.events.PublicationState;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Events in a store, behind their order, in the very bytes that they have on their input topic: a store's changelog would be a
 * topic and so a subject of its own, and every schema would be registered twice.
 */
public final class StoredEvents {

    /** The wire format of an event begins with 0, so what was stored before orders were can be told apart. */
    private static final byte WITH_ORDER = 1;

    private static final int HEAD = 1 + Long.BYTES;

    /** What was stored without an order comes before all that has one, by when it was recorded. */
    private static final long BEFORE_ALL_ORDERS = -(1L << 61);

    /** A decision is kept as well: which publication was taken no longer follows from the cells that are kept. */
    private static final Map<Class<?>, String> TOPICS = Stream.concat(
                    Topics.INPUTS.stream()
                            .flatMap(topic -> topic.kinds().stream().map(kind -> Map.entry(kind, topic))),
                    Stream.of(Map.entry(PublicationState.class, Topics.PLAN_INPUTS)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> name(entry.getValue())));

    private StoredEvents() {}

    /** An event with its place in the order in which the plan was told. */
    public record Stored(long order, SpecificRecord event) {}

    public static Serde<Stored> serde(Serde<SpecificRecord> events) {
        return Serdes.serdeFrom(
                (store, stored) -> stored == null ? null : written(events, stored),
                (store, bytes) -> bytes == null ? null : read(events, store, bytes));
    }

    /** The topic on which events of that kind stand. */
    public static String topicOf(Class<?> kind) {
        return Objects.requireNonNull(TOPICS.get(kind), () -> kind + " stands on no input topic");
    }

    private static byte[] written(Serde<SpecificRecord> events, Stored stored) {
        byte[] event = events.serializer().serialize(topicOf(stored.event().getClass()), stored.event());
        return ByteBuffer.allocate(HEAD + event.length)
                .put(WITH_ORDER)
                .putLong(stored.order())
                .put(event)
                .array();
    }

    private static Stored read(Serde<SpecificRecord> events, String store, byte[] bytes) {
        if (bytes[0] != WITH_ORDER) {
            var event = events.deserializer().deserialize(store, bytes);
            return new Stored(BEFORE_ALL_ORDERS + recordedAt(event), event);
        }
        byte[] event = new byte[bytes.length - HEAD];
        var from = ByteBuffer.wrap(bytes);
        from.get();
        long order = from.getLong();
        from.get(event);
        return new Stored(order, events.deserializer().deserialize(store, event));
    }

    private static long recordedAt(SpecificRecord event) {
        return Stream.of("recordedAt", "receivedAt")
                .map(event.getSchema()::getField)
                .filter(Objects::nonNull)
                .map(field -> event.get(field.pos()))
                .mapToLong(StoredEvents::millis)
                .findFirst()
                .orElse(0);
    }

    private static long millis(@Nullable Object instant) {
        return instant instanceof Instant at ? at.toEpochMilli() : 0;
    }

    private static String name(Topic topic) {
        return topic.name();
    }
}
