package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two services serve another kind of operation by a setting alone: intake at hurricane shelters, from event to need.
 *
 * <p>By hand, from profiles/hurricane-shelters.yaml, for 100 adults in the general shelter at HOU (5,000 of 10,000 beds):
 * intake 100 x 0.4 h = 40 h. Screening: 40 x (1 - 0.75) = 10 h; 10 / (60/7) = 1.17, so 2. Registration: 40 x 0.75 = 30 h;
 * 30 / (60/7) / (1 - 0.08) = 3.80, but one desk of two is always open: 2 x 168 / 60 = 5.6, so 6. Doors: 16 posts x 1/2 = 8;
 * 8 x 168 / 60 = 22.4, so 23.
 */
class AnotherOperationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROFILE = "--muster.profile=classpath:profiles/hurricane-shelters.yaml";

    @TempDir
    Path folder;

    @Test
    void sheltersNeedPeopleByTheSameServices() throws Exception {
        try (var stack = TestStack.start(folder, PROFILE)) {
            // the second day closes the first
            report(stack.ingest(), 100, "2024-09-10T12:00:00-05:00");
            report(stack.ingest(), 10, "2024-09-11T12:00:00-05:00");

            var wanted = Map.of("MEDICAL_SCREENING", 2, "REGISTRATION", 6, "DOOR_WATCH", 23);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(required(stack.staffing())).containsAllEntriesOf(wanted));
            assertThat(refusesABorderPlace(stack.ingest())).isEqualTo(422);
        }
    }

    private static void report(Service ingest, int persons, String at) throws Exception {
        assertThat(post(ingest, body("HOU", persons, at)).statusCode()).isBetween(200, 299);
    }

    private static int refusesABorderPlace(Service ingest) throws Exception {
        return post(ingest, body("RGV", 1, "2024-09-11T12:00:00-05:00")).statusCode();
    }

    private static String body(String place, int persons, String at) {
        return """
                {"persons": %d, "place": "%s", "component": "WALK_IN", "demographic": "ADULT", "authority": "VOLUNTARY",
                 "pathway": "GENERAL", "observedAt": "%s"}""".formatted(persons, place, at);
    }

    private static HttpResponse<String> post(Service ingest, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(ingest.url() + "/api/v1/encounters"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Map<String, Integer> required(Service staffing) throws Exception {
        var answer = send(HttpRequest.newBuilder(
                URI.create(staffing.url() + "/api/v1/needs?place=HOU&from=2024-09-10&to=2024-09-10")));
        var required = new HashMap<String, Integer>();
        for (JsonNode need : JSON.readTree(answer.body())) {
            required.put(need.path("task").asString(), need.path("required").asInt());
        }
        return required;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
