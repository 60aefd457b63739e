package io.muster.local.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.processes.WorkedEncounter;
import io.muster.local.replay.ServiceClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has the schema registry can read our events, and write ones that we count: here kafkajs, without our classes. */
class EventsReadByOthersTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENCOUNTERS = "migrant-encounters.v1";
    private static final String NEEDS = "staffing-needs.v1";
    private static final String REQUESTS = "request-states.v1";

    @TempDir
    static Path data;

    @TempDir
    static Path scripts;

    private static NodeProject javascript;
    private static TestStack stack;
    private static ServiceClient ingest;
    private static ServiceClient staffing;
    private static Process reader;
    private static final Queue<JsonNode> READ = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws Exception {
        javascript = NodeProject.installed(scripts);
        stack = TestStack.start(data);
        ingest = new ServiceClient(stack.ingest().url());
        staffing = new ServiceClient(stack.staffing().url());
        reader = javascript.start(
                "read",
                stack.broker().bootstrapServers(),
                stack.registry().url().toString(),
                ENCOUNTERS,
                NEEDS,
                REQUESTS);
        Thread.ofVirtual().start(() -> collect(reader));
    }

    @AfterAll
    static void end() {
        if (reader != null) {
            reader.destroyForcibly();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void anEncounterAndTheNeedThatFollowsFromItAreReadByTheRegistryAlone() {
        WorkedEncounter.report(ingest);

        // key: source, batch and index / 256; 2023-10-11T17:20:00Z is 1,697,044,800 s after 1970
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(ENCOUNTERS, "test|one|0")).anySatisfy(event -> {
                    assertThat(event.get("persons").asInt()).isEqualTo(300);
                    assertThat(event.get("place").asString()).isEqualTo("RGV");
                    assertThat(event.get("observedAt").asLong()).isEqualTo(1_697_044_800_000L);
                }));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(NEEDS, "RGV|DATA_ENTRY|2023-10-11"))
                        .anySatisfy(
                                need -> assertThat(need.at("/lines/0/required").asInt())
                                        .isEqualTo(WorkedEncounter.DATA_ENTRY)));
    }

    @Test
    void aRequestForAssistanceIsReadByTheRegistryAlone() {
        ingest.post("/api/v1/assistance-requests", "application/json", """
                {"eventId":"7d4f8f0c-3a3c-4b07-9a62-2a1d3f3f7a01","id":"read-by-others","on":"2023-05-01",
                 "role":"SECRETARY_OF_HOMELAND_SECURITY","title":"Data entry for 30 days",
                 "requester":"Department of Homeland Security","purpose":"MIGRATION",
                 "lines":[{"line":"1","tasks":["DATA_ENTRY"],"component":"ACTIVE",
                   "tranches":[{"headcount":20,"from":"2023-05-15"}],"days":30,
                   "armedForSelfDefense":false,"officersPresent":false}],"policies":[]}
                """.getBytes(StandardCharsets.UTF_8));

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(read(REQUESTS, "read-by-others"))
                        .anySatisfy(state -> {
                            assertThat(state.get("state").asString()).isEqualTo("SUBMITTED");
                            assertThat(state.at("/lines/0/request/tasks/0").asString())
                                    .isEqualTo("DATA_ENTRY");
                        }));
    }

    @Test
    void anEncounterThatAnotherClientWroteIsCounted() throws Exception {
        write("by-hand", "");

        assertCounted("by-hand");
    }

    /** In 1970 the encounter lies ahead; brokers refuse what they are told is of the year 2100; and some clients tell no time. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "4102444800000", "-1"})
    void whatAnothersClockSaysDecidesNothing(String time) throws Exception {
        write("clock" + time, time);

        assertCounted("clock" + time);
    }

    private static void write(String batch, String time) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "write",
                stack.broker().bootstrapServers(),
                stack.registry().url().toString(),
                ENCOUNTERS,
                ENCOUNTERS + "-io.muster.events.EncounterRecorded",
                "elsewhere|" + batch + "|0",
                """
                {"source":"elsewhere","batch":"%s","index":0,"persons":7,"place":"DRT","component":"USBP",
                 "demographic":"FAMILY","authority":"TITLE_8","pathway":null,"citizenship":null,
                 "observedAt":1697044800000,"receivedAt":1697044800000}""".formatted(batch)));
        if (!time.isEmpty()) {
            arguments.add(time);
        }
        var writer = javascript.start(arguments.toArray(String[]::new));
        assertThat(writer.waitFor()).isZero();
    }

    private static void assertCounted(String name) {
        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            var batch = staffing.get("/api/v1/batches/elsewhere/" + name);
            assertThat(batch.get("counted").asInt()).isEqualTo(1);
            assertThat(batch.get("persons").asInt()).isEqualTo(7);
        });
        assertThat(staffing.get("/api/v1/rejections").get("all").asInt()).isZero();
    }

    private static List<JsonNode> read(String topic, String key) {
        return READ.stream()
                .filter(event -> event.get("topic").asString().equals(topic))
                .filter(event -> event.get("key").asString().equals(key))
                .map(event -> event.get("value"))
                .toList();
    }

    private static void collect(Process process) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(JSON::readTree).forEach(READ::add);
        } catch (IOException | java.io.UncheckedIOException ended) {
            // The process was ended with the test.
        }
    }
}
