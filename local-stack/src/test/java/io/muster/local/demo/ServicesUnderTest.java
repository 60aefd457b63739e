package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Both services of a stack, as tests talk to them. */
record ServicesUnderTest(ServiceClient ingest, ServiceClient staffing) {

    static final Duration LIMIT = Duration.ofSeconds(90);

    ServicesUnderTest(TestStack stack) {
        this(
                new ServiceClient(stack.ingest().url()),
                new ServiceClient(stack.staffing().url()));
    }

    /** A report of persons, as a line of a batch. */
    static String line(int persons, String place, String observedAt) {
        return "{\"persons\":" + persons + ",\"place\":\"" + place
                + "\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\""
                + observedAt + "\"}";
    }

    /** Sends a batch. */
    JsonNode send(String batch, String lines) {
        return ingest.post(
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                lines.getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                batch,
                "X-Source",
                "test");
    }

    /** What became of a batch. */
    long counted(String batch, String figure) {
        return staffing.get("/api/v1/batches/test/" + batch).get(figure).asLong();
    }

    void awaitCounted(String batch, String figure, long number) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(counted(batch, figure)).isEqualTo(number));
    }

    /** Persons of a month that were counted. */
    long persons(String month) {
        long persons = 0;
        for (var row : staffing.get("/api/v1/reconciliation?from=" + month + "&to=" + month)
                .get("border")) {
            persons += row.path("operational").asLong(0);
        }
        return persons;
    }
}
