package io.muster.schemas.serde.registry;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Sends requests to the registry, tries again a bounded number of times, and goes on to its next address. */
final class RegistryHttp {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    /** An answer, whatever its status below 500 but 429, 401 and 403. */
    record Answer(int status, String body, URI from) {

        boolean isOk() {
            return status / 100 == 2;
        }
    }

    private final RegistrySettings settings;
    private final HttpClient http;
    private volatile int preferred;

    RegistryHttp(RegistrySettings settings) {
        this.settings = settings;
        // HTTP/1.1: an upgrade to HTTP/2 in the clear only costs a header that some proxies answer with an error
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** Where requests go at the moment. */
    URI url() {
        return settings.urls().get(preferred % settings.urls().size());
    }

    Answer get(String path, String purpose) {
        return send("GET", path, null, purpose, settings.retries());
    }

    Answer getOnce(String path, String purpose) {
        return send("GET", path, null, purpose, settings.urls().size() - 1);
    }

    Answer post(String path, String body, String purpose) {
        return send("POST", path, body, purpose, settings.retries());
    }

    Answer put(String path, String body, String purpose) {
        return send("PUT", path, body, purpose, settings.retries());
    }

    private Answer send(String method, String path, @Nullable String body, String purpose, int retries) {
        var wait = settings.firstWait();
        for (var tried = 0; ; tried++) {
            var url = url();
            String reason;
            Throwable cause = null;
            try {
                var answer = http.send(request(url, method, path, body), BodyHandlers.ofString());
                if (!isOutage(answer.statusCode())) {
                    return new Answer(answer.statusCode(), answer.body(), url);
                }
                reason = "it answered " + answer.statusCode() + " " + shortened(answer.body());
                if (isRefusedAccess(answer.statusCode())) {
                    throw unavailable(purpose, url, reason + "; check basic.auth.user.info", tried, null);
                }
            } catch (IOException e) {
                reason = "no answer (" + describe(e) + ")";
                cause = e;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
            if (tried >= retries) {
                throw unavailable(purpose, url, reason, tried, cause);
            }
            preferred = (preferred + 1) % settings.urls().size();
            pause(wait);
            wait = shorter(wait.multipliedBy(2), settings.longestWait());
        }
    }

    private HttpRequest request(URI url, String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(settings.readTimeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        var authorization = settings.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private static boolean isOutage(int status) {
        return status >= 500 || status == 408 || status == 429 || isRefusedAccess(status);
    }

    /** Not mended by trying again, and not the fault of a record either. */
    private static boolean isRefusedAccess(int status) {
        return status == 401 || status == 403;
    }

    private static RegistryUnavailable unavailable(
            String purpose, URI url, String reason, int retried, @Nullable Throwable cause) {
        return new RegistryUnavailable(
                purpose + " at " + url + " failed after " + (retried + 1) + (retried == 0 ? " try: " : " tries: ")
                        + reason
                        + ". Check that the registry runs there and that schema.registry.url (a service's muster.registry.url) names it",
                cause);
    }

    private static String describe(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    static String shortened(String body) {
        var line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300) + "...";
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
