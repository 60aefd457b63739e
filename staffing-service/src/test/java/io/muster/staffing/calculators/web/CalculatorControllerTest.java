package io.muster.staffing.calculators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalculatorControllerTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new CalculatorController()).build();

    private ResultActions ask(String calculator, String body) throws Exception {
        return http.perform(post("/api/v1/calculators/" + calculator)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(ResultActions answer, int status) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private JsonNode list() throws Exception {
        return JSON.readTree(http.perform(get("/api/v1/calculators"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void listsEachCalculatorWithParametersUnitsRangesSourceAndExample() throws Exception {
        JsonNode calculators = list();

        assertThat(calculators).hasSize(14).allSatisfy(calculator -> {
            assertThat(calculator.get("name").asString()).isNotBlank();
            assertThat(calculator.get("source").asString()).isNotBlank();
            assertThat(calculator.get("example").isObject()).isTrue();
            assertThat(calculator.get("parameters")).isNotEmpty().allSatisfy(parameter -> {
                assertThat(parameter.get("name").asString()).isNotBlank();
                assertThat(parameter.get("unit").asString()).isNotBlank();
                assertThat(parameter.get("range").asString()).isNotBlank();
            });
        });
    }

    @Test
    void answersEachListedExample() throws Exception {
        for (JsonNode calculator : list()) {
            ask(calculator.get("name").asString(), calculator.get("example").toString())
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.result").isMap())
                    .andExpect(jsonPath("$.steps").isNotEmpty())
                    .andExpect(
                            jsonPath("$.source").value(calculator.get("source").asString()));
        }
    }

    /** README of pyworkforce: all digits, no rounding for show. */
    @Test
    void answersInFullPrecision() throws Exception {
        ask("erlang-c", "{\"load\": 10, \"servers\": 14, \"averageHandlingTimeSeconds\": 180, \"targetSeconds\": 20}")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("0.17413193359504")));
    }

    @Test
    void namesTheKnownCalculatorsWhereOneIsUnknown() throws Exception {
        ResultActions answer = ask("erlang-d", "{}");

        assertRefused(answer, 404);
        answer.andExpect(jsonPath("$.known.length()").value(14))
                .andExpect(jsonPath("$.known[7]").value("erlang-b"));
    }

    @Test
    void namesParameterValueUnitAndAllowedRange() throws Exception {
        ResultActions answer = ask("erlang-b", "{\"load\": -1, \"servers\": 3}");

        assertRefused(answer, 422);
        answer.andExpect(jsonPath("$.problems[0].parameter").value("load"))
                .andExpect(jsonPath("$.problems[0].value").value("-1"))
                .andExpect(jsonPath("$.problems[0].unit").value("erlangs"))
                .andExpect(jsonPath("$.problems[0].allowed").value(">= 0 and <= 1000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"load\": 1e400, \"servers\": 3}",
                "{\"load\": 1, \"servers\": 2.7}",
                "{\"load\": \"4\", \"servers\": 3}",
                "{\"load\": null, \"servers\": 3}",
                "{\"load\": true, \"servers\": 3}",
                "{\"load\": [1], \"servers\": 3}",
                "{\"load\": 1, \"servers\": 9007199254740993}",
                "{\"load\": 1, \"servers\": 3, \"more\": 1}",
                "{}"
            })
    void refusesImpossibleArguments(String body) throws Exception {
        assertRefused(ask("erlang-b", body), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "3",
                "null",
                "{\"load\": NaN}",
                "{\"load\": Infinity}",
                "{\"load\": 007}",
                "{\"load\": 1, \"load\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"load\": 1} {}",
                "{\"load\": 1",
                "{\"load\": 1,}",
                "{'load': 1}",
                "{\"a\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void refusesWhatIsNoJsonObject(String body) throws Exception {
        assertRefused(ask("erlang-b", body), 400);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertRefused(ask("erlang-b", " ".repeat(CalculatorController.LARGEST_BODY) + "{}"), 413);
    }
}
