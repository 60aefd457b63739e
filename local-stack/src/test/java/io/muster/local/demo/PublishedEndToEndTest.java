package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.PublishedFiles;
import io.muster.local.replay.ReplayFailed;
import io.muster.local.replay.ReplayFigures;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is published beside what is counted, and the demo that compares them: a real broker, a real registry and both services, each a
 * process of its own; one stack for all, in the order of the tests.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedEndToEndTest {

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

    private static void publish(PublishedFiles.PublishedFile file) {
        services.ingest()
                .post(
                        "/api/v1/published-counts?publishedOn=" + file.publishedOn() + "&file=" + file.name(),
                        "text/csv",
                        file.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Published persons of a month by component. */
    private static Map<String, Long> published(String month) {
        Map<String, Long> persons = new HashMap<>();
        for (var row : services.staffing()
                .get("/api/v1/reconciliation?from=" + month + "&to=" + month)
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
    void aRevisionReplacesWhatWasPublishedAndTouchesNothingElse() {
        services.send("may", ServicesUnderTest.line(5, "RGV", "2023-05-03T13:20:00-04:00") + "\n");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(services.persons("2023-05")).isEqualTo(5));
        var files = new PublishedFiles(ReplayFigures.load()).of(List.of(YearMonth.of(2023, 5)));
        var first = files.getFirst();
        var revised = files.getLast();

        publish(first);
        // first release of May 2023: 204,561 persons
        awaitPublished("2023-05", Map.of("USBP", 169_244L, "OFO", 35_317L));

        publish(revised);
        // last revision: 206,690 persons
        awaitPublished("2023-05", Map.of("USBP", 171_382L, "OFO", 35_308L));

        publish(first);
        publish(new PublishedFiles(ReplayFigures.load())
                .of(List.of(YearMonth.of(2023, 6)))
                .getLast());
        // what was sent before June's file is through when June's 144,556 persons are there
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(published("2023-06").values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(144_556));
        assertThat(published("2023-05")).isEqualTo(Map.of("USBP", 171_382L, "OFO", 35_308L));
        assertThat(services.persons("2023-05")).isEqualTo(5);

        services.ingest()
                .post(
                        "/api/v1/encounters/test/may/0/reversal",
                        "application/json",
                        ServicesUnderTest.line(5, "RGV", "2023-05-03T13:20:00-04:00")
                                .getBytes(StandardCharsets.UTF_8));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(services.persons("2023-05")).isZero());
    }

    @Test
    @Order(2)
    void theDemoFailsWhenOneEncounterIsMissing() {
        var figures = ReplayFigures.load();
        var plan = Demo.plan(figures, true).without(LocalDate.of(2023, 5, 10), 0);
        var demo = new Demo(stack.ingest().url(), stack.staffing().url(), figures, plan, line -> {});

        assertThatThrownBy(demo::run)
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("what was counted is not what was published, in 1 of 12 cells");
    }

    /** What the README shows first, then the demo: its own events are told from all others. */
    @Test
    @Order(3)
    void theDemoAgreesBesideWhatOthersSentAndAfterADemoThatBrokeOff() {
        services.ingest()
                .post(
                        "/api/v1/encounters",
                        "application/json",
                        ServicesUnderTest.line(3, "RGV", "2023-05-11T13:20:00-04:00")
                                .getBytes(StandardCharsets.UTF_8));
        var figures = ReplayFigures.load();
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
