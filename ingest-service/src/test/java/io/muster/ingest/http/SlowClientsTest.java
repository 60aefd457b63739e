package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.RawBatch;
import io.muster.schemas.topics.Topics;
import io.muster.support.testing.RawRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "muster.registry.url=mock://ingest",
            "muster.publishing.watch=50ms",
            "muster.uploads.at-once=20",
            "muster.uploads.grace=1s",
            "server.tomcat.connection-timeout=2s"
        })
@Import(BrokerInMemory.class)
class SlowClientsTest {

    private static final String LINE =
            "{\"persons\":3,\"place\":\"RGV\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\"2023-05-11T13:20:00-04:00\"}\n";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private final List<RawRequest> requests = new ArrayList<>();

    @AfterEach
    void hangUp() {
        requests.forEach(RawRequest::close);
    }

    private RawRequest slow(String name) {
        var request = RawBatch.to(port, name, "Transfer-Encoding: chunked", "Connection: close");
        request.chunk(LINE + LINE.substring(0, 30));
        requests.add(request);
        return request;
    }

    @Test
    void answersOthersBesideManySlowOnesAndEndsThoseWithATimeout() {
        var slow = IntStream.range(0, 15).mapToObj(one -> slow("slow-" + one)).toList();
        var client = new Client(port);

        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(client.batch("beside", Client.NDJSON, LINE).status()).isEqualTo(202);
        assertThat(slow)
                .allSatisfy(request ->
                        assertThat(request.rest()).startsWith("HTTP/1.1 408").contains("came too slowly"));
        // of the half line nothing is counted
        assertThat(topics.sent(Topics.MIGRANT_ENCOUNTERS, "test|slow-0|")).hasSize(1);
    }

    @Test
    void endsAClientThatSendsAByteNowAndThen() {
        var request = slow("drip");

        Awaitility.await().pollInterval(Duration.ofMillis(200)).until(() -> dripped(request));

        assertThat(request.line()).startsWith("HTTP/1.1 408");
    }

    /** Sends a byte more; says whether there is an answer already. */
    private static boolean dripped(RawRequest request) {
        if (request.hasAnswer()) {
            return true;
        }
        request.chunk(" ");
        return false;
    }

    @Test
    void tellsWhoComesWhenAllTurnsAreTakenToComeAgain() {
        IntStream.range(0, 20).forEach(one -> slow("turn-" + one));
        var client = new Client(port);

        Awaitility.await().untilAsserted(() -> {
            var answer = client.batch("one-too-many", Client.NDJSON, LINE);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                client.batch("later", Client.NDJSON, LINE).status())
                        .isEqualTo(202));
    }
}
