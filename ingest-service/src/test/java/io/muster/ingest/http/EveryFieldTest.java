package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each field of each report that can be told, spoilt: no text is nothing but blanks, and of one field one thing is said. */
@IngestTest
class EveryFieldTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> BLANKS = List.of(" ", " \t\n ", "\u00A0\u2003", "\u200B\uFEFF");

    private final Client client;

    EveryFieldTest(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    static Stream<ApiExample> reports() throws IOException {
        var most = Files.readString(Path.of("src", "test", "resources", "every-record", "most.http"));
        return ApiExample.requests(filled(most)).stream()
                .filter(example -> Client.JSON.equals(example.headers().get("Content-Type")));
    }

    private static String filled(String text) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return text.replaceAll("@EACH(.*)@", "$1")
                .replace("0.002", "1")
                .replace("@N@", "0")
                .replace("@NAME@", "N")
                .replace("@ID@", "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .replace("@TODAY@", today.toString())
                .replace("@LAST@", today.plusYears(10).toString())
                .replaceAll("@PE[A-Z]+@", "9")
                .replaceAll("@[0-9]+@", "text");
    }

    /** A value of a report, and what its problems call it. */
    private record Place(JsonNode within, String name, int item, String path) {

        static List<Place> of(JsonNode node, String path) {
            List<Place> places = new ArrayList<>();
            if (node instanceof ObjectNode object) {
                object.properties().forEach(field -> {
                    var at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                    places.add(new Place(object, field.getKey(), -1, at));
                    places.addAll(of(field.getValue(), at));
                });
            } else if (node instanceof ArrayNode array) {
                for (int item = 0; item < array.size(); item++) {
                    var at = path + "[" + item + "]";
                    places.add(new Place(array, "", item, at));
                    places.addAll(of(array.get(item), at));
                }
            }
            return places;
        }

        JsonNode get() {
            return within instanceof ArrayNode array ? array.get(item) : within.get(name);
        }

        void set(JsonNode value) {
            if (within instanceof ArrayNode array) {
                array.set(item, value);
            } else {
                ((ObjectNode) within).set(name, value);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void aTextIsMoreThanBlanks(ApiExample example) {
        var report = JSON.readTree(example.body());
        assertThat(send(example, report).status()).isEqualTo(200);
        int texts = 0;
        for (var place : Place.of(report, "")) {
            var before = place.get();
            if (before.isString() && !isRepeated(example, place)) {
                for (var blank : BLANKS) {
                    place.set(JSON.getNodeFactory().stringNode(blank));
                    var answer = send(example, report);
                    assertThat(answer.status())
                            .as("%s '%s'", place.path(), blank)
                            .isEqualTo(422);
                    assertThat(fields(answer)).as(place.path()).contains(place.path());
                }
                place.set(before);
                texts++;
            }
        }
        assertThat(texts).isPositive();
    }

    /** A reversal repeats what was counted, be it blank: by other rules than today's it was taken. */
    private static boolean isRepeated(ApiExample example, Place place) {
        return example.path().endsWith("/reversal") && place.name().equals("citizenship");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void ofOneFieldOneThingIsSaid(ApiExample example) {
        var report = JSON.readTree(example.body());
        var nodes = JSON.getNodeFactory();
        for (var place : Place.of(report, "")) {
            var before = place.get();
            for (var spoilt : List.of(
                    nodes.stringNode("x".repeat(20_000)),
                    nodes.stringNode(""),
                    nodes.stringNode("no such thing"),
                    nodes.nullNode(),
                    nodes.objectNode(),
                    nodes.arrayNode(),
                    nodes.numberNode(-7))) {
                place.set(spoilt);
                var fields = fields(send(example, report));
                assertThat(fields).as(place.path() + " " + excerpt(spoilt)).doesNotHaveDuplicates();
                if (place.within() instanceof ArrayNode && fields.contains(place.path())) {
                    assertThat(fields)
                            .as("nothing is said of a list beside what its item lacks")
                            .doesNotContain(
                                    place.path().substring(0, place.path().lastIndexOf('[')));
                }
            }
            place.set(before);
        }
    }

    private static String excerpt(JsonNode node) {
        var text = node.toString();
        return text.length() > 20 ? text.substring(0, 20) : text;
    }

    private static List<String> fields(Answer answer) {
        return answer.json()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("field").asString(""))
                .toList();
    }

    private Answer send(ApiExample example, JsonNode report) {
        var headers = example.headers().entrySet().stream()
                .filter(header -> !header.getKey().equals("Content-Type"))
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return client.post(
                example.path() + (example.path().contains("?") ? "&" : "?") + "dryRun=true",
                Client.JSON,
                report.toString().getBytes(StandardCharsets.UTF_8),
                headers);
    }
}
