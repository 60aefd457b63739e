package io.muster.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.ingest.testing.RawBatch;
import io.muster.schemas.topics.Topics;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class BrokenBodiesTest {

    private static final String LINE =
            "{\"persons\":3,\"place\":\"RGV\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\"2023-05-11T13:20:00-04:00\"}\n";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private List<Long> indexes(String batch) {
        return topics.sent(Topics.MIGRANT_ENCOUNTERS, "test|" + batch + "|").stream()
                .map(sent -> ((EncounterRecorded) sent.event()).getIndex())
                .toList();
    }

    @Test
    void readsAChunkedBody() {
        try (var request = RawBatch.to(port, "chunked", "Transfer-Encoding: chunked", "Connection: close")) {
            request.chunk(LINE + LINE.substring(0, 40));
            request.chunk(LINE.substring(40));
            request.send("0\r\n\r\n");

            assertThat(request.rest()).startsWith("HTTP/1.1 202").contains("\"events\":2");
        }
    }

    @Test
    void refusesAChunkedBodyThatIsCutAtTheBorderOfAChunk() {
        try (var request = RawBatch.to(port, "cut-chunk", "Transfer-Encoding: chunked", "Connection: close")) {
            // the chunk ends in the middle of a line that would be a whole one by itself
            request.chunk(LINE + LINE.strip());
            request.breakOff();

            assertThat(request.rest()).startsWith("HTTP/1.1 400").contains("The body broke off");
        }
        assertThat(indexes("cut-chunk")).containsExactly(0L);
    }

    @Test
    void refusesABodyShorterThanAnnouncedAndSaysWhatWasAcknowledged() {
        try (var request = RawBatch.to(port, "short", "Content-Length: 10000", "Connection: close")) {
            request.send(LINE.repeat(6) + LINE.substring(0, 50));
            request.breakOff();

            assertThat(request.rest())
                    .startsWith("HTTP/1.1 400")
                    .contains("\"acknowledged\":6")
                    .contains("nothing is counted twice");
        }
        assertThat(indexes("short")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void refusesACompressedBodyThatIsCut() {
        var packed = Client.gzip(LINE.repeat(500).getBytes(UTF_8));
        var half = Arrays.copyOf(packed, packed.length - 9);

        var answer = send("cut-gzip", half, "gzip");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("The body broke off").contains("gzip");
    }

    @Test
    void refusesACompressedBodyThatOpensToTooMuch() {
        // 128 MiB of spaces are about 130 KB
        var bomb = Client.gzip(" ".repeat(128 * 1024 * 1024).getBytes(UTF_8));

        var answer = send("bomb", bomb, "gzip");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).contains("200 times");
    }

    @Test
    void refusesACodingThatItDoesNotKnow() {
        var answer = send("zstd", LINE.getBytes(UTF_8), "zstd");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).contains("zstd").contains("gzip");
    }

    @Test
    void saysThatABodyIsCompressedWhenItsHeadersDoNot() {
        var answer = send("no-header", Client.gzip(LINE.getBytes(UTF_8)), "identity");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("Content-Encoding: gzip");
    }

    @Test
    void refusesABodyThatIsNoGzipAlthoughItSaysSo() {
        var answer = send("not-gzip", LINE.getBytes(UTF_8), "gzip");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void givesTheGoAheadToAClientThatWaitsForIt() {
        try (var request = RawBatch.to(
                port, "expect", "Expect: 100-continue", "Content-Length: " + LINE.length(), "Connection: close")) {
            assertThat(request.line()).isEqualTo("HTTP/1.1 100");
            request.send(LINE);

            assertThat(request.rest()).contains("HTTP/1.1 202");
        }
    }

    @Test
    void answersProblemDetailsWhereThereIsNothing() {
        var answer = client.get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void answersProblemDetailsToAnotherMethod() {
        var answer = client.get("/api/v1/encounters");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private io.muster.ingest.testing.Answer send(String name, byte[] body, String coding) {
        return client.post(
                "/api/v1/encounters/batch",
                Client.NDJSON,
                body,
                "Content-Encoding",
                coding,
                "X-Source",
                "test",
                "Idempotency-Key",
                name);
    }
}
