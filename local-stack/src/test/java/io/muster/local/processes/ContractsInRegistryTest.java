package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.schemas.serde.EventDeserializer;
import io.muster.schemas.serde.EventSerializer;
import io.muster.schemas.serde.SchemaRegistration;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.registry.CanonicalSchema;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Our contracts and our serde against a real registry. */
class ContractsInRegistryTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = Topics.MIGRANT_ENCOUNTERS.name();
    private static final List<Topic> ALL =
            Stream.concat(Topics.INPUTS.stream(), Topics.OUTPUTS.stream()).toList();

    @TempDir
    static Path folder;

    static TestRegistry registry;

    @BeforeAll
    static void startOnce() {
        registry = Backend.chosen().registry(folder).start();
        SchemaRegistration.register(ALL, config());
    }

    @AfterAll
    static void end() {
        registry.close();
    }

    @Test
    void takesAllContractsAgainUnderTheSameIds() {
        assertThatCode(() -> SchemaRegistration.register(ALL, config())).doesNotThrowAnyException();
        // other settings make another client, which remembers nothing
        assertThatCode(() -> SchemaRegistration.register(ALL, Map.of("schema.registry.url", registry.url() + "/")))
                .doesNotThrowAnyException();
    }

    @Test
    void writesAndReadsThroughIt() {
        var serializer = new EventSerializer();
        var deserializer = new EventDeserializer();
        serializer.configure(config(), false);
        deserializer.configure(config(), false);

        var bytes = serializer.serialize(TOPIC, encounter());

        assertThat(deserializer.deserialize(TOPIC, bytes)).isEqualTo(encounter());
    }

    @Test
    void refusesAContractThatLostAField() {
        var lost = changed(fields -> fields.remove(0));

        assertThatThrownBy(() -> register(lost))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContainingAll(
                        "409",
                        TOPIC + "-io.muster.events.EncounterReversed",
                        registry.url().toString());
    }

    @Test
    void refusesAContractWithANewFieldThatHasNoDefault() {
        var bare = changed(fields -> fields.add(field("shift")));

        assertThatThrownBy(() -> register(bare))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("409");
    }

    @Test
    void takesAContractWithANewFieldThatHasADefault() {
        var grown = changed(fields -> fields.add(field("watch").put("default", "")));

        assertThat(register(grown)).isPositive();
    }

    @Test
    void findsWhatTheOtherSideHasRegistered() throws Exception {
        var id = asTheOtherSide("/subjects/" + subject("their-topic.v1") + "/versions");
        var onlyLooking = new HashMap<>(config());
        onlyLooking.put("auto.register.schemas", "false");
        var serializer = new EventSerializer();
        serializer.configure(onlyLooking, false);

        var bytes = serializer.serialize("their-topic.v1", encounter());

        // the frame of either side: a zero, then the id in four bytes
        assertThat(ByteBuffer.wrap(bytes).get()).isZero();
        assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(id);
    }

    @Test
    void isFoundByTheOtherSideUnderTheSameId() throws Exception {
        var serializer = new EventSerializer();
        serializer.configure(config(), false);
        var bytes = serializer.serialize("our-topic.v1", encounter());

        assertThat(asTheOtherSide("/subjects/" + subject("our-topic.v1")))
                .isEqualTo(ByteBuffer.wrap(bytes).getInt(1));
    }

    /** Confluent's client, with avro.remove.java.properties, posts Avro's own text of the schema, and reads the id. */
    private static int asTheOtherSide(String path) throws Exception {
        var plain = new Schema.Parser().parse(CanonicalSchema.text(EncounterRecorded.getClassSchema()));
        var body = JSON.createObjectNode().put("schema", plain.toString());
        var request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("id").asInt();
    }

    private static String subject(String topic) {
        return topic + "-" + EncounterRecorded.getClassSchema().getFullName();
    }

    private static int register(Schema schema) {
        return Registries.at(config()).register(TOPIC + "-" + schema.getFullName(), schema);
    }

    private static ObjectNode field(String name) {
        return JSON.createObjectNode().put("name", name).put("type", "string");
    }

    private static Schema changed(java.util.function.Consumer<ArrayNode> change) {
        var json = (ObjectNode) JSON.readTree(CanonicalSchema.text(EncounterReversed.getClassSchema()));
        change.accept((ArrayNode) json.get("fields"));
        return new Schema.Parser().parse(json.toString());
    }

    private static Map<String, String> config() {
        return Map.of("schema.registry.url", registry.url().toString());
    }

    private static EncounterRecorded encounter() {
        return EncounterRecorded.newBuilder()
                .setSource("S")
                .setBatch("b1")
                .setIndex(0)
                .setPersons(3)
                .setPlace("RGV")
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setObservedAt(Instant.ofEpochMilli(1))
                .setReceivedAt(Instant.ofEpochMilli(2))
                .build();
    }
}
