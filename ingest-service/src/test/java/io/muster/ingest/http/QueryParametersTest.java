package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A parameter that is not known is refused and never ignored, and a dry run publishes nothing. */
@IngestTest
class QueryParametersTest {

    private static final String PERSONNEL = "/api/v1/personnel-reports";
    private static final String REPORT = """
            {"source":"jtf","place":"SDC","task":"DATA_ENTRY","component":"GUARD","day":"2023-05-10","onHand":40}""";
    private static final String ENCOUNTER = """
            {"persons":3,"place":"RGV","component":"USBP","demographic":"FAMILY","authority":"TITLE_8",
             "observedAt":"2023-05-11T13:20:00-04:00"}""".replace("\n", " ");

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validateOnly=1", "dryrun=true", "dryRun", "dryRun=yes", "dryRun=true&dryRun=true"})
    void refusesWhatItDoesNotKnowAndPublishesNothing(String query) {
        int before = topics.history().size();

        var answer = client.post(PERSONNEL + "?" + query, Client.JSON, REPORT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString()).isNotEmpty();
        assertThat(topics.history()).hasSize(before);
    }

    @Test
    void namesTheParametersThatAreKnown() {
        var answer = client.post("/api/v1/published-counts?publishedon=2023-06-01", Client.CSV, "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("publishedon");
        assertThat(answer.json().at("/problems/0/expected").asString())
                .isEqualTo("one of confirmVanishing, dryRun, file, publishedOn");
    }

    @Test
    void aDryRunAnswersAsTheRealOneAndPublishesNothing() {
        int before = topics.history().size();

        var dry = client.post(PERSONNEL + "?dryRun=true", Client.JSON, REPORT);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().at("/accepted").asInt()).isEqualTo(1);
        assertThat(topics.history()).hasSize(before);

        assertThat(client.post(PERSONNEL + "?dryRun=false", Client.JSON, REPORT).status())
                .isEqualTo(202);
        assertThat(topics.history()).hasSize(before + 1);
    }

    @Test
    void aDryRunOfABatchCountsAndPublishesNothing() {
        var answer = client.post(
                "/api/v1/encounters/batch?dryRun=true",
                Client.NDJSON,
                ENCOUNTER + "\n" + ENCOUNTER + "\n",
                "X-Source",
                "test",
                "Idempotency-Key",
                "dry-batch");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/accepted/events").asInt()).isEqualTo(2);
        assertThat(topics.sent(Topics.MIGRANT_ENCOUNTERS, ""))
                .noneMatch(sent -> sent.key().contains("dry-batch"));
    }

    @Test
    void aDryRunRefusesAsTheRealOne() {
        var bad = REPORT.replace("SDC", "ATLANTIS");

        var dry = client.post(PERSONNEL + "?dryRun=true", Client.JSON, bad);
        var real = client.post(PERSONNEL, Client.JSON, bad);

        assertThat(dry.status()).isEqualTo(422).isEqualTo(real.status());
        assertThat(dry.json().at("/detail")).isEqualTo(real.json().at("/detail"));
    }
}
