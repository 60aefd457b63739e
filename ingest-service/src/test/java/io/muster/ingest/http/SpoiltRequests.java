package io.muster.ingest.http;

import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.Client;
import io.muster.schemas.testing.ApiExample;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The requests that docs/api.md shows, for tests that spoil them. */
final class SpoiltRequests {

    private SpoiltRequests() {}

    /** The requests of docs/api.md that are taken. */
    static Stream<ApiExample> all() {
        return ApiExample.of("ingest-service").stream()
                .filter(example -> example.method().equals("POST") && example.status() == 202);
    }

    /** Those of its query, each with its value. */
    static List<String> parameters(ApiExample example) {
        var query = example.path().split("[?]", 2);
        return query.length == 1 ? List.of() : List.of(query[1].split("&"));
    }

    /** Sends it to another address, or with other headers. */
    static Answer send(Client client, ApiExample example, String path, Map<String, String> spoilt) {
        return client.post(
                path,
                Objects.requireNonNull(example.headers().get("Content-Type")),
                example.body().getBytes(StandardCharsets.UTF_8),
                headers(example, spoilt));
    }

    /** All but the type of its body, some of them spoilt. */
    static String[] headers(ApiExample example, Map<String, String> spoilt) {
        var headers = new LinkedHashMap<>(example.headers());
        headers.remove("Content-Type");
        headers.putAll(spoilt);
        return headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }
}
