package io.muster.local.proofs;

import io.muster.local.replay.ServiceClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends seeded batches until it is stopped, somewhat ahead of what is counted, and keeps account of them. */
final class Sender {

    private static final String SOURCE = "kills";
    private static final int AHEAD = 3;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ServiceClient ingest;
    private final Progress progress;
    private final int ahead;
    private final int lines;
    private final OutsideCount count = new OutsideCount();
    private volatile boolean stopped;
    private final AtomicInteger batches = new AtomicInteger();

    Sender(ServiceClient ingest, Progress progress, int events) {
        this.ingest = ingest;
        this.progress = progress;
        this.ahead = AHEAD * events;
        this.lines = Math.max(200, events / 10);
    }

    /** Returns once it was stopped. */
    void sendOn() {
        while (!stopped) {
            if (progress.sent() - progress.committed() > ahead) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                var batch = batches.getAndIncrement();
                SeededEncounters.batch(batch, lines).forEach(line -> count.add(line, 1));
                send(batch);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    long events() {
        return (long) batches.get() * lines;
    }

    OutsideCount count() {
        return count;
    }

    /** What was counted before any of the kills must be known after all of them. */
    void sendAllAgain() {
        for (int batch = 0; batch < batches.get(); batch++) {
            send(batch);
        }
    }

    /** The first encounter of each batch, each twice: the second changes nothing. */
    void takeSomeBack() {
        for (int batch = 0; batch < batches.get(); batch++) {
            var original = SeededEncounters.batch(batch, lines).getFirst();
            count.add(original, -1);
            for (int time = 0; time < 2; time++) {
                ingest.post(
                        "/api/v1/encounters/" + SOURCE + "/" + batch + "/0/reversal",
                        "application/json",
                        original.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void send(int batch) {
        ingest.post(
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                String.join("\n", SeededEncounters.batch(batch, lines)).getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                Integer.toString(batch),
                "X-Source",
                SOURCE);
    }
}
