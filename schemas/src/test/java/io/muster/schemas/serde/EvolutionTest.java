package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.EncounterReversed;
import io.muster.events.PlanClock;
import io.muster.schemas.serde.failure.UnknownKind;
import io.muster.schemas.serde.failure.UnknownSchema;
import io.muster.schemas.serde.failure.UnreadableRecord;
import io.muster.schemas.serde.registry.CanonicalSchema;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.serde.registry.RegistryClient;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Readers and writers of different releases on one topic. */
class EvolutionTest {

    private static final String TOPIC = "migrant-encounters.v1";
    private static final JsonMapper JSON = new JsonMapper();

    private final EventSerde serde = new EventSerde();
    private RegistryClient registry;

    @BeforeEach
    void configure() {
        Registries.dropMock("evolution");
        var config = Map.of("schema.registry.url", "mock://evolution");
        serde.configure(config, false);
        registry = Registries.at(config);
    }

    @Test
    void readsWhatALaterReleaseWroteWithAFieldMore() {
        var later = withField(
                EncounterReversed.getClassSchema(), "{\"name\": \"shift\", \"type\": \"int\", \"default\": 0}");
        var datum = AnyRecord.generic(later, 1);

        var read = (EncounterReversed)
                serde.deserializer().deserialize(TOPIC, written(later, AnyRecord.bytes(datum, later)));

        assertThat(read.getBatch()).hasToString(datum.get("batch").toString());
        assertThat(read.getPersons()).isEqualTo(datum.get("persons"));
    }

    @Test
    void readsWhatAnEarlierReleaseWroteWithAFieldLess() {
        var earlier = withoutField(EncounterReversed.getClassSchema(), "citizenship");
        var datum = AnyRecord.generic(earlier, 2);

        var read = (EncounterReversed)
                serde.deserializer().deserialize(TOPIC, written(earlier, AnyRecord.bytes(datum, earlier)));

        assertThat(read.getCitizenship()).isNull();
        assertThat(read.getPersons()).isEqualTo(datum.get("persons"));
    }

    @Test
    void refusesAKindThatThisReleaseDoesNotKnow() {
        var fresh = SchemaBuilder.record("EncounterTransferred")
                .namespace("io.muster.events")
                .fields()
                .requiredInt("persons")
                .endRecord();
        var bytes = AnyRecord.bytes(
                new GenericRecordBuilder(fresh).set("persons", 1).build(), fresh);

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, written(fresh, bytes)))
                .isInstanceOf(UnknownKind.class)
                .hasMessageContainingAll(TOPIC, "io.muster.events.EncounterTransferred");
    }

    @Test
    void makesNoObjectOfAClassOutsideTheEvents() {
        var foreign = SchemaBuilder.record("File")
                .namespace("java.io")
                .fields()
                .requiredString("path")
                .endRecord();
        var bytes = AnyRecord.bytes(
                new GenericRecordBuilder(foreign).set("path", "x").build(), foreign);

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, written(foreign, bytes)))
                .isInstanceOf(UnknownKind.class)
                .hasMessageContaining("java.io.File");
    }

    @Test
    void refusesBytesThatAreNoRecord() {
        assertUnreadable(new byte[0], "0 bytes");
        assertUnreadable(new byte[] {0, 0, 0, 1}, "4 bytes");
        assertUnreadable("{\"persons\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "byte 123");
    }

    @Test
    void refusesABodyThatBreaksOffOrGoesOn() {
        var clock = AnyRecord.of(PlanClock.class, 3);
        var bytes = serde.serializer().serialize("plan-inputs.v1", clock);

        assertUnreadable(java.util.Arrays.copyOf(bytes, bytes.length - 1), "schema (id 1)");
        assertUnreadable(java.util.Arrays.copyOf(bytes, bytes.length + 1), "goes on after the end");
        assertThat(serde.deserializer().deserialize("plan-inputs.v1", bytes)).isEqualTo(clock);
    }

    @Test
    void saysThatTheRegistryHasNoSuchSchema() {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 42, 2}))
                .isInstanceOf(UnknownSchema.class)
                .hasMessageContainingAll("42", "mock://evolution");
    }

    @Test
    void saysWhichFieldOfARecordHasNoValueAndWritesTheNextAsIfNothingWas() {
        var clock = AnyRecord.of(PlanClock.class, 3);
        var good = serde.serializer().serialize("plan-inputs.v1", clock);

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, new EncounterReversed()))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContainingAll("EncounterReversed", "source");
        assertThat(serde.serializer().serialize("plan-inputs.v1", clock)).isEqualTo(good);
    }

    private void assertUnreadable(byte[] bytes, String reason) {
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining(reason);
    }

    private byte[] written(Schema schema, byte[] body) {
        var out = new ByteArrayOutputStream();
        WireFormat.writePrefix(registry.register("another-writer", schema), out);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static Schema withField(Schema schema, String field) {
        var json = (ObjectNode) JSON.readTree(CanonicalSchema.text(schema));
        ((ArrayNode) json.get("fields")).add(JSON.readTree(field));
        return new Schema.Parser().parse(json.toString());
    }

    private static Schema withoutField(Schema schema, String name) {
        var json = (ObjectNode) JSON.readTree(CanonicalSchema.text(schema));
        var fields = (ArrayNode) json.get("fields");
        for (var index = 0; index < fields.size(); index++) {
            if (fields.get(index).get("name").asString().equals(name)) {
                fields.remove(index);
            }
        }
        return new Schema.Parser().parse(json.toString());
    }
}
