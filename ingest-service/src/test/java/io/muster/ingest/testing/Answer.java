package io.muster.ingest.testing;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service, with its body as JSON. */
public record Answer(int status, String contentType, HttpResponse<byte[]> response, JsonNode json) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response,
                response.body().length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(response.body()));
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What went wrong, as one text. */
    public String problem() {
        return json.path("title").asString("") + ": " + json.path("detail").asString("");
    }
}
