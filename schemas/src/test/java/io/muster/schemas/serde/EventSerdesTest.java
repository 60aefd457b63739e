package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.PlanClock;
import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.UnknownSchema;
import io.muster.schemas.serde.failure.UnreadableRecord;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class EventSerdesTest {

    private static final Map<String, String> SETTINGS = EventSerdes.settings("mock://serdes");

    /** Stands for a serde that is not ours: fails as Confluent's does. */
    public static final class Theirs implements Serializer<SpecificRecord>, Deserializer<SpecificRecord> {
        private static Supplier<? extends Throwable> cause = EOFException::new;

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            assertThat(configs.get("specific.avro.reader")).hasToString("true");
        }

        @Override
        public byte[] serialize(String topic, SpecificRecord event) {
            throw new SerializationException("Error serializing Avro message", cause.get());
        }

        @Override
        public SpecificRecord deserialize(String topic, byte[] data) {
            throw new SerializationException("Error deserializing Avro message for id 1", cause.get());
        }

        @Override
        public void close() {
            // both interfaces have one of their own
        }
    }

    /** As Confluent's class of that name. */
    public static final class RestClientException extends Exception {
        private final int status;

        RestClientException(int status) {
            this.status = status;
        }

        /** HTTP status. */
        public int getStatus() {
            return status;
        }
    }

    @Test
    void isOursUnlessAnotherIsNamed() {
        var event = AnyRecord.of(PlanClock.class, 1);
        var serde = EventSerdes.serde(SETTINGS);

        assertThat(serde.serializer()).isInstanceOf(EventSerializer.class);
        assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", event)))
                .isEqualTo(event);
    }

    @Test
    void tellsTheirFailuresAsOurs() {
        assertThatReading(ConnectException::new).isInstanceOf(RegistryUnavailable.class);
        assertThatReading(() -> new RestClientException(503)).isInstanceOf(RegistryUnavailable.class);
        assertThatReading(() -> new RestClientException(401)).isInstanceOf(RegistryUnavailable.class);
        assertThatReading(() -> new RestClientException(404)).isInstanceOf(UnknownSchema.class);
        assertThatReading(() -> new RestClientException(409)).isInstanceOf(SchemaRefused.class);
        assertThatReading(EOFException::new)
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("on topic-a");
    }

    @Test
    void neverHandsThemNull() {
        assertThat(EventSerdes.serializer(theirs()).serialize("t", null)).isNull();
        assertThat(EventSerdes.deserializer(theirs()).deserialize("t", null)).isNull();
    }

    @Test
    void passesNoForwardedSchemaIdOnToThem() {
        Theirs.cause = EOFException::new;
        // an input's headers, of a value and of a key, as Streams hands them on
        var headers = new RecordHeaders()
                .add("__value_schema_id", new byte[] {1})
                .add("__key_schema_id", new byte[] {1})
                .add("trace", new byte[] {2});

        assertThatThrownBy(() ->
                        EventSerdes.serializer(theirs()).serialize("t", headers, AnyRecord.of(PlanClock.class, 1)))
                .isInstanceOf(SerializationException.class);

        assertThat(headers.toArray()).extracting(header -> header.key()).containsExactly("trace");
    }

    @Test
    void saysWhichSettingNamesAClassThatCantBe() {
        var config = new HashMap<>(SETTINGS);
        config.put("value.serializer", "com.example.Missing");

        assertThatThrownBy(() -> EventSerdes.serializer(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("value.serializer", "com.example.Missing");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatReading(
            Supplier<? extends Throwable> cause) {
        Theirs.cause = cause;
        return assertThatThrownBy(() -> EventSerdes.deserializer(theirs()).deserialize("topic-a", new byte[] {1}));
    }

    private static Map<String, String> theirs() {
        var config = new HashMap<>(SETTINGS);
        config.put("value.serializer", Theirs.class.getName());
        config.put("value.deserializer", Theirs.class.getName());
        return config;
    }
}
