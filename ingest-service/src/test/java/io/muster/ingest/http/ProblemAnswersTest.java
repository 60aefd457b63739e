package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is wrong with a request, its answer names it, once. The requests are those that docs/api.md shows, each spoilt in
 * one field of its body.
 */
@IngestTest
class ProblemAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NO_VALUES =
            List.of("null", "{}", "[7.5]", "-7.5", "\"?|\"", "true", "\"" + "x".repeat(2_001) + "\"");

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<ApiExample> reports() {
        return SpoiltRequests.all().filter(example -> example.headers().containsValue(Client.JSON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void namesTheFieldThatIsWrong(ApiExample example) {
        var body = JSON.readTree(example.body());
        var refused = 0;
        for (var field : fields(body)) {
            for (var value : NO_VALUES) {
                var answer = send(example, with(body, field, JSON.readTree(value)));
                if (answer.status() != 202) {
                    ProblemNames.assertNamesWhatIsWrong(answer);
                    // of two fields of which one is wanted the first is named, and the other in what is expected
                    assertThat(ProblemNames.in(answer))
                            .as(answer.problem())
                            .anyMatch(named -> related(named, spoken(body, field))
                                    || answer.problem().contains(field.substring(field.lastIndexOf('/') + 1)));
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(fields(body).size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void namesTheFieldThatIsNotKnown(ApiExample example) {
        var body = JSON.readTree(example.body());
        fields(body).stream()
                .map(field -> field.substring(0, field.lastIndexOf('/') + 1) + "colour")
                .filter(field ->
                        body.at(field.substring(0, field.lastIndexOf('/'))).isObject())
                .distinct()
                .forEach(field -> {
                    var answer = send(example, with(body, field, JSON.readTree("\"red\"")));
                    assertThat(answer.status()).isEqualTo(422);
                    ProblemNames.assertNamesWhatIsWrong(answer);
                    assertThat(ProblemNames.in(answer)).containsExactly(spoken(body, field));
                });
    }

    @Test
    void namesAnItemByItsPlaceWhateverIsWrongBeforeIt() {
        var answer = client.post("/api/v1/assistance-requests", Client.JSON, """
                {"on":"2023-04-28","role":"REQUESTER","title":"t","requester":"r","purpose":"p","policies":[7,"a",""],
                 "lines":[0,1]}""");

        assertThat(ProblemNames.in(answer)).contains("policies[0]", "policies[2]", "lines[0]", "lines[1]");
    }

    /** What is wrong with an item may be told of its list, and what an object lacks by names of its own. */
    private static boolean related(String named, String spoken) {
        return spoken.startsWith(named) || named.startsWith(spoken) || !named.contains("[");
    }

    /** As a message names a field: {@code /lines/0/days} is {@code lines[0].days}; of a list of one the item is not named. */
    private static String spoken(JsonNode body, String field) {
        boolean isOnly = body.isArray() && body.size() == 1;
        return (isOnly ? field.replaceFirst("^/0/", "/") : field)
                .substring(1)
                .replaceAll("(?:^|/)(\\d+)", "[$1]")
                .replace('/', '.');
    }

    /** Pointers to all fields of a body, those within lists too. */
    private static List<String> fields(JsonNode body) {
        var found = new ArrayList<String>();
        fields("", body, found);
        return found;
    }

    private static void fields(String at, JsonNode node, List<String> found) {
        if (!at.isEmpty()) {
            found.add(at);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> fields(at + "/" + field.getKey(), field.getValue(), found));
        } else if (node instanceof ArrayNode array) {
            for (var item = 0; item < array.size(); item++) {
                fields(at + "/" + item, array.get(item), found);
            }
        }
    }

    private static String with(JsonNode body, String field, JsonNode value) {
        var copy = body.deepCopy();
        var name = field.substring(field.lastIndexOf('/') + 1);
        switch (copy.at(field.substring(0, field.lastIndexOf('/')))) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            default -> throw new AssertionError("nothing holds " + field);
        }
        return copy.toString();
    }

    private Answer send(ApiExample example, String body) {
        return client.post(example.path(), Client.JSON, body, SpoiltRequests.headers(example, Map.of()));
    }
}
