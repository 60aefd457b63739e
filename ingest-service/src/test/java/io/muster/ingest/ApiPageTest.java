package io.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import io.muster.schemas.testing.ShownJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What docs/api.md shows is what the service does. */
@IngestTest
class ApiPageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    static List<ApiExample> examples() {
        return ApiExample.of("ingest-service");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answersAsThePageShows(ApiExample example) {
        var client = new Client(port);
        await().until(() -> client.get("/actuator/health/readiness").status() == 200);

        var answer = client.send(example);

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(example.status());
        example.answerHeaders()
                .forEach((name, value) -> assertThat(answer.header(name)).isEqualTo(value));
        ShownJson.assertSame(JSON.readTree(example.answerBody()), answer.json());
    }

    @Test
    void thePageShowsEachAddress() {
        assertThat(examples())
                .extracting(ApiExample::path)
                .contains(
                        "/api/v1/encounters",
                        "/api/v1/encounters/batch",
                        "/api/v1/assistance-requests",
                        "/api/v1/personnel-reports",
                        "/api/v1/policy-changes")
                .anyMatch(path -> path.endsWith("/reversal"))
                .anyMatch(path -> path.startsWith("/api/v1/published-counts?"))
                // 17 transitions
                .filteredOn(path -> path.matches("/api/v1/assistance-requests/[^/]+/[a-z]+"))
                .hasSize(17);
    }
}
