package io.muster.ingest.testing;

import io.muster.support.testing.RawRequest;
import java.util.stream.Stream;

/** A batch of encounters written byte by byte. */
public final class RawBatch {

    private RawBatch() {}

    /** Connects and sends the head of a batch. */
    public static RawRequest to(int port, String name, String... headers) {
        var head = Stream.of(
                "POST /api/v1/encounters/batch HTTP/1.1",
                "Content-Type: application/x-ndjson",
                "X-Source: test",
                "Idempotency-Key: " + name);
        return RawRequest.to(port, Stream.concat(head, Stream.of(headers)).toArray(String[]::new));
    }
}
