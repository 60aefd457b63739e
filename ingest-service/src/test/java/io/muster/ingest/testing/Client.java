package io.muster.ingest.testing;

import io.muster.schemas.testing.ApiExample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Sends what a reporting place would send. */
public final class Client {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public Client(int port) {
        this.port = port;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    /** A page that is no JSON. */
    public String text(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(address(path)).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    public Answer post(String path, String contentType, String body, String... headers) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, String contentType, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Sends what the API page shows. */
    public Answer send(ApiExample example) {
        var request = HttpRequest.newBuilder(address(example.path()))
                .method(example.method(), HttpRequest.BodyPublishers.ofString(example.body()));
        example.headers().forEach(request::header);
        return send(request.build());
    }

    /** Sends a batch of encounters of the source {@code test}. */
    public Answer batch(String name, String contentType, String body) {
        return post("/api/v1/encounters/batch", contentType, body, "X-Source", "test", "Idempotency-Key", name);
    }

    public static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
