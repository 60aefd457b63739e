package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million events over many places and days, through real processes: the plan computes no more rows at once than its budget. */
class PlanBudgetTest {

    private static final int BATCHES = 10;
    private static final int LINES = 100_000;
    private static final int BUDGET_ROWS = 2_000;
    private static final List<String> PLACES = List.of("SDC", "ELC", "YUM", "TCA", "EPT", "BBT", "DRT", "LRT", "RGV");
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);

    @TempDir
    Path data;

    private static byte[] batch(int number) {
        var text = new StringBuilder("persons,place,component,demographic,authority,pathway,citizenship,observedAt\n");
        for (int at = 0; at < LINES; at++) {
            var day = FIRST.plusDays((at + 31L * number) % 60);
            text.append("1,")
                    .append(PLACES.get(at % PLACES.size()))
                    .append(",USBP,SINGLE_ADULT,TITLE_8,,,")
                    .append(day)
                    .append("T12:00:00-04:00\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A figure of the rows that one recomputation computed, as Prometheus reads it. */
    private static double figure(TestStack stack, String statistic) {
        try (var http = HttpClient.newHttpClient()) {
            var metrics = http.send(
                            HttpRequest.newBuilder(stack.staffing().url().resolve("/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return metrics.lines()
                    .filter(line -> line.startsWith("muster_plan_rows_rows" + statistic)
                            || line.startsWith("muster_plan_rows" + statistic))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the metric has no " + statistic));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    private static long counted(ServiceClient staffing, int number) {
        return staffing.find("/api/v1/batches/test/million-" + number)
                .map(batch -> batch.get("counted").asLong())
                .orElse(0L);
    }

    @Test
    void computesNoMoreRowsAtOnceThanItsBudgetWhileAMillionEventsArrive() {
        try (var stack = TestStack.start(data)) {
            var ingest = new ServiceClient(stack.ingest().url());
            var staffing = new ServiceClient(stack.staffing().url());
            List<Double> most = new ArrayList<>();
            for (int number = 0; number < BATCHES; number++) {
                ingest.post(
                        "/api/v1/encounters/batch",
                        "text/csv",
                        batch(number),
                        "Idempotency-Key",
                        "million-" + number,
                        "X-Source",
                        "test");
                int sent = number;
                await().atMost(Duration.ofMinutes(3)).until(() -> counted(staffing, sent) == LINES);
                // the largest of a metric fades with time, so it is read after each batch
                most.add(figure(stack, "_max"));
            }

            assertThat(most).allSatisfy(rows -> assertThat(rows).isLessThanOrEqualTo(BUDGET_ROWS));
            assertThat(most).anySatisfy(rows -> assertThat(rows).isPositive());
            assertThat(figure(stack, "_count")).isGreaterThan(BATCHES);
        }
    }
}
