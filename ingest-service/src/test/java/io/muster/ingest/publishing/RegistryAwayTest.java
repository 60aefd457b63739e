package io.muster.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "muster.publishing.watch=50ms",
            "muster.registry.properties.max.retries=0",
        })
@Import(BrokerInMemory.class)
@DirtiesContext
class RegistryAwayTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String ENCOUNTER =
            "{\"persons\":3,\"place\":\"RGV\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\"2023-05-11T13:20:00-04:00\"}";

    private static final AtomicInteger IDS = new AtomicInteger();
    private static final Map<String, String> SCHEMAS = new ConcurrentHashMap<>();
    private static volatile boolean away = true;
    private static volatile boolean refuses = true;
    private static HttpServer registry;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void listen() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", RegistryAwayTest::answer);
        registry.start();
    }

    @AfterAll
    static void end() {
        registry.stop(0);
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add(
                "muster.registry.url",
                () -> "http://127.0.0.1:" + registry.getAddress().getPort());
    }

    /** As much of a registry as is asked: its level, an id for each schema, and the schema of an id. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            var registering = path.endsWith("/versions");
            var answer = "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}";
            if (registering) {
                var id = IDS.incrementAndGet();
                SCHEMAS.put("/schemas/ids/" + id, sent);
                answer = "{\"id\":" + id + "}";
            }
            var bytes = SCHEMAS.getOrDefault(path, answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? 503 : registering && refuses ? 409 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void publishesOnlyOnceTheRegistryHasTakenAllSchemasAndThenAlsoWithoutIt() {
        var client = new Client(port);

        // away from the start: nothing is registered, so nothing can be written
        await().until(() -> client.get(READINESS).status() == 503);
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        var refused = client.post("/api/v1/encounters", Client.JSON, ENCOUNTER);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.problem()).contains("The schema registry is away").contains("EncounterRecorded");

        // there, and it holds an incompatible schema
        away = false;
        await().until(() -> client.get(READINESS).json().toString().contains("is incompatible with a version"));
        var incompatible = client.post("/api/v1/encounters", Client.JSON, ENCOUNTER);
        assertThat(incompatible.status()).isEqualTo(503);
        assertThat(incompatible.problem()).contains("refuses a schema").contains("EncounterRecorded");

        refuses = false;
        await().atMost(Duration.ofSeconds(30)).until(() -> client.get(READINESS).status() == 200);
        assertThat(client.post("/api/v1/encounters", Client.JSON, ENCOUNTER).status())
                .isEqualTo(202);

        // away again: all ids are known, so nothing is hindered, and the outage is said
        away = true;
        await().until(() -> !client.get(READINESS)
                .json()
                .at("/components/registry/details/reachable")
                .asBoolean(true));
        assertThat(client.get(READINESS).status()).isEqualTo(200);
        assertThat(client.post("/api/v1/encounters", Client.JSON, ENCOUNTER).status())
                .isEqualTo(202);
    }
}
