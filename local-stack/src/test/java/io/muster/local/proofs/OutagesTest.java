package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.events.EncounterRecorded;
import io.muster.local.processes.Service;
import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Broker and registry go away and come back, while both services stay up; one stack for all. */
class OutagesTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path data;

    private static TestStack stack;
    private static ServiceClient ingest;
    private static ServiceClient staffing;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        stack = TestStack.start(data);
        ingest = new ServiceClient(stack.ingest().url());
        staffing = new ServiceClient(stack.staffing().url());
    }

    @AfterAll
    static void end() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void bothServicesOutliveAnOutageOfTheBroker() throws Exception {
        var before = List.of(stack.ingest().pid(), stack.staffing().pid());
        var broker = stack.broker().bootstrapServers();

        stack.broker().stop();

        for (var service : List.of(stack.ingest(), stack.staffing())) {
            await().atMost(LIMIT).until(() -> status(service, "readiness") == 503);
            assertThat(component(service, "broker").get("status").asString()).isEqualTo("DOWN");
            assertThat(component(service, "broker").at("/details/reason").asString())
                    .contains("broker")
                    .contains(broker);
            assertThat(status(service, "liveness")).isEqualTo(200);
        }

        stack.broker().start();
        for (var service : List.of(stack.ingest(), stack.staffing())) {
            await().atMost(LIMIT).until(() -> status(service, "readiness") == 200);
            assertThat(status(service, "liveness")).isEqualTo(200);
        }
        sendAndAwait("after-the-broker", 1_000);
        assertThat(List.of(stack.ingest().pid(), stack.staffing().pid())).isEqualTo(before);
    }

    @Test
    void staffingOutlivesAnOutageOfTheRegistryAndLosesNothing() throws Exception {
        sendAndAwait("before-the-registry", 100);
        int id = Registries.at(config())
                .register(
                        Topics.MIGRANT_ENCOUNTERS.name() + "-"
                                + EncounterRecorded.getClassSchema().getFullName(),
                        NewerEncounter.SCHEMA);

        stack.registry().kill();

        // what is written with known ids goes on
        sendAndAwait("without-the-registry", 100);
        assertThat(status(stack.staffing(), "readiness")).isEqualTo(200);

        // what needs an id that nobody has read yet waits
        publish(LongStream.range(0, 50)
                .mapToObj(index -> NewerEncounter.bytes(id, "newer", index))
                .toList());
        await().atMost(LIMIT).until(() -> status(stack.staffing(), "readiness") == 503);
        assertThat(component(stack.staffing(), "registry").toString())
                .contains("DOWN")
                .contains("waitingForIt")
                .contains(stack.registry().url().toString());
        assertThat(status(stack.staffing(), "liveness")).isEqualTo(200);

        stack.registry().start();
        awaitCounted("newer", 50);
        await().atMost(LIMIT).until(() -> status(stack.staffing(), "readiness") == 200);
        assertThat(staffing.get("/api/v1/rejections").get("all").asLong()).isZero();
        sendAndAwait("after-the-registry", 100);
    }

    private static Map<String, String> config() {
        return Map.of("schema.registry.url", stack.registry().url().toString());
    }

    private static void publish(List<byte[]> events) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.broker().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                producer.send(new ProducerRecord<>(
                                Topics.MIGRANT_ENCOUNTERS.name(), NewerEncounter.key("newer"), event))
                        .get();
            }
        }
    }

    private static void sendAndAwait(String batch, int lines) {
        ingest.post(
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                String.join("\n", SeededEncounters.batch(batch.hashCode(), lines))
                        .getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                batch,
                "X-Source",
                NewerEncounter.SOURCE);
        awaitCounted(batch, lines);
    }

    private static void awaitCounted(String batch, int events) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(staffing.get("/api/v1/batches/" + NewerEncounter.SOURCE + "/" + batch)
                                .get("counted")
                                .asInt())
                        .isEqualTo(events));
    }

    private int status(Service service, String group) throws IOException, InterruptedException {
        return http.send(health(service, "/" + group), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private JsonNode component(Service service, String name) throws IOException, InterruptedException {
        var body = http.send(health(service, ""), HttpResponse.BodyHandlers.ofString())
                .body();
        return JSON.readTree(body).get("components").get(name);
    }

    private static HttpRequest health(Service service, String group) {
        return HttpRequest.newBuilder(URI.create(service.url() + "/actuator/health" + group))
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}
