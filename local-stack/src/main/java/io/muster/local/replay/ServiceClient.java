package io.muster.local.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with one of the two services; what is refused is an error with the answer's own words. */
public final class ServiceClient {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** Five minutes with the pause: on a busy machine a broker that was killed needs more than one. */
    private static final int TRIES = 150;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Tries between two words about waiting: every ten seconds. */
    private static final int TOLD_EVERY = 5;

    private static final int LONGEST = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final Consumer<String> progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** A client that waits in silence. */
    public ServiceClient(URI base) {
        this(base, waiting -> {});
    }

    /**
     * A client that says what it waits for.
     *
     * @param base of the service, without a slash at the end
     * @param progress is told every ten seconds of waiting for an answer why there is none; called by any thread
     */
    public ServiceClient(URI base, Consumer<String> progress) {
        this.base = base;
        this.progress = progress;
    }

    /** Base of the service. */
    public URI url() {
        return base;
    }

    /** Posts a body; what is temporarily not possible is tried again, which is safe as every body names its events. */
    public JsonNode post(String path, String contentType, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Reads an answer. */
    public JsonNode get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT).build());
    }

    /** Reads an answer, or nothing where there is none (yet). */
    public Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (ReplayFailed failed) {
            if (failed.isNotFound()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private JsonNode send(HttpRequest request) {
        for (int left = TRIES; ; left--) {
            String reason;
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) {
                    return JSON.readTree(answer.body());
                }
                boolean later = answer.statusCode() == 503 || answer.statusCode() == 429;
                if (!later || left == 0) {
                    throw ReplayFailed.answered(
                            answer.statusCode(),
                            request.method() + " " + request.uri() + " was answered with " + answer.statusCode() + ": "
                                    + new String(answer.body(), StandardCharsets.UTF_8));
                }
                reason = new String(answer.body(), StandardCharsets.UTF_8);
            } catch (IOException away) {
                if (left == 0) {
                    throw new ReplayFailed(request.uri() + " can't be reached: " + away, away);
                }
                reason = "no answer (" + away.getClass().getSimpleName() + ")";
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new ReplayFailed("the replay was ended", ended);
            }
            if ((TRIES - left) % TOLD_EVERY == TOLD_EVERY - 1) {
                progress.accept("  waiting for " + base + ": " + shortened(reason));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
