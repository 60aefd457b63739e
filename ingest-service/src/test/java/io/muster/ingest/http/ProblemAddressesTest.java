package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

/**
 * Whatever is wrong with an address, its answer names it, once: a parameter, a header, a part of the path. The requests are those that
 * docs/api.md shows, each spoilt in one place.
 */
@IngestTest
class ProblemAddressesTest {

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
                    var example = SpoiltRequests.all()
                            .filter(one -> one.path().split("[?]", 2)[0].equals(path))
                            .findFirst()
                            .orElseThrow();
                    var others = SpoiltRequests.parameters(example).stream()
                            .filter(value -> !value.startsWith(name + "="))
                            .collect(Collectors.joining("&"));
                    ProblemNames.assertNames(
                            name,
                            SpoiltRequests.send(
                                    client,
                                    example,
                                    path + "?" + others + "&" + name + "=" + "%3F".repeat(300),
                                    Map.of()));
                    tried.add(name);
                }));
        assertThat(tried).contains("confirmVanishing", "publishedOn", "file");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.muster.ingest.http.SpoiltRequests#all")
    void namesTheParameterThatIsWrong(ApiExample example) {
        var and = example.path().contains("?") ? "&" : "?";
        var queries = new LinkedHashMap<String, String>();
        queries.put("validateOnly=1", "validateOnly");
        queries.put("x", "x");
        queries.put("dryRun", "dryRun");
        queries.put("dryRun=yes", "dryRun");
        queries.put("dryRun=true&dryRun=true", "dryRun");
        queries.forEach((query, parameter) -> ProblemNames.assertNames(
                parameter, SpoiltRequests.send(client, example, example.path() + and + query, Map.of())));

        for (var given : SpoiltRequests.parameters(example)) {
            var name = given.split("=", 2)[0];
            ProblemNames.assertNames(
                    name, SpoiltRequests.send(client, example, example.path() + "&" + given, Map.of()));
            var wrong = name + "=" + "%3F".repeat(300);
            ProblemNames.assertNames(
                    name, SpoiltRequests.send(client, example, example.path().replace(given, wrong), Map.of()));
            ProblemNames.assertNames(
                    name,
                    SpoiltRequests.send(
                            client,
                            example,
                            example.path().replace(given, wrong.substring(0, name.length())),
                            Map.of()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.muster.ingest.http.SpoiltRequests#all")
    void namesTheHeaderThatIsWrong(ApiExample example) {
        example.headers().keySet().stream()
                .filter(header -> !header.equals("Content-Type"))
                .forEach(header -> ProblemNames.assertNames(
                        "header " + header,
                        SpoiltRequests.send(client, example, example.path(), Map.of(header, "?|"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.muster.ingest.http.SpoiltRequests#all")
    void namesThePartOfTheAddressThatIsWrong(ApiExample example) {
        var parts = URI.create(example.path()).getPath().split("/", -1);
        if (parts[3].equals("assistance-requests") && parts.length == 6) {
            ProblemNames.assertNames(
                    "id", SpoiltRequests.send(client, example, example.path().replace(parts[4], "a%7Cb"), Map.of()));
            ProblemNames.assertNames(
                    "transition",
                    SpoiltRequests.send(client, example, example.path().replaceFirst("[a-z]+$", "allow"), Map.of()));
        } else if (parts[parts.length - 1].equals("reversal")) {
            ProblemNames.assertNames(
                    "source",
                    SpoiltRequests.send(client, example, example.path().replace(parts[4], "a%7Cb"), Map.of()));
            ProblemNames.assertNames(
                    "batch", SpoiltRequests.send(client, example, example.path().replace(parts[5], "a%7Cb"), Map.of()));
            ProblemNames.assertNames(
                    "index", SpoiltRequests.send(client, example, example.path().replace("/0/", "/-1/"), Map.of()));
        }
    }
}
