package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Encounters from the report to the need: a real broker, a real registry and both services, each a process of its own; one stack
 * for all, in the order of the tests.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {

    private static final Duration LIMIT = ServicesUnderTest.LIMIT;

    @TempDir
    static Path data;

    private static TestStack stack;
    private static ServicesUnderTest services;

    @BeforeAll
    static void start() {
        stack = TestStack.start(data);
        services = new ServicesUnderTest(stack);
    }

    @AfterAll
    static void end() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void oneEncounterBecomesANeed() {
        services.send("one", ServicesUnderTest.line(300, "RGV", "2023-10-11T13:20:00-04:00") + "\n");

        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            var need = services.staffing()
                    .get("/api/v1/needs/RGV/DATA_ENTRY/2023-10-11")
                    .get(0);
            // 300 family members x (0.779 x 2.0 h + 0.221 x 2.5 h) x 0.75 x 0.25 = 118.715625 h;
            // / (61.2 / 7 h) / 0.9 = 15.0874 people
            assertThat(need.get("required").asInt()).isEqualTo(16);
            assertThat(need.get("supportableByTroops").asInt()).isEqualTo(16);
        });
    }

    @Test
    @Order(2)
    void theSameBatchTwiceChangesNothing() {
        services.send("one", ServicesUnderTest.line(300, "RGV", "2023-10-11T13:20:00-04:00") + "\n");

        services.awaitCounted("one", "duplicates", 1);
        assertThat(services.counted("one", "persons")).isEqualTo(300);
    }

    @Test
    @Order(3)
    void anIndexWithOtherContentIsRefusedWhereAnybodyCanSeeIt() {
        services.send("one", ServicesUnderTest.line(301, "RGV", "2023-10-11T13:20:00-04:00") + "\n");

        services.awaitCounted("one", "conflicts", 1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                services.staffing().get("/api/v1/rejections").toString())
                        .contains("already counted with other content"));
    }

    @Test
    @Order(4)
    void aReversalTakesItBack() {
        services.ingest()
                .post(
                        "/api/v1/encounters/test/one/0/reversal",
                        "application/json",
                        ServicesUnderTest.line(300, "RGV", "2023-10-11T13:20:00-04:00")
                                .getBytes(StandardCharsets.UTF_8));

        services.awaitCounted("one", "reversed", 1);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(services.persons("2023-10")).isZero());
    }

    @Test
    @Order(5)
    void aPoisonPillIsParkedWhereAnybodyCanSeeItAndTheFlowGoesOn() throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.broker().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var topic : List.of("migrant-encounters.v1", "personnel-reports.v1")) {
                producer.send(new ProducerRecord<>(topic, 0, "k", "{\"a\":1}")).get();
            }
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                services.staffing().get("/api/v1/rejections").toString())
                        .contains("migrant-encounters.v1-dlt")
                        .contains("personnel-reports.v1-dlt"));
        services.send("after", ServicesUnderTest.line(2, "RGV", "2023-10-12T13:20:00-04:00") + "\n");
        services.awaitCounted("after", "persons", 2);
    }

    @Test
    @Order(6)
    void killingStaffingLosesNobodyAndDoublesNobody() {
        var lines = new ArrayList<String>();
        long persons = 0;
        for (int at = 0; at < 20_000; at++) {
            int size = 1 + at % 4;
            persons += size;
            lines.add(ServicesUnderTest.line(
                    size, at % 2 == 0 ? "RGV" : "TCA", "2023-11-%02dT10:00:00-04:00".formatted(1 + at % 28)));
        }
        long expected = persons;
        var body = String.join("\n", lines);
        services.send("kill-1", body);
        stack.staffing().kill();
        services.send("kill-2", body);
        stack.staffing().start();
        services.send("kill-1", body);
        stack.staffing().kill();
        stack.staffing().start();

        services.awaitCounted("kill-1", "duplicates", 20_000);
        services.awaitCounted("kill-2", "counted", 20_000);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(services.persons("2023-11")).isEqualTo(2 * expected));
    }

    @Test
    @Order(7)
    void aBatchThatBreaksOffHalfWayAndIsSentAgainCountsOnce() throws Exception {
        var lines = Collections.nCopies(4_000, ServicesUnderTest.line(2, "YUM", "2023-12-05T10:00:00-05:00"));
        var body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (var socket =
                new Socket(stack.ingest().url().getHost(), stack.ingest().url().getPort())) {
            var head = "POST /api/v1/encounters/batch HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-ndjson\r\n"
                    + "X-Source: test\r\nIdempotency-Key: broken\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
        }
        await().atMost(LIMIT).ignoreExceptions().until(() -> services.counted("broken", "counted") > 0);

        services.send("broken", new String(body, StandardCharsets.UTF_8));

        services.awaitCounted("broken", "counted", 4_000);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(services.persons("2023-12")).isEqualTo(8_000));
        assertThat(services.counted("broken", "duplicates")).isPositive();
    }
}
