package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.schemas.testing.ApiExample;
import io.muster.schemas.testing.ShownJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/api.md shows of the staffing service is what it answers, in a stack of its own, one request after the other. */
class ApiPageTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ANY = "*";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static TestStack stack;

    @BeforeAll
    static void start() {
        stack = TestStack.start(data);
    }

    @AfterAll
    static void end() {
        if (stack != null) {
            stack.close();
        }
    }

    static List<ApiExample> examples() {
        return ApiExample.of("staffing-service");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answersAsThePageShows(ApiExample example) {
        // What was sent is counted and planned a moment later.
        await().atMost(LIMIT).untilAsserted(() -> assertSame(example, send(example)));
    }

    @Test
    void thePageShowsEachAddress() {
        assertThat(examples())
                .extracting(example -> example.path().replaceAll("[?].*", ""))
                .contains(
                        "/api/v1/needs",
                        "/api/v1/needs/RGV/DATA_ENTRY/2023-05-15",
                        "/api/v1/needs/RGV/DATA_ENTRY/2023-05-15/explanation",
                        "/api/v1/requests/draft",
                        "/api/v1/requests/rfa-2023-07/outlook",
                        "/api/v1/requests/rfa-2023-07/decision-pack",
                        "/api/v1/briefs",
                        "/api/v1/briefs/2023-05-15",
                        "/api/v1/alerts",
                        "/api/v1/sourcing",
                        "/api/v1/what-if",
                        "/api/v1/profiles",
                        "/api/v1/summary",
                        "/api/v1/posts",
                        "/api/v1/demand",
                        "/api/v1/custody",
                        "/api/v1/requests",
                        "/api/v1/requests/rfa-2023-07",
                        "/api/v1/batches/rgv-desk/day-2023-05-15",
                        "/api/v1/rejections",
                        "/api/v1/places",
                        "/api/v1/reconciliation",
                        "/api/v1/publications",
                        "/api/v1/calculators",
                        "/api/v1/calculators/erlang-c",
                        "/actuator/health");
    }

    private static HttpResponse<String> send(ApiExample example) throws IOException, InterruptedException {
        var ours = example.method().equals("GET")
                || example.path().startsWith("/api/v1/calculators")
                || example.path().equals("/api/v1/what-if");
        var service = ours ? stack.staffing() : stack.ingest();
        var request = HttpRequest.newBuilder(URI.create(service.url() + example.path()))
                .method(example.method(), HttpRequest.BodyPublishers.ofString(example.body()));
        example.headers().forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertSame(ApiExample example, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(example.status());
        example.answerHeaders()
                .forEach((name, value) ->
                        assertThat(answer.headers().firstValue(name)).contains(value));
        var excerpt = example.answerBody();
        if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            ShownJson.assertSame(read(excerpt), read(answer.body()));
        } else {
            assertThat(answer.body().strip()).matches(withStars(excerpt.strip()));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new AssertionError("no JSON: " + json, broken);
        }
    }

    private static String withStars(String text) {
        return "\\Q" + text.replace("\n", "\r\n").replace(ANY, "\\E[^,\r\n]*\\Q") + "\\E";
    }
}
