package io.muster.local.processes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Ready means that it holds the compatibility that we need. It is set and read back: registering checks nothing by
 * default, although the registry's own check endpoint assumes a rule.
 */
final class RegistryProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private RegistryProbe() {}

    /** Base of the Confluent REST API of a registry at that port of loopback. */
    static URI url(int port) {
        return URI.create("http://%s:%d/apis/ccompat/v7".formatted(Ports.LOOPBACK, port));
    }

    static Optional<String> missing(int port) throws Exception {
        if (!Ports.answers(port)) {
            return Optional.of("port " + port + " is not open yet");
        }
        send(request(port).PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"" + COMPATIBILITY + "\"}")));
        var config = send(request(port).GET());
        return config.contains("\"" + COMPATIBILITY + "\"")
                ? Optional.empty()
                : Optional.of("compatibility should be " + COMPATIBILITY + " but is " + config);
    }

    private static HttpRequest.Builder request(int port) {
        return HttpRequest.newBuilder(URI.create(url(port) + "/config"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
