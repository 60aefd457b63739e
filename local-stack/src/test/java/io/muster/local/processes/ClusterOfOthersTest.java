package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.replay.ServiceClient;
import io.muster.schemas.serde.SchemaRegistration;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both services on a cluster that belongs to others, by the settings that docs/kafka.md shows: TLS, a password, few rights, a
 * registry that is only read, and topics that somebody made by the commands of that page.
 */
class ClusterOfOthersTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final List<Topic> SHARED =
            Stream.concat(Topics.INPUTS.stream(), Topics.OUTPUTS.stream()).toList();
    private static final List<Topic> ALL = Stream.concat(
                    SHARED.stream(), Topics.INPUTS.stream().map(Topic::deadLetters))
            .toList();

    @TempDir
    Path folder;

    @Test
    void countsAndPlansByTheSettingsOfThePage() throws Exception {
        try (var broker = new SecuredBroker(folder.resolve("secured")).start();
                var registry = Registry.in(folder).start();
                var door = new RegistryWithPassword(registry.url())) {
            broker.allow(ALL.stream().map(Topic::name).collect(Collectors.toSet()));
            Files.writeString(folder.resolve("application.yml"), settings(broker));
            var inputs = new Service.Inputs(broker.address(), door.url());
            try (var ingest = service("ingest", inputs);
                    var staffing = service("staffing", inputs)) {
                ingest.launch();
                staffing.launch();

                await().atMost(LIMIT)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(readiness(staffing))
                                .contains("topic staffing-needs.v1 is missing and muster.topics.create is false")
                                .contains("is not registered"));
                await().atMost(LIMIT)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(readiness(ingest))
                                .contains("topic migrant-encounters.v1 is missing and muster.topics.create is false"));

                var made = KafkaPage.topics();
                assertThat(made.stream().map(NewTopic::name))
                        .containsExactlyInAnyOrderElementsOf(
                                ALL.stream().map(Topic::name).toList());
                broker.create(made);
                SchemaRegistration.register(
                        SHARED, Map.of("schema.registry.url", registry.url().toString()));
                ingest.awaitReady();
                staffing.awaitReady();
                sendAndAwaitNeed(new ServiceClient(ingest.url()), new ServiceClient(staffing.url()));

                for (var service : List.of(ingest, staffing)) {
                    assertThat(health(service)).doesNotContain("mismatches");
                }
                broker.set(Map.of(Topics.POLICY_CHANGES.name(), Map.of("message.timestamp.type", "CreateTime")));
                for (var service : List.of(ingest, staffing)) {
                    await().atMost(LIMIT)
                            .untilAsserted(() -> assertThat(health(service))
                                    .contains("mismatches")
                                    .contains("topic policy-changes.v1 has message.timestamp.type=CreateTime,"
                                            + " wanted is LogAppendTime; set it on the topic")
                                    .contains("\"status\":\"UP\""));
                }
                broker.set(KafkaPage.changes());
                for (var service : List.of(ingest, staffing)) {
                    await().atMost(LIMIT)
                            .untilAsserted(() -> assertThat(health(service)).doesNotContain("mismatches"));
                }
            }
            // whoever registers posts to /versions, whoever sets the compatibility level puts
            assertThat(door.passed())
                    .isNotEmpty()
                    .noneMatch(asked -> asked.endsWith("/versions") || asked.startsWith("PUT"));
        }
    }

    private Service service(String name, Service.Inputs inputs) {
        var passwords = Map.of(
                        "TRUSTSTORE_PASSWORD", SecuredBroker.STORE_PASSWORD,
                        "KAFKA_PASSWORD", SecuredBroker.PASSWORD,
                        "REGISTRY_USER", RegistryWithPassword.USER,
                        "REGISTRY_PASSWORD", RegistryWithPassword.PASSWORD)
                .entrySet()
                .stream()
                .map(password -> "--" + password.getKey() + "=" + password.getValue())
                .toArray(String[]::new);
        var installation = Installation.find();
        return name.equals("ingest")
                ? Service.ingest(installation, folder, Ports.anyFree(), inputs, true, passwords)
                : Service.staffing(installation, folder, Ports.anyFree(), inputs, true, passwords);
    }

    /** The page's example, whole, with another place of the trust store; the services run in its folder. */
    private static String settings(SecuredBroker broker) throws IOException {
        var lines = Files.readAllLines(KafkaPage.FILE).stream()
                .dropWhile(line -> !line.equals("    spring:"))
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .map(String::stripTrailing)
                .map(line -> line.isEmpty() ? line : line.substring(4))
                .collect(Collectors.joining("\n"));
        assertThat(lines).contains("/etc/muster/truststore.p12", "username=\"" + SecuredBroker.USER + "\"");
        return lines.replace("/etc/muster/truststore.p12", broker.trustStore().toString());
    }

    private static void sendAndAwaitNeed(ServiceClient ingest, ServiceClient staffing) {
        WorkedEncounter.report(ingest);
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(staffing.get("/api/v1/needs/RGV/DATA_ENTRY/2023-10-11")
                                .get(0)
                                .get("required")
                                .asInt())
                        .isEqualTo(WorkedEncounter.DATA_ENTRY));
    }

    private static String readiness(Service service) throws Exception {
        return get(service, "/actuator/health/readiness");
    }

    private static String health(Service service) throws Exception {
        return get(service, "/actuator/health");
    }

    private static String get(Service service, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path)).build();
        var body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new JsonMapper().readTree(body).toString();
    }
}
