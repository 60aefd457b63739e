package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is wrong with a request, its answer names it, once. The requests are those that docs/api.md shows, each spoilt in
 * one place: a field, a header, a parameter, a part of the address.
 */
@IngestTest
class ProblemAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NO_VALUES =
            List.of("null", "{}", "[7.5]", "-7.5", "\"?|\"", "true", "\"" + "x".repeat(2_001) + "\"");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<ApiExample> requests() {
        return ApiExample.of("ingest-service").stream()
                .filter(example -> example.method().equals("POST") && example.status() == 202);
    }

    static Stream<ApiExample> reports() {
        return requests().filter(example -> example.headers().containsValue(Client.JSON));
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
                    assertNamesWhatIsWrong(answer);
                    // of two fields of which one is wanted the first is named, and the other in what is expected
                    assertThat(namesIn(answer))
                            .as(answer.problem())
                            .anyMatch(named -> related(named, field)
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
                    assertNamesWhatIsWrong(answer);
                    assertThat(namesIn(answer)).containsExactly(spoken(field));
                });
    }

    /** Whatever address is added: a wrong value of each of its parameters is refused by name, and its dry run says what it leaves. */
    @Test
    void namesEachParameterOfEachAddress() {
        var ours = mappings.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getPackageName().startsWith("io.muster"))
                .filter(method -> method.hasMethodAnnotation(PostMapping.class))
                .toList();

        assertThat(ours).hasSizeGreaterThan(6).allMatch(method -> method.hasMethodAnnotation(JudgedLater.class));
        var tried = new ArrayList<String>();
        ours.forEach(method -> Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name)
                .forEach(name -> {
                    var path = Objects.requireNonNull(method.getMethodAnnotation(PostMapping.class))
                            .path()[0];
                    var example = requests()
                            .filter(one -> one.path().split("[?]", 2)[0].equals(path))
                            .findFirst()
                            .orElseThrow();
                    var others = parameters(example).stream()
                            .filter(given -> !given.startsWith(name + "="))
                            .collect(Collectors.joining("&"));
                    assertNames(
                            name, send(example, path + "?" + others + "&" + name + "=" + "%3F".repeat(300), Map.of()));
                    tried.add(name);
                }));
        assertThat(tried).contains("confirmVanishing", "publishedOn", "file");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void namesTheParameterThatIsWrong(ApiExample example) {
        var and = example.path().contains("?") ? "&" : "?";
        var queries = new LinkedHashMap<String, String>();
        queries.put("validateOnly=1", "validateOnly");
        queries.put("x", "x");
        queries.put("dryRun", "dryRun");
        queries.put("dryRun=yes", "dryRun");
        queries.put("dryRun=true&dryRun=true", "dryRun");
        queries.forEach(
                (query, parameter) -> assertNames(parameter, send(example, example.path() + and + query, Map.of())));

        for (var given : parameters(example)) {
            var name = given.split("=", 2)[0];
            assertNames(name, send(example, example.path() + "&" + given, Map.of()));
            var wrong = name + "=" + "%3F".repeat(300);
            assertNames(name, send(example, example.path().replace(given, wrong), Map.of()));
            assertNames(
                    name, send(example, example.path().replace(given, wrong.substring(0, name.length())), Map.of()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void namesTheHeaderThatIsWrong(ApiExample example) {
        example.headers().keySet().stream()
                .filter(header -> !header.equals("Content-Type"))
                .forEach(
                        header -> assertNames("header " + header, send(example, example.path(), Map.of(header, "?|"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void namesThePartOfTheAddressThatIsWrong(ApiExample example) {
        var parts = URI.create(example.path()).getPath().split("/", -1);
        if (parts[3].equals("assistance-requests") && parts.length == 6) {
            assertNames("id", send(example, example.path().replace(parts[4], "a%7Cb"), Map.of()));
            assertNames("transition", send(example, example.path().replaceFirst("[a-z]+$", "allow"), Map.of()));
        } else if (parts[parts.length - 1].equals("reversal")) {
            assertNames("source", send(example, example.path().replace(parts[4], "a%7Cb"), Map.of()));
            assertNames("batch", send(example, example.path().replace(parts[5], "a%7Cb"), Map.of()));
            assertNames("index", send(example, example.path().replace("/0/", "/-1/"), Map.of()));
        }
    }

    @Test
    void namesAnItemByItsPlaceWhateverIsWrongBeforeIt() {
        var answer = client.post("/api/v1/assistance-requests", Client.JSON, """
                {"on":"2023-04-28","role":"REQUESTER","title":"t","requester":"r","purpose":"p","policies":[7,"a",""],
                 "lines":[0,1]}""");

        assertThat(namesIn(answer)).contains("policies[0]", "policies[2]", "lines[0]", "lines[1]");
    }

    private static void assertNames(String name, Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isIn(400, 404);
        assertNamesWhatIsWrong(answer);
        assertThat(namesIn(answer)).containsExactly(name);
    }

    /** Each problem's field stands in the detail, once in its sentence, with what is expected. */
    private static void assertNamesWhatIsWrong(Answer answer) {
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("title").asString("")).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        var rest = answer.json().path("detail").asString("");
        for (var problem : answer.json().path("problems")) {
            var reason = problem.path("reason").asString("");
            var toldWhole = reason + "; expected " + problem.path("expected").asString("");
            assertThat(rest).contains(toldWhole);
            var sentence = rest.substring(0, rest.indexOf(toldWhole)) + reason;
            assertThat(sentence).matches(naming(problem.path("field").asString("")));
            rest = rest.substring(sentence.length()).replaceFirst("(?s)^; expected .*?(; |$)", "");
        }
    }

    /** A sentence that names a field at its beginning, or calls a value of that name unknown, and does not name it again at once. */
    private static Pattern naming(String field) {
        var name = Pattern.quote(field);
        return Pattern.compile(
                "(?s)(" + name + "(:| )(?! ?(the |a |an |unknown )?" + name + "\\b).*|unknown (\\w+ )?" + name + ")");
    }

    /** What the answer says is wrong; of what is no JSON that could have fields, what its detail names. */
    private static List<String> namesIn(Answer answer) {
        var detail = answer.json().path("detail").asString("");
        return answer.problem().startsWith("Malformed JSON")
                ? List.of(detail.substring(0, detail.indexOf(' ')))
                : answer.json()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("field").asString(""))
                        .toList();
    }

    /** What is wrong with an item may be told of its list, and what an object lacks by names of its own. */
    private static boolean related(String named, String field) {
        var spoken = spoken(field);
        return spoken.startsWith(named) || named.startsWith(spoken) || !named.contains("[");
    }

    /** As a message names a field: {@code /lines/0/days} is {@code lines[0].days}; of a list of one the item is not named. */
    private static String spoken(String field) {
        return field.replaceFirst("^/0/", "/")
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

    private static List<String> parameters(ApiExample example) {
        var query = example.path().split("[?]", 2);
        return query.length == 1 ? List.of() : List.of(query[1].split("&"));
    }

    private Answer send(ApiExample example, String body) {
        return client.post(example.path(), Client.JSON, body, headers(example, Map.of()));
    }

    private Answer send(ApiExample example, String path, Map<String, String> spoilt) {
        return client.post(
                path,
                Objects.requireNonNull(example.headers().get("Content-Type")),
                example.body().getBytes(StandardCharsets.UTF_8),
                headers(example, spoilt));
    }

    private static String[] headers(ApiExample example, Map<String, String> spoilt) {
        var headers = new LinkedHashMap<>(example.headers());
        headers.remove("Content-Type");
        headers.putAll(spoilt);
        return headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }
}
