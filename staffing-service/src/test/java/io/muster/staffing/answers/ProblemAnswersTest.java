package io.muster.staffing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is wrong with a question, its answer names it, once. Each address is asked with each of its parameters spoilt in
 * turn, and with one that it does not take.
 */
class ProblemAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    /** None of them is a code, a day, a whole number, a list of people or a word that any parameter takes. */
    private static final List<String> NO_VALUES =
            List.of("%3F%7C", "abc", "1.5", "-1", "observd", "2023-02-30", "99999999999999999999");

    private final MockMvc http = AllAnswers.from(new FilledTables(DAY)
            .counted("RGV", DAY, 300)
            .need("RGV", "DATA_ENTRY", DAY, 16, 10, true)
            .told(asked()));

    static Stream<AllAnswers.Address> addresses() {
        return AllAnswers.addresses().stream()
                .filter(address -> address.path().startsWith("/api/"))
                // the same address by another name of its format
                .filter(address -> !address.method().getName().startsWith("csv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void namesTheParameterThatIsWrong(AllAnswers.Address address) throws Exception {
        assertNames("colour", ask(address, path(address) + "?colour=red"));
        for (var parameter : parameters(address)) {
            assertNames(parameter, ask(address, path(address) + "?" + parameter + "="));
            for (var value : NO_VALUES) {
                var answer = ask(address, path(address) + "?" + parameter + "=" + value);
                assertThat(answer.getStatus())
                        .as("%s=%s is taken: %s", parameter, value, answer.getContentAsString())
                        .isEqualTo(400);
                assertNames(parameter, answer);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void namesThePartOfTheAddressThatIsWrong(AllAnswers.Address address) throws Exception {
        var variables = Arrays.stream(address.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                .map(Parameter::getName)
                .toList();
        for (var variable : variables) {
            var answer = ask(address, filled(address.path().replace("{" + variable + "}", "no-such")));

            assertThat(answer.getStatus()).isIn(400, 404);
            var problem = problem(answer);
            assertThat(problem.path("detail").asString("")).contains("no-such");
            if (answer.getStatus() == 400) {
                assertNames(variable, answer);
            }
        }
    }

    /** What isn't there isn't there for any verb: a wrong verb is told only of what is. */
    @Test
    void aCalculatorThatThereIsNotIsToldToWhoAsksForIt() throws Exception {
        var answer = http.perform(MockMvcRequestBuilders.get("/api/v1/calculators/nope"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(problem(answer).path("detail").asString("")).contains("nope", "erlang-c");
    }

    @Test
    void aBasisThatThereIsNotIsRefusedWithAllThatThereAre() throws Exception {
        var answer = http.perform(MockMvcRequestBuilders.get("/api/v1/needs?basis=observd"))
                .andReturn()
                .getResponse();

        assertThat(problem(answer).path("detail").asString(""))
                .contains("carried-forward, forecast, nowcast, observed, scenario, unknown");
    }

    @Test
    void aRequestThatThereIsNotIsToldWithThoseThatAreNear() throws Exception {
        for (var address : List.of("", "/outlook")) {
            var answer = http.perform(
                            MockMvcRequestBuilders.get("/api/v1/requests/" + RequestOf2023.ID + "x" + address))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(problem(answer).path("detail").asString("")).contains("near to it: " + RequestOf2023.ID);
        }
    }

    /** Its refused event is to be read under its id, and in no list: nobody asked for it. */
    @Test
    void aRequestOfWhichOnlyRefusedEventsCameIsReadUnderItsIdAlone() throws Exception {
        var only = AllAnswers.from(new FilledTables(DAY)
                .told(List.of(new RequestEvent(
                        new RequestEvent.Head(
                                "00000000-0000-0000-0000-000000000001", "nosuch", DAY, "JDOMS", Instant.EPOCH),
                        new RequestEvent.Stepped(Transition.RECEIVE)))));

        var response = only.perform(MockMvcRequestBuilders.get("/api/v1/requests/nosuch"))
                .andReturn()
                .getResponse();
        assertThat(JSON.readTree(response.getContentAsString())
                        .path("history")
                        .path(0)
                        .path("reason")
                        .asString(""))
                .startsWith("there is no request 'nosuch'");
        var list = only.perform(MockMvcRequestBuilders.get("/api/v1/requests"))
                .andReturn()
                .getResponse();
        assertThat(list.getContentAsString()).isEqualTo("[]");
        var outlook = only.perform(MockMvcRequestBuilders.get("/api/v1/requests/nosuch/outlook"))
                .andReturn()
                .getResponse();
        assertThat(outlook.getStatus()).isEqualTo(404);
    }

    private static void assertNames(String parameter, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        var problem = problem(answer);
        assertThat(problem.path("parameter").asString(""))
                .as(problem.toString())
                .isEqualTo(parameter);
        var name = Pattern.quote(parameter);
        assertThat(problem.path("detail").asString(""))
                .matches(
                        Pattern.compile("(?s)'?" + name + "\\b'?:?(?! ?(the |a |an |parameter )?'?" + name + "\\b).*"));
    }

    private static JsonNode problem(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = JSON.readTree(answer.getContentAsString());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.getStatus());
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).isNotBlank().doesNotContain("null", "Exception");
        return problem;
    }

    private MockHttpServletResponse ask(AllAnswers.Address address, String path) throws Exception {
        var request = address.verb().equals("POST")
                ? MockMvcRequestBuilders.post(URI.create(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                : MockMvcRequestBuilders.get(URI.create(path));
        return http.perform(request).andReturn().getResponse();
    }

    private static String path(AllAnswers.Address address) {
        return filled(address.path());
    }

    private static String filled(String path) {
        return path.replace("{place}", "RGV")
                .replace("{task}", "DATA_ENTRY")
                .replace("{day}", DAY.toString())
                .replace("{id}", RequestOf2023.ID)
                .replace("{hash}", FilledTables.PROFILE.hash())
                .replace("{name}", "erlang-c")
                .replaceAll("[{]\\w+[}]", "x");
    }

    private static List<String> parameters(AllAnswers.Address address) {
        return Arrays.stream(address.method().getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(RequestParam.class)
                        ? Stream.of(parameter.getName())
                        : parameter.getAnnotations().length > 0
                                        || !parameter.getType().isRecord()
                                ? Stream.of()
                                : Arrays.stream(parameter.getType().getRecordComponents())
                                        .map(RecordComponent::getName))
                .toList();
    }

    private static List<RequestEvent> asked() {
        var request = new RequestOf2023();
        request.approve();
        return request.events();
    }
}
