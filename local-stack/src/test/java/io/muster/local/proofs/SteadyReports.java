package io.muster.local.proofs;

import io.muster.local.processes.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports one encounter after another of one place and day, ten persons each, and remembers when each was accepted. One that got no answer is
 * sent again under its key until it gets one.
 */
final class SteadyReports implements AutoCloseable {

    static final String PLACE = "RGV";
    static final String DAY = "2023-05-11";

    private static final int PERSONS = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Service ingest;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final NavigableMap<Instant, Long> accepted = new ConcurrentSkipListMap<>();
    private long number;

    SteadyReports(Service ingest) {
        this.ingest = ingest;
        accepted.put(Instant.EPOCH, 0L);
    }

    SteadyReports start() {
        thread.execute(this::reportOn);
        return this;
    }

    /** Persons of which it was answered by a moment that they are accepted. */
    long acceptedBy(Instant moment) {
        return accepted.floorEntry(moment).getValue();
    }

    /** Ends once the report under way is answered. */
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a report got no answer within two minutes");
        }
    }

    private void reportOn() {
        while (!thread.isShutdown()) {
            report();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void report() {
        var request = HttpRequest.newBuilder(ingest.url().resolve("/api/v1/encounters"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Source", "steady")
                .header("Idempotency-Key", "report-" + number)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"persons":%d,"place":"%s","component":"USBP","demographic":"FAMILY","authority":"TITLE_8",
                        "observedAt":"%sT13:20:00-04:00"}""".formatted(PERSONS, PLACE, DAY)))
                .build();
        try {
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202) {
                number++;
                accepted.put(Instant.now(), number * PERSONS);
            }
        } catch (IOException unanswered) {
            // the next turn sends it again
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
