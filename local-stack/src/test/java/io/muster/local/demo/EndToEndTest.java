package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.Figures;
import io.muster.local.replay.PublishedFiles;
import io.muster.local.replay.ReplayFailed;
import io.muster.local.replay.ServiceClient;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import tools.jackson.databind.JsonNode;

/** A real broker, a real registry and both services, each a process of its own; one stack for all, in the order of the tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    static Path data;

    private static TestStack stack;
    private static ServiceClient ingest;
    private static ServiceClient staffing;

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

    private static String line(int persons, String place, String observedAt) {
        return "{\"persons\":" + persons + ",\"place\":\"" + place
                + "\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\""
                + observedAt + "\"}";
    }

    private static JsonNode send(String batch, String lines) {
        return ingest.post(
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                lines.getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                batch,
                "X-Source",
                "test");
    }

    private static long counted(String batch, String figure) {
        return staffing.get("/api/v1/batches/test/" + batch).get(figure).asLong();
    }

    private static void awaitCounted(String batch, String figure, long number) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(counted(batch, figure)).isEqualTo(number));
    }

    private static long persons(String month) {
        long persons = 0;
        for (var row : staffing.get("/api/v1/reconciliation?from=" + month + "&to=" + month)
                .get("border")) {
            persons += row.get("operational").asLong();
        }
        return persons;
    }

    private static void publish(PublishedFiles.PublishedFile file) {
        ingest.post(
                "/api/v1/published-counts?publishedOn=" + file.publishedOn() + "&file=" + file.name(),
                "text/csv",
                file.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Published persons of a month by component. */
    private static Map<String, Long> published(String month) {
        Map<String, Long> persons = new HashMap<>();
        for (var row : staffing.get("/api/v1/reconciliation?from=" + month + "&to=" + month)
                .get("border")) {
            persons.merge(row.get("component").asString(), row.path("published").asLong(0), Long::sum);
        }
        return persons;
    }

    private static void awaitPublished(String month, Map<String, Long> persons) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(published(month)).isEqualTo(persons));
    }

    @Test
    @Order(1)
    void oneEncounterBecomesANeed() {
        send("one", line(300, "RGV", "2023-10-11T13:20:00-04:00") + "\n");

        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            var need = staffing.get("/api/v1/needs/RGV/DATA_ENTRY/2023-10-11").get(0);
            // 300 family members x (0.779 x 2.0 h + 0.221 x 2.5 h) x 0.75 x 0.25 = 118.715625 h;
            // / (61.2 / 7 h) / 0.9 = 15.0874 people
            assertThat(need.get("required").asInt()).isEqualTo(16);
            assertThat(need.get("supportableByTroops").asInt()).isEqualTo(16);
        });
    }

    @Test
    @Order(2)
    void theSameBatchTwiceChangesNothing() {
        send("one", line(300, "RGV", "2023-10-11T13:20:00-04:00") + "\n");

        awaitCounted("one", "duplicates", 1);
        assertThat(counted("one", "persons")).isEqualTo(300);
    }

    @Test
    @Order(3)
    void anIndexWithOtherContentIsRefusedWhereAnybodyCanSeeIt() {
        send("one", line(301, "RGV", "2023-10-11T13:20:00-04:00") + "\n");

        awaitCounted("one", "conflicts", 1);
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(staffing.get("/api/v1/rejections").toString())
                                .contains("already counted with other content"));
    }

    @Test
    @Order(4)
    void aReversalTakesItBack() {
        ingest.post(
                "/api/v1/encounters/test/one/0/reversal",
                "application/json",
                line(300, "RGV", "2023-10-11T13:20:00-04:00").getBytes(StandardCharsets.UTF_8));

        awaitCounted("one", "reversed", 1);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(persons("2023-10")).isZero());
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
                .untilAsserted(
                        () -> assertThat(staffing.get("/api/v1/rejections").toString())
                                .contains("migrant-encounters.v1-dlt")
                                .contains("personnel-reports.v1-dlt"));
        send("after", line(2, "RGV", "2023-10-12T13:20:00-04:00") + "\n");
        awaitCounted("after", "persons", 2);
    }

    @Test
    @Order(6)
    void killingStaffingLosesNobodyAndDoublesNobody() {
        var lines = new ArrayList<String>();
        long persons = 0;
        for (int at = 0; at < 20_000; at++) {
            int size = 1 + at % 4;
            persons += size;
            lines.add(line(size, at % 2 == 0 ? "RGV" : "TCA", "2023-11-%02dT10:00:00-04:00".formatted(1 + at % 28)));
        }
        long expected = persons;
        var body = String.join("\n", lines);
        send("kill-1", body);
        stack.staffing().kill();
        send("kill-2", body);
        stack.staffing().start();
        send("kill-1", body);
        stack.staffing().kill();
        stack.staffing().start();

        awaitCounted("kill-1", "duplicates", 20_000);
        awaitCounted("kill-2", "counted", 20_000);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(persons("2023-11")).isEqualTo(2 * expected));
    }

    @Test
    @Order(7)
    void aBatchThatBreaksOffHalfWayAndIsSentAgainCountsOnce() throws Exception {
        var lines = Collections.nCopies(4_000, line(2, "YUM", "2023-12-05T10:00:00-05:00"));
        var body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (var socket =
                new Socket(stack.ingest().url().getHost(), stack.ingest().url().getPort())) {
            var head = "POST /api/v1/encounters/batch HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-ndjson\r\n"
                    + "X-Source: test\r\nIdempotency-Key: broken\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
        }
        await().atMost(LIMIT).ignoreExceptions().until(() -> counted("broken", "counted") > 0);

        send("broken", new String(body, StandardCharsets.UTF_8));

        awaitCounted("broken", "counted", 4_000);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(persons("2023-12")).isEqualTo(8_000));
        assertThat(counted("broken", "duplicates")).isPositive();
    }

    @Test
    @Order(8)
    void aRevisionReplacesWhatWasPublishedAndTouchesNothingElse() {
        send("may", line(5, "RGV", "2023-05-03T13:20:00-04:00") + "\n");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(persons("2023-05")).isEqualTo(5));
        var files = new PublishedFiles(Figures.load()).of(List.of(YearMonth.of(2023, 5)));
        var first = files.getFirst();
        var revised = files.getLast();

        publish(first);
        // first release of May 2023: 204,561 persons
        awaitPublished("2023-05", Map.of("USBP", 169_244L, "OFO", 35_317L));

        publish(revised);
        // last revision: 206,690 persons
        awaitPublished("2023-05", Map.of("USBP", 171_382L, "OFO", 35_308L));

        publish(first);
        publish(new PublishedFiles(Figures.load())
                .of(List.of(YearMonth.of(2023, 6)))
                .getLast());
        // what was sent before June's file is through when June's 144,556 persons are there
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(published("2023-06").values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(144_556));
        assertThat(published("2023-05")).isEqualTo(Map.of("USBP", 171_382L, "OFO", 35_308L));
        assertThat(persons("2023-05")).isEqualTo(5);

        ingest.post(
                "/api/v1/encounters/test/may/0/reversal",
                "application/json",
                line(5, "RGV", "2023-05-03T13:20:00-04:00").getBytes(StandardCharsets.UTF_8));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(persons("2023-05")).isZero());
    }

    @Test
    @Order(9)
    void theDemoFailsWhenOneEncounterIsMissing() {
        var figures = Figures.load();
        var plan = Demo.plan(figures, true).without(LocalDate.of(2023, 5, 10), 0);
        var demo = new Demo(stack.ingest().url(), stack.staffing().url(), figures, plan, line -> {});

        assertThatThrownBy(demo::run)
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("what was counted is not what was published, in 1 of 12 cells");
    }

    /** What the README shows first, then the demo: its own events are told from all others. */
    @Test
    @Order(10)
    void theDemoAgreesBesideWhatOthersSentAndAfterADemoThatBrokeOff() {
        ingest.post(
                "/api/v1/encounters",
                "application/json",
                line(3, "RGV", "2023-05-11T13:20:00-04:00").getBytes(StandardCharsets.UTF_8));
        var figures = Figures.load();
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        for (int time = 0; time < 2; time++) {
            told.clear();
            new Demo(stack.ingest().url(), stack.staffing().url(), figures, Demo.plan(figures, true), told::add).run();

            assertThat(told)
                    .anyMatch(said -> said.contains("all 12 cells"))
                    .anyMatch(said -> said.contains("beside them 3 persons of other sources are counted in 1 cell;"))
                    .contains("    2023-05 USBP FAMILY TITLE_8: 3");
        }
    }
}
