package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.Service;
import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import io.muster.schemas.topics.Topic;
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
 * the answers of a fresh pair that was told only what survives of them; so it does after a restart, after its
 * state was lost, and by a second instance; and the rows on the topics are the same to the byte.
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

    @TempDir
    Path other;

    @Test
    void aPairAnswersAsOneThatWasToldOnlyWhatSurvives(TestReporter reporter) throws IOException {
        var told = Correcting.drawn(SEED, HISTORIES);
        reporter.publishEntry(
                "told",
                told.all().size() + " records, of which " + told.surviving().size() + " survive");
        Map<String, String> expected;
        Map<String, String> plan;
        try (var stack = TestStack.start(fresh)) {
            tell(stack, told.surviving());
            expected = settled(stack);
            plan = rows(stack, TopicRows.PLAN);
        }
        assertThat(plan).isNotEmpty();
        try (var stack = TestStack.start(data)) {
            tell(stack, told.all());
            assertSame(stack.staffing(), expected, "after all its corrections");
            assertRows(stack, TopicRows.PLAN, plan, "after all its corrections");
            var rows = rows(stack, TopicRows.ALL);

            stack.staffing().kill();
            stack.staffing().start();
            assertSame(stack.staffing(), expected, "after a restart");
            assertRows(stack, TopicRows.ALL, rows, "after a restart");

            stack.staffing().kill();
            delete(data.resolve("staffing"));
            stack.staffing().start();
            assertSame(stack.staffing(), expected, "after its state was lost");
            assertRows(stack, TopicRows.ALL, rows, "after its state was lost");

            try (var second = stack.anotherStaffing(other)) {
                second.start();
                stack.staffing().kill();
                assertSame(second, expected, "by another instance, after the first died");
                assertRows(stack, TopicRows.ALL, rows, "by another instance, after the first died");

                stack.staffing().start();
                tell(stack, told.all());
                for (var instance : List.of(stack.staffing(), second)) {
                    assertSame(instance, expected, "after all was sent once more to two instances");
                }
                assertRows(stack, TopicRows.PLAN, plan, "after all was sent once more to two instances");
            }
        }
    }

    private static void tell(TestStack stack, List<Correcting.Told> told) {
        var ingest = new ServiceClient(stack.ingest().url());
        for (var input : told) {
            byte[] body = input.body().getBytes(StandardCharsets.UTF_8);
            if (input.isBatch()) {
                ingest.post(
                        input.path(),
                        "application/x-ndjson",
                        body,
                        "Idempotency-Key",
                        input.batch(),
                        "X-Source",
                        "law");
            } else {
                ingest.post(input.path(), "application/json", body);
            }
        }
    }

    private static Map<String, String> rows(TestStack stack, List<Topic> topics) {
        return TopicRows.read(
                stack.broker().bootstrapServers(), stack.registry().url(), topics);
    }

    /** The same rows to the byte, but for revisions and times of recording; a difference is said by its keys. */
    private static void assertRows(TestStack stack, List<Topic> topics, Map<String, String> expected, String when) {
        await().atMost(LIMIT)
                .pollInterval(STILL)
                .untilAsserted(() -> assertThat(difference(rows(stack, topics), expected))
                        .as("rows that differ " + when)
                        .isEmpty());
    }

    private static Map<String, List<String>> difference(Map<String, String> now, Map<String, String> expected) {
        Map<String, List<String>> differing = new TreeMap<>();
        var keys = new TreeSet<>(now.keySet());
        keys.addAll(expected.keySet());
        for (var key : keys) {
            var here = now.getOrDefault(key, "none");
            var there = expected.getOrDefault(key, "none");
            if (!here.equals(there)) {
                differing.put(key, List.of(here, there));
            }
        }
        return differing;
    }

    private static void assertSame(Service staffing, Map<String, String> expected, String when) {
        var names = new TreeSet<>(expected.keySet());
        await().atMost(LIMIT)
                .ignoreExceptions()
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var now = answers(staffing);
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
                    seen.add(answers(stack.staffing()));
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

    private static Map<String, String> answers(Service service) {
        var staffing = new ServiceClient(service.url());
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
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
