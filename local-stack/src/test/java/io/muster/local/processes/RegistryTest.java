package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistryTest {

    private static final String ONE_FIELD = """
            {"type":"record","name":"Report","fields":[{"name":"persons","type":"long"}]}""";
    private static final String FIELD_ADDED_WITH_DEFAULT = """
            {"type":"record","name":"Report","fields":[{"name":"persons","type":"long"},
             {"name":"families","type":"long","default":0}]}""";
    private static final String FIELD_ADDED_WITHOUT_DEFAULT = """
            {"type":"record","name":"Report","fields":[{"name":"persons","type":"long"},
             {"name":"families","type":"long"}]}""";

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    static TestRegistry registry;

    @BeforeAll
    static void startOnce() {
        registry = Backend.chosen().registry(folder).start();
    }

    @AfterAll
    static void end() {
        registry.close();
    }

    @Test
    void takesASchemaAndOneThatBothReadersCanRead() throws Exception {
        assertThat(register("grows", ONE_FIELD).statusCode()).isEqualTo(200);
        assertThat(register("grows", FIELD_ADDED_WITH_DEFAULT).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesASchemaThatOldEventsCannotBeReadWith() throws Exception {
        assertThat(register("breaks", ONE_FIELD).statusCode()).isEqualTo(200);

        assertThat(register("breaks", FIELD_ADDED_WITHOUT_DEFAULT).statusCode()).isEqualTo(409);
    }

    @Test
    void keepsAnIdThatItGaveJustBeforeACrash() throws Exception {
        var id = id(register("kept", ONE_FIELD));

        registry.kill();
        registry.start();

        assertThat(schema(id)).isEqualTo(JSON.readTree(ONE_FIELD));
        assertThat(id(register("kept", ONE_FIELD))).isEqualTo(id);
        assertThat(register("kept", FIELD_ADDED_WITHOUT_DEFAULT).statusCode()).isEqualTo(409);
    }

    private static HttpResponse<String> register(String subject, String schema) throws Exception {
        var body = JSON.writeValueAsString(JSON.createObjectNode().put("schema", schema));
        return send(HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/" + subject + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static int id(HttpResponse<String> registered) {
        return JSON.readTree(registered.body()).get("id").intValue();
    }

    private static JsonNode schema(int id) throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(registry.url() + "/schemas/ids/" + id)));
        return JSON.readTree(JSON.readTree(answer.body()).get("schema").stringValue());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
