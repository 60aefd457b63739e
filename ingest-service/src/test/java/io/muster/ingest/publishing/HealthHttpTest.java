package io.muster.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class HealthHttpTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String ENCOUNTER =
            "{\"persons\":3,\"place\":\"RGV\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\"2023-05-11T13:20:00-04:00\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
        await().until(() -> client.get(READINESS).status() == 200);
    }

    @AfterEach
    void bringTheBrokerBack() {
        topics.comeBack();
        await().until(() -> client.get(READINESS).status() == 200);
    }

    @Test
    void showsBrokerRegistryAndLastEventWithDetails() {
        client.post("/api/v1/encounters", Client.JSON, ENCOUNTER);

        var health = client.get("/actuator/health").json();

        assertThat(health.at("/components/broker/details/address").asString()).isEqualTo("in-memory");
        assertThat(health.at("/components/registry/details/schemasRegistered").asBoolean())
                .isTrue();
        assertThat(health.at("/components/lastEvent/details/acknowledgedAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void isNotReadyWhileTheBrokerIsAwayAndStaysAlive() {
        topics.beAway("connection refused");

        await().until(() -> client.get(READINESS).status() == 503);
        assertThat(client.get(READINESS)
                        .json()
                        .at("/components/broker/details/reason")
                        .asString())
                .contains("in-memory")
                .contains("connection refused")
                .contains("spring.kafka.bootstrap-servers");
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void refusesAtOnceWhatCantBePublishedWhileTheBrokerIsAway() {
        topics.beAway("connection refused");
        await().until(() -> client.get(READINESS).status() == 503);

        var answer = client.post("/api/v1/encounters", Client.JSON, ENCOUNTER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.problem()).contains("The broker is away").contains("connection refused");
        assertThat(answer.json().get("acknowledged").asInt()).isZero();
    }

    @Test
    void isReadyAgainWithoutARestart() {
        topics.beAway("connection refused");
        await().until(() -> client.get(READINESS).status() == 503);
        topics.comeBack();

        await().until(() -> client.get(READINESS).status() == 200);
        assertThat(client.post("/api/v1/encounters", Client.JSON, ENCOUNTER).status())
                .isEqualTo(202);
    }

    @Test
    void saysWhatIsNotAsWantedAndIsReadyAllTheSame() {
        topics.differ("topic migrant-encounters.v1 has 3 partition(s), wanted are 8");

        await().until(() -> client.get("/actuator/health/readiness")
                .json()
                .at("/components/broker/details/mismatches/0")
                .asString("")
                .contains("3 partition(s)"));
        assertThat(client.get(READINESS).status()).isEqualTo(200);
    }

    @Test
    void namesTheProfileByItsHash() {
        assertThat(client.get("/actuator/info").json().at("/profile/hash").asString())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void countsLinesForPrometheus() {
        client.batch("metrics", Client.NDJSON, ENCOUNTER + "\nx\n");

        var metrics = client.text("/actuator/prometheus");

        assertThat(metrics)
                .contains("muster_encounters_lines_total{outcome=\"accepted\"}")
                .contains("muster_encounters_lines_total{outcome=\"refused\"}")
                .contains("http_server_requests_seconds_count");
    }
}
