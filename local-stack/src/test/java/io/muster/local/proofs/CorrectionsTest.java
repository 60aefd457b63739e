package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands is what counts, on running processes: a pair that was told some tens of histories with all their corrections gives
 * the answers of a fresh pair that was told only what survives of them; so it does after a restart, and after its state was lost.
 */
class CorrectionsTest {

    private static final int HISTORIES = Integer.getInteger("muster.corrections.histories", 30);
    private static final long SEED = Long.getLong("muster.corrections.seed", 1);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration STILL = Duration.ofSeconds(3);
    private static final JsonMapper JSON = new JsonMapper();

    /** Times of recording, revisions, and what was taken back are told of the history and not of what stands. */
    private static final Set<String> OF_THE_HISTORY = Set.of(
            "revision",
            "asOf",
            "recordedAt",
            "raisedAt",
            "writtenAt",
            "lastArrivedAt",
            "takenBack",
            "secondsSinceArrival");

    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.of(
            "needs", "/api/v1/needs?from=2023-05-01&to=2023-06-15",
            "demand", "/api/v1/demand?from=2023-05-01&to=2023-06-15",
            "custody", "/api/v1/custody?from=2023-05-01&to=2023-06-15",
            "requests", "/api/v1/requests",
            "summary", "/api/v1/summary?day=2023-05-12",
            "places", "/api/v1/places"));

    @TempDir
    Path data;

    @TempDir
    Path fresh;

    @Test
    void aPairAnswersAsOneThatWasToldOnlyWhatSurvives(TestReporter reporter) throws IOException {
        var told = Correcting.drawn(SEED, HISTORIES);
        reporter.publishEntry(
                "told",
                told.all().size() + " records, of which " + told.surviving().size() + " survive");
        Map<String, String> expected;
        try (var stack = TestStack.start(fresh)) {
            tell(stack, told.surviving());
            expected = settled(stack);
        }
        try (var stack = TestStack.start(data)) {
            tell(stack, told.all());
            assertSame(stack, expected, "after all its corrections");

            stack.staffing().kill();
            stack.staffing().start();
            assertSame(stack, expected, "after a restart");

            stack.staffing().kill();
            delete(data.resolve("staffing"));
            stack.staffing().start();
            assertSame(stack, expected, "after its state was lost");
        }
    }

    private static void tell(TestStack stack, List<Correcting.Told> told) {
        var ingest = new ServiceClient(stack.ingest().url());
        for (var one : told) {
            byte[] body = one.body().getBytes(StandardCharsets.UTF_8);
            if (one.isBatch()) {
                ingest.post(
                        one.path(), "application/x-ndjson", body, "Idempotency-Key", one.batch(), "X-Source", "law");
            } else {
                ingest.post(one.path(), "application/json", body);
            }
        }
    }

    private static void assertSame(TestStack stack, Map<String, String> expected, String when) {
        var names = new TreeSet<>(expected.keySet());
        await().atMost(LIMIT)
                .ignoreExceptions()
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var now = answers(stack);
                    for (var name : names) {
                        assertThat(now.get(name)).as(name + " " + when).isEqualTo(expected.get(name));
                    }
                });
    }

    /** The answers once all is read and nothing has changed for a while. */
    private static Map<String, String> settled(TestStack stack) {
        List<Map<String, String>> seen = new ArrayList<>();
        await().atMost(LIMIT)
                .pollDelay(STILL)
                .pollInterval(STILL)
                .ignoreExceptions()
                .until(() -> {
                    seen.add(answers(stack));
                    return isRead(stack) && seen.size() > 1 && seen.getLast().equals(seen.get(seen.size() - 2));
                });
        assertThat(seen.getLast().get("needs")).contains("observed");
        return seen.getLast();
    }

    private static boolean isRead(TestStack stack) {
        var streams = new ServiceClient(stack.staffing().url())
                .get("/actuator/health")
                .at("/components/streams/details");
        return streams.get("lagUnknown").isEmpty()
                && streams.get("lag").valueStream().allMatch(lag -> lag.asLong() == 0);
    }

    private static Map<String, String> answers(TestStack stack) {
        var staffing = new ServiceClient(stack.staffing().url());
        Map<String, String> answers = new TreeMap<>();
        ANSWERS.forEach((name, path) -> answers.put(name, text(standing(staffing.get(path)))));
        Set<String> open = new TreeSet<>();
        staffing.get("/api/v1/alerts")
                .forEach(alert -> open.add(alert.path("kind").asString()
                        + ' '
                        + alert.path("place")
                        + ' '
                        + alert.path("task")
                        + ' '
                        + alert.path("requestId")));
        answers.put("alerts", String.join("\n", open));
        return answers;
    }

    private static String text(JsonNode answer) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    /** The answer without what tells of the history. */
    private static JsonNode standing(JsonNode answer) {
        if (answer instanceof ObjectNode fields) {
            fields.remove(OF_THE_HISTORY);
            fields.forEach(CorrectionsTest::standing);
        } else if (answer instanceof ArrayNode items) {
            items.forEach(CorrectionsTest::standing);
        }
        return answer;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
