package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dry run makes all checks and publishes nothing; its answer says so and points to nothing that was not published. */
@IngestTest
class DryRunTest {

    /** Names of what only publishing gives. */
    private static final Set<String> OF_PUBLISHED = Set.of("outcome", "figures", "publication", "published");

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<ApiExample> accepted() {
        return ApiExample.of("ingest-service").stream().filter(example -> example.status() == 202);
    }

    static Stream<ApiExample> refused() {
        return ApiExample.of("ingest-service").stream().filter(example -> example.status() == 422);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void hasTheRealAnswerButForItsStatusAndWhatOnlyPublishingGives(ApiExample example) {
        int before = topics.history().size();
        var dry = send(example, true);
        assertThat(dry.status()).as(dry.json().toString()).isEqualTo(200);
        assertThat(topics.history()).hasSize(before);

        var real = send(example, false);
        assertThat(real.status()).isEqualTo(202);

        assertThat(dry.json().path("dryRun").asString("")).contains("nothing was published", "all checks");
        assertThat(dry.header("Location")).isEmpty();
        assertThat(dry.json().path("acknowledged").asInt(0)).isZero();
        var expected = new LinkedHashSet<>(real.json().propertyNames());
        if (expected.removeAll(OF_PUBLISHED) && real.json().has("published")) {
            expected.add("checked");
        }
        expected.add("dryRun");
        expected.add("judgedLater");
        assertThat(dry.json().propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
        expected.stream()
                .filter(name -> !Set.of("dryRun", "judgedLater", "acknowledged", "checked", "eventId")
                        .contains(name))
                .forEach(name -> assertThat(dry.json().get(name))
                        .as(name)
                        .isEqualTo(real.json().get(name)));
    }

    /** Where a request stands is known to staffing-service alone: a dry run can't know that this one is closed. */
    @Test
    void saysWhatIsJudgedOfATransitionOnceItIsPublished() {
        var dry = client.post(
                "/api/v1/assistance-requests/closed-long-ago/decide?dryRun=true",
                Client.JSON,
                "{\"on\":\"2023-05-02\",\"role\":\"SECRETARY_OF_DEFENSE\",\"decision\":\"DENIED\"}");

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().path("judgedLater").valueStream().map(node -> node.asString("")))
                .contains("whether there is such a request")
                .anyMatch(one -> one.contains("may come in the state"))
                .anyMatch(one -> one.contains("whether the role may tell it"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedAsTheRealOne(ApiExample example) {
        assertThat(send(example, true).json()).isEqualTo(send(example, false).json());
    }

    @Test
    void acknowledgesNothingOfABatchThatIsRefused() {
        var answer = client.batch("dry-refused", Client.NDJSON, "{}\n");
        var dry = client.post(
                "/api/v1/encounters/batch?dryRun=true",
                Client.NDJSON,
                "{}\n",
                "X-Source",
                "test",
                "Idempotency-Key",
                "dry-refused");

        assertThat(dry.status()).isEqualTo(422);
        assertThat(dry.json()).isEqualTo(answer.json());
    }

    private Answer send(ApiExample example, boolean dry) {
        var path = example.path() + (example.path().contains("?") ? "&" : "?") + "dryRun=" + dry;
        var headers = example.headers().entrySet().stream()
                .filter(header -> !header.getKey().equals("Content-Type"))
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return client.post(
                path,
                Objects.requireNonNull(example.headers().get("Content-Type")),
                example.body().getBytes(StandardCharsets.UTF_8),
                headers);
    }
}
