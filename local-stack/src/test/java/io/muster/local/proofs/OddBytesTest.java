package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.processes.WorkedEncounter;
import io.muster.local.replay.ServiceClient;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records of every schema that is registered, on every input, whose bytes are not what the schema says: they begin with a text of
 * one letter, where most events begin with that of a UUID. Each is parked once, and neither the flow nor any answer stops.
 */
class OddBytesTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** At most as many as are registered. */
    private static final int SCHEMAS = 20;

    @TempDir
    private Path data;

    @Test
    void stopNoInputAndNoAnswer() throws Exception {
        try (var stack = TestStack.start(data)) {
            int sent = send(stack.broker().bootstrapServers());
            var staffing = new ServiceClient(stack.staffing().url());
            WorkedEncounter.report(new ServiceClient(stack.ingest().url()));

            await().atMost(LIMIT)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(staffing.get("/api/v1/needs/RGV/DATA_ENTRY/2023-10-11")
                                    .get(0)
                                    .get("required")
                                    .asInt())
                            .isEqualTo(WorkedEncounter.DATA_ENTRY));
            await().atMost(LIMIT)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(staffing.get("/api/v1/rejections")
                                    .get("all")
                                    .asInt())
                            .isEqualTo(sent));
            assertThat(staffing.get("/api/v1/requests").isArray()).isTrue();
        }
    }

    private static int send(String broker) throws Exception {
        int sent = 0;
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var topic : Topics.INPUTS) {
                for (byte schema = 1; schema <= SCHEMAS; schema++) {
                    byte[] bytes = {0, 0, 0, 0, schema, 2, 3};
                    producer.send(new ProducerRecord<>(topic.name(), 0, "k", bytes))
                            .get();
                    sent++;
                }
            }
        }
        return sent;
    }
}
