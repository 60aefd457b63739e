package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import io.muster.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is only asked leaves no trace: the ends of all topics that the plan writes stay where they are. */
class WhatIfTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private static Map<TopicPartition, Long> ends(Admin admin) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        Topics.OUTPUTS.forEach(topic -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                asked.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        });
        Map<TopicPartition, Long> ends = new HashMap<>();
        try {
            admin.listOffsets(asked).all().get().forEach((at, end) -> ends.put(at, end.offset()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return ends;
    }

    @Test
    void publishesNothing() {
        try (var stack = TestStack.start(data);
                var admin =
                        Admin.create(Map.of("bootstrap.servers", stack.broker().bootstrapServers()))) {
            var ingest = new ServiceClient(stack.ingest().url());
            var staffing = new ServiceClient(stack.staffing().url());
            var lines = """
                    {"persons":300,"place":"RGV","component":"USBP","demographic":"FAMILY","authority":"TITLE_8","observedAt":"2023-05-15T13:20:00-04:00"}
                    {"persons":1,"place":"RGV","component":"USBP","demographic":"FAMILY","authority":"TITLE_8","observedAt":"2023-05-16T13:20:00-04:00"}
                    """;
            ingest.post(
                    "/api/v1/encounters/batch",
                    "application/x-ndjson",
                    lines.getBytes(StandardCharsets.UTF_8),
                    "Idempotency-Key",
                    "what-if",
                    "X-Source",
                    "test");
            await().atMost(LIMIT)
                    .until(() -> staffing.find("/api/v1/briefs/2023-05-15").isPresent());
            var last = new AtomicReference<Map<TopicPartition, Long>>(Map.of());
            await().atMost(LIMIT).pollInterval(Duration.ofSeconds(2)).until(() -> {
                var now = ends(admin);
                return now.equals(last.getAndSet(now));
            });

            var asked = "{\"to\":\"2023-08-01\",\"rows\":\"all\",\"volumes\":[{\"place\":\"RGV\",\"factor\":2}]}";
            var answer = staffing.post("/api/v1/what-if", "application/json", asked.getBytes(StandardCharsets.UTF_8));

            assertThat(answer.get("needs").size()).isPositive();
            assertThat(last.get()).isNotEmpty();
            assertThat(ends(admin)).isEqualTo(last.get());
        }
    }
}
