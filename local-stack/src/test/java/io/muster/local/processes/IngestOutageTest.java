package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.events.EncounterRecorded;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingest service with a real broker that dies in the middle of a batch. */
class IngestOutageTest {

    private static final int LINES = 10_000;
    private static final String LINE = """
            {"persons":1,"place":"RGV","component":"USBP","demographic":"FAMILY","authority":"TITLE_8",\
            "observedAt":"2023-05-11T13:20:00-04:00"}
            """;
    private static final byte[] BATCH = LINE.repeat(LINES).getBytes(StandardCharsets.UTF_8);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenTheBrokerDiesInABatchThatIsSentAgain() throws Exception {
        try (var broker = Backend.chosen().broker(folder).start();
                var registry = Backend.chosen().registry(folder).start();
                var ingest = ingest(broker, registry).start()) {
            assertThat(partitions(broker)).isEqualTo(Topics.MIGRANT_ENCOUNTERS.partitions());

            var broken = send(ingest, BodyPublishers.ofInputStream(() -> killingAtHalf(broker)));
            assertThat(broken.statusCode()).as(broken.body()).isEqualTo(503);
            assertThat(broken.headers().firstValue("Retry-After")).isPresent();
            assertThat(broken.body()).contains("\"acknowledged\":").contains("again under the same Idempotency-Key");
            await().atMost(Duration.ofSeconds(30)).until(() -> status(ingest, "readiness") == 503);
            assertThat(status(ingest, "liveness")).isEqualTo(200);

            broker.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> status(ingest, "readiness") == 200);
            var whole = send(ingest, BodyPublishers.ofByteArray(BATCH));
            assertThat(whole.statusCode()).as(whole.body()).isEqualTo(202);
            assertThat(whole.body()).contains("\"acknowledged\":" + LINES);

            // each index lies on the log, some of them twice; whoever counts by index counts each once
            assertThat(indexes(broker, registry))
                    .containsExactlyElementsOf(
                            LongStream.range(0, LINES).boxed().toList());
        }
    }

    private Service ingest(TestBroker broker, TestRegistry registry) {
        var inputs = new Service.Inputs(broker.bootstrapServers(), registry.url());
        return Service.ingest(Installation.find(), folder, Ports.anyFree(), inputs, true);
    }

    private static FilterInputStream killingAtHalf(TestBroker broker) {
        return new FilterInputStream(new ByteArrayInputStream(BATCH)) {
            private long read;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var before = read;
                var count = super.read(buffer, offset, length);
                read += count;
                if (before < BATCH.length / 2 && read >= BATCH.length / 2) {
                    broker.kill();
                }
                return count;
            }
        };
    }

    private HttpResponse<String> send(Service ingest, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ingest.url() + "/api/v1/encounters/batch"))
                .header("Content-Type", "application/x-ndjson")
                .header("X-Source", "outage")
                .header("Idempotency-Key", "one")
                .timeout(Duration.ofSeconds(60))
                .POST(body)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int status(Service ingest, String group) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ingest.url() + "/actuator/health/" + group))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static int partitions(TestBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var name = Topics.MIGRANT_ENCOUNTERS.name();
            var described = admin.describeTopics(List.of(name)).allTopicNames().get();
            return described.values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        }
    }

    private static Set<Long> indexes(TestBroker broker, TestRegistry registry) {
        var topic = Topics.MIGRANT_ENCOUNTERS;
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toSet());
        var found = new TreeSet<Long>();
        try (var events = EventSerdes.deserializer(
                        EventSerdes.settings(registry.url().toString()));
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        events)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> found.add(((EncounterRecorded) record.value()).getIndex()));
            }
        }
        return found;
    }
}
