package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.schemas.serde.registry.Registries;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Bytes laid out by hand. Wire format: Confluent's documentation, "Wire format": byte 0 is 0, bytes 1 to 4 the schema's id,
 * big-endian, then the Avro body. Body: Avro specification 1.12, "Binary encoding": int and long are zig-zag varints, a
 * string its length and its UTF-8 bytes, a union the branch's index and the value.
 */
class WireFormatTest {

    private static final Map<String, String> CONFIG = Map.of("schema.registry.url", "mock://wire-format");
    private static final String TOPIC = "migrant-encounters.v1";

    private final EventSerde serde = new EventSerde();

    @BeforeEach
    void configure() {
        Registries.dropMock("wire-format");
        serde.configure(CONFIG, false);
    }

    @Test
    void writesTheBytesOfTheDefinition() {
        assertThat(serde.serializer().serialize(TOPIC, encounter())).isEqualTo(byHand());
    }

    @Test
    void readsTheBytesOfTheDefinition() {
        serde.serializer().serialize(TOPIC, encounter());

        assertThat(serde.deserializer().deserialize(TOPIC, byHand())).isEqualTo(encounter());
    }

    @Test
    void leavesNullAsItIs() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void removesTheHeadersThatWouldOverruleThePrefix() {
        var headers = new RecordHeaders()
                .add("__value_schema_id", new byte[] {1})
                .add("__key_schema_id", new byte[] {1})
                .add("trace", new byte[] {2});

        serde.serializer().serialize(TOPIC, headers, encounter());

        assertThat(headers.toArray()).extracting(header -> header.key()).containsExactly("trace");
    }

    private static EncounterRecorded encounter() {
        return EncounterRecorded.newBuilder()
                .setSource("S")
                .setBatch("b1")
                .setIndex(300)
                .setPersons(3)
                .setPlace("RGV")
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setPathway("PAROLE")
                .setObservedAt(Instant.ofEpochMilli(1))
                .setReceivedAt(Instant.ofEpochMilli(64))
                .build();
    }

    private static byte[] byHand() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 1}); // magic, id 1: the first in an empty registry
        text(bytes, 2, "S"); // length 1, zig-zag 2
        text(bytes, 4, "b1");
        bytes.writeBytes(new byte[] {(byte) 0xD8, 4}); // 300: zig-zag 600 = 4 * 128 + 88; 88 | 0x80 = 0xD8
        bytes.write(6); // 3
        text(bytes, 6, "RGV");
        text(bytes, 8, "USBP");
        text(bytes, 12, "FAMILY");
        text(bytes, 14, "TITLE_8");
        bytes.write(2); // second branch of the union: a string
        text(bytes, 12, "PAROLE");
        bytes.write(0); // first branch: null
        bytes.write(2); // 1 ms after the epoch
        bytes.writeBytes(new byte[] {(byte) 0x80, 1}); // 64: zig-zag 128
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, int length, String text) {
        bytes.write(length);
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
