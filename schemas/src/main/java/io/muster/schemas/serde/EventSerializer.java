package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.UnreadableRecord;
import io.muster.schemas.serde.registry.Registries;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in Confluent's wire format. Takes the settings of Confluent's serializer; null stays null. May be used
 * by many threads.
 *
 * <p>Throws {@link RegistryUnavailable} or {@link SchemaRefused} the first time that a schema is written to a topic, and
 * {@link UnreadableRecord} for a record that its own schema forbids, such as one without a value that is needed.
 */
public final class EventSerializer implements Serializer<SpecificRecord> {

    static {
        TrustedEvents.trust();
    }

    /** Confluent's deserializer trusts these over the prefix, and Streams forwards an input's headers to its outputs. */
    private static final String[] SCHEMA_ID_HEADERS = {"__value_schema_id", "__key_schema_id"};

    private record Target(String topic, Schema schema) {}

    private record Prepared(Target target, int id, DatumWriter<SpecificRecord> writer) {}

    private final Map<Target, Prepared> prepared = new ConcurrentHashMap<>();
    private final ThreadLocal<WriteBuffer> buffers = ThreadLocal.withInitial(WriteBuffer::new);
    private @Nullable SerdeSettings settings;
    private boolean isKey;
    private volatile @Nullable Prepared last;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.settings = SerdeSettings.of(configs, isKey);
        this.isKey = isKey;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord event) {
        return event == null ? null : bytes(topic, event);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable SpecificRecord event) {
        removeSchemaIds(headers);
        return serialize(topic, event);
    }

    static void removeSchemaIds(Headers headers) {
        for (var header : SCHEMA_ID_HEADERS) {
            headers.remove(header);
        }
    }

    private byte[] bytes(String topic, SpecificRecord event) {
        var how = prepared(topic, event);
        var buffer = buffers.get();
        try {
            return buffer.write(how.id, how.writer, event);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            // half a record is left in the buffer
            buffers.remove();
            throw new UnreadableRecord(
                    "a record " + event.getSchema().getFullName() + " for " + topic + " does not fit its schema: "
                            + e.getMessage(),
                    e);
        }
    }

    private Prepared prepared(String topic, SpecificRecord event) {
        var schema = event.getSchema();
        var latest = last;
        if (latest != null && latest.target.schema.equals(schema) && latest.target.topic.equals(topic)) {
            return latest;
        }
        var cached = prepared.computeIfAbsent(new Target(topic, schema), target -> prepare(target, event));
        last = cached;
        return cached;
    }

    private Prepared prepare(Target target, SpecificRecord event) {
        var set = settings;
        if (set == null) {
            throw new IllegalStateException("configure the serializer before its first use");
        }
        var registry = Registries.at(set.registry());
        var subject = set.naming().subject(target.topic, isKey, target.schema);
        var id = set.autoRegister() ? registry.register(subject, target.schema) : registry.find(subject, target.schema);
        return new Prepared(
                target, id, new SpecificDatumWriter<>(target.schema, SpecificData.getForClass(event.getClass())));
    }
}
