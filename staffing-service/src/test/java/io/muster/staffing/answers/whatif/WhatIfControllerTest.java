package io.muster.staffing.answers.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.muster.staffing.answers.problems.Answering;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.FilledTables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * 1,000 single adults a day come to Rio Grande Valley, so as many are expected. From May 12 a day of them takes 182 x 2.0 h and 818 x
 * 2.5 h, 2,409 h; a quarter is data entry: 602.25 h / (61.2/7 h) x 1/0.9 = 76.54 people, 77.
 */
@Tag("slow")
class WhatIfControllerTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 22);
    private static final String ENTRY = "$.needs[?(@.task=='DATA_ENTRY' && @.day=='2023-05-23')]";

    private final FilledTables filled = new FilledTables(TODAY);

    @BeforeEach
    void tenDays() {
        for (int back = 9; back >= 0; back--) {
            filled.counted("RGV", TODAY.minusDays(back), 1000);
        }
    }

    private HeavyQuestions heavy = new HeavyQuestions();

    private ResultActions ask(String json) throws Exception {
        var reading = filled.reading();
        MockMvc http = Answering.by(new WhatIfController(
                        reading,
                        new CurrentPlans(reading, new Situations(reading, FilledTables.PROFILE)),
                        FilledTables.PROFILE,
                        heavy))
                .build();
        return http.perform(post("/api/v1/what-if")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private void assertEntry(String changes, int today, int whatIf) throws Exception {
        ask("{'from': '2023-05-23', 'to': '2023-05-25', 'rows': 'all', " + changes + "}")
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath(ENTRY + "[?(@.place=='RGV')].today.required").value(today))
                .andExpect(
                        jsonPath(ENTRY + "[?(@.place=='RGV')].whatIf.required").value(whatIf));
    }

    @Test
    void showsNeedsBesideTodaysAndSaysThatNothingIsPublished() throws Exception {
        ask("{'from': '2023-05-23', 'to': '2023-05-24', 'volumes': [{'factor': 2, 'to': '2023-05-23'}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.label").value("what-if"))
                .andExpect(jsonPath("$.says").value(containsString("published")))
                .andExpect(jsonPath("$.asOf").value("2023-05-22"))
                .andExpect(jsonPath(ENTRY, hasSize(1)))
                .andExpect(jsonPath(ENTRY + ".today.persons").value(1000.0))
                .andExpect(jsonPath(ENTRY + ".whatIf.persons").value(2000.0))
                .andExpect(jsonPath("$.needs[?(@.task=='DATA_ENTRY' && @.day=='2023-05-24')]", hasSize(0)))
                // Who came on the 23rd is still held on the 24th, and needs supplies.
                .andExpect(jsonPath("$.needs[?(@.task=='WAREHOUSE' && @.day=='2023-05-24')].place", hasItem("RGV")))
                .andExpect(jsonPath("$.days[?(@.category=='administrative' && @.day=='2023-05-23')]", hasSize(1)));
    }

    /** 2 x 76.54 = 153.08; 3,000 a day 229.61; a factor of 0 leaves nobody to type for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'factor': 2|154",
                "'factor': 2, 'place': 'RGV', 'group': 'T8'|154",
                "'factor': 2, 'place': 'DRT'|77",
                "'factor': 2, 'group': 'POE'|77",
                "'factor': 0|0",
                "'personsPerDay': 3000|230",
                "'personsPerDay': 3000, 'place': 'RGV'|230",
                "'factor': 2, 'from': '2023-05-24'|77"
            })
    void changesVolumes(String volume, int required) throws Exception {
        assertEntry("'volumes': [{" + volume + "}]", 77, required);
    }

    @Test
    void saysWhereThereIsNoMixToSplitPersonsBy() throws Exception {
        ask("{'volumes': [{'place': 'DRT', 'personsPerDay': 500}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notes[0]").value(containsString("nobody came or is expected at DRT")));
    }

    /** All in expedited removal: 1,000 x 2.5 h x 0.25 = 625 h, 79.43 people. */
    @Test
    void changesTheMix() throws Exception {
        assertEntry("'mix': [{'component': 'USBP', 'shares': [{'pathway': 'T8_ER', 'share': 1}]}]", 77, 80);
    }

    /** 0.35 of 2,409 h are 843.15 h, 107.15 people; processing keeps 0.5 of them instead of 0.6. */
    @Test
    void changesAStandard() throws Exception {
        assertEntry("'standards': [{'standard': 'data-entry.share', 'value': 0.35}]", 77, 108);
        assertEntry("'standards': [{'standard': 'data-entry.share', 'place': 'DRT', 'value': 0.35}]", 77, 77);
    }

    /** 240 seats instead of 120, shared out by agents as the 120 are: Rio Grande Valley has 45 instead of 22. */
    @Test
    void sharesOutATotalThatIsSpread() throws Exception {
        ask("{'to': '2023-05-23', 'standards': [{'standard': 'detection.seats', 'value': 240}]}")
                .andExpect(status().isOk())
                // 28 sites x 8 + 22 x 168/61.2 = 284.39; with 45 seats 347.53
                .andExpect(jsonPath("$.needs[?(@.place=='RGV' && @.task=='DETECTION_MONITORING')].today.required")
                        .value(285))
                .andExpect(jsonPath("$.needs[?(@.place=='RGV' && @.task=='DETECTION_MONITORING')].whatIf.required")
                        .value(348));
    }

    @Test
    void addsPeopleAndLetsPeopleGo() throws Exception {
        filled.reported("RGV", "DATA_ENTRY", "GUARD", TODAY, 40);

        ask("{'to': '2023-05-24', 'deployments': [{'place': 'RGV', 'task': 'DATA_ENTRY', 'component': 'ACTIVE', 'headcount': 30}],"
                        + " 'endings': [{'component': 'GUARD', 'lastDay': '2023-05-23'}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath(ENTRY + ".today.onHand").value(40))
                .andExpect(jsonPath(ENTRY + ".today.shortage").value(37))
                .andExpect(jsonPath(ENTRY + ".whatIf.onHand").value(70))
                .andExpect(jsonPath(ENTRY + ".whatIf.shortage").value(7))
                .andExpect(jsonPath("$.needs[?(@.task=='DATA_ENTRY' && @.day=='2023-05-24')].whatIf.onHand")
                        .value(30));
    }

    /** Half as many come from the 24th; a day later, the 24th is as the 23rd. */
    @Test
    void movesAPolicy() throws Exception {
        filled.policy("asylum-rule", Instant.parse("2023-05-24T04:00:00Z"), TODAY, Map.of("T8", 0.5));
        var day = "$.needs[?(@.task=='DATA_ENTRY' && @.day=='2023-05-24')]";

        ask("{'policies': [{'policy': 'asylum-rule', 'effectiveAt': '2023-05-25T00:00:00-04:00'}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath(day + ".today.required").value(39))
                .andExpect(jsonPath(day + ".whatIf.required").value(77));
    }

    @Test
    void changesNothingThatIsKept() throws Exception {
        var before = List.copyOf(filled.tables().allDemand());

        ask("{'volumes': [{'factor': 9}]}").andExpect(status().isOk());

        assertThat(filled.tables().allDemand()).containsExactlyElementsOf(before);
        assertThat(filled.tables().needs(LocalDate.EPOCH, LocalDate.of(2100, 1, 1)))
                .isEmpty();
        ask("{'rows': 'all', 'to': '2023-05-23'}")
                .andExpect(jsonPath("$.needs[?(@.place=='RGV' && @.task=='DATA_ENTRY')].whatIf.required")
                        .value(77));
    }

    @Test
    void changingNothingIsNeedsAsTheyStand() throws Exception {
        ask("{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.needs", hasSize(0)))
                .andExpect(jsonPath("$.to").value("2023-08-20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'volumes': [{'factor': -1}]|volumes[0].factor|-1|>= 0 and <= 100",
                "'volumes': [{'factor': 101}]|volumes[0].factor|101|>= 0 and <= 100",
                "'volumes': [{'factor': 1e400}]|volumes[0].factor|1e400|factor on arrivals",
                "'volumes': [{'factor': 'NaN'}]|volumes[0].factor|NaN|>= 0 and <= 100",
                "'volumes': [{'factor': null}]|volumes[0].factor|null|>= 0 and <= 100",
                "'volumes': [{'personsPerDay': 1e7}]|volumes[0].personsPerDay|1e7|persons/day",
                "'volumes': [{}]|volumes[0].factor|(missing)|personsPerDay is not",
                "'volumes': [{'factor': 1, 'personsPerDay': 5}]|volumes[0].factor|1|left out where it is",
                "'volumes': [{'factor': 1, 'place': 'MARS'}]|volumes[0].place|MARS|RGV",
                "'volumes': [{'factor': 1, 'group': 'T9'}]|volumes[0].group|T9|T42, T8, POE",
                "'volumes': [{'factor': 1, 'from': '2023-05-22'}]|volumes[0].from|2023-05-22|2023-05-23",
                "'volumes': [{'factor': 1, 'from': '2023-05-25', 'to': '2023-05-24'}]|volumes[0].from|2023-05-25|not after",
                "'volumes': {'factor': 1}|volumes|an object|a list",
                "'volumes': [7]|volumes[0]|7|an object",
                "'volume': [{'factor': 2}]|volume|a list|known are from, to",
                "'from': '2023-05-12'|from|2023-05-12|2023-05-13",
                "'from': '23.5.2023'|from|23.5.2023|a date such as",
                "'to': '2023-09-20'|to|2023-09-20|at most 120 days",
                "'to': '2023-05-22'|to|2023-05-22|2023-05-23",
                "'rows': 'some'|rows|some|changed, all",
                "'mix': [{'shares': [{'pathway': 'T8_ER', 'share': 0.9}]}]|mix[0].shares|1 values|add up to 1",
                "'mix': [{'shares': [{'pathway': 'T8_XX', 'share': 1}]}]|mix[0].shares[0].pathway|T8_XX|T8_ER",
                "'mix': [{'shares': [{'pathway': 'T8_ER', 'share': 1.5}]}]|mix[0].shares[0].share|1.5|>= 0 and <= 1",
                "'mix': [{'shares': []}]|mix[0].shares|0 values|>= 1",
                "'standards': [{'standard': 'data-entry.shar', 'value': 1}]|standards[0].standard|data-entry.shar|data-entry.share",
                "'standards': [{'standard': 'cost.guard', 'value': 1}]|standards[0].standard|cost.guard|data-entry.share",
                "'standards': [{'standard': 'data-entry.share', 'value': 1.2}]|standards[0].value|1.2|share of hours",
                "'standards': [{'standard': 'data-entry.share', 'value': 0.9}]|standards[0].value|0.9|at most 0.85",
                "'standards': [{'standard': 'hours.troops', 'value': 0}]|standards[0].value|0|> 0 and <= 24",
                "'standards': [{'standard': 'hours.troops', 'value': -8}]|standards[0].value|-8|h/person-day",
                "'standards': [{'standard': 'allowance.support', 'value': 100}]|standards[0].value|100|< 100",
                "'standards': [{'standard': 'stay.t8'}]|standards[0].value|(missing)|days",
                "'deployments': [{'place': 'RGV', 'task': 'ARREST', 'component': 'ACTIVE', 'headcount': 5}]|deployments[0].task|ARREST|18 USC 1385",
                "'deployments': [{'place': 'RGV', 'task': 'CUSTODY', 'component': 'CONTRACTOR', 'headcount': 5}]|deployments[0].component|CONTRACTOR|AGENT, COORDINATOR",
                "'deployments': [{'place': 'RGV', 'task': 'DATA_ENTRY', 'component': 'RESERVE', 'headcount': 5}]|deployments[0].component|RESERVE|call-up authority",
                "'deployments': [{'place': 'RGV', 'task': 'DATA_ENTRY', 'component': 'ACTIVE', 'headcount': 0}]|deployments[0].headcount|0|>= 1",
                "'deployments': [{'place': 'RGV', 'task': 'DATA_ENTRY', 'component': 'ACTIVE', 'headcount': 2.5}]|deployments[0].headcount|2.5|whole number",
                "'deployments': [{'task': 'DATA_ENTRY', 'component': 'ACTIVE', 'headcount': 5}]|deployments[0].place|(missing)|RGV",
                "'endings': [{'lastDay': '2023-05-24'}]|endings[0].request|(missing)|component is not",
                "'endings': [{'request': 'RFA-9', 'lastDay': '2023-05-24'}]|endings[0].request|RFA-9|none has",
                "'endings': [{'component': 'GUARD', 'lastDay': '2022-05-24'}]|endings[0].lastDay|2022-05-24|2023-05-22",
                "'policies': [{'policy': 'x', 'effectiveAt': '2023-05-25T00:00:00Z'}]|policies[0].policy|x|none is",
                "'policies': [{'policy': 'x', 'effectiveAt': '2023-05-25'}]|policies[0].effectiveAt|2023-05-25|offset"
            })
    void refusesWhatIsImpossibleByNameValueUnitAndRange(String field, String name, String value, String allowed)
            throws Exception {
        ask("{" + field + "}")
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.problems[*].parameter", hasItem(name)))
                .andExpect(jsonPath("$.problems[?(@.parameter=='" + name + "')].message")
                        .value(hasItem(containsString(allowed))))
                .andExpect(jsonPath("$.problems[?(@.parameter=='" + name + "')].value")
                        .value(hasItem(containsString(value))))
                .andExpect(jsonPath("$.problems[?(@.parameter=='" + name + "')].unit")
                        .isNotEmpty());
    }

    @Test
    void refusesWhatIsNoJsonOrNamesAFieldTwiceOrIsTooLarge() throws Exception {
        for (var broken : List.of(
                "", "[]", "{'volumes': [{'factor': NaN}]}", "{'to': '2023-05-24', 'to': '2023-05-25'}", "{} {}")) {
            ask(broken)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
        ask("{'from': '" + "x".repeat(WhatIfController.LARGEST_BODY) + "'}")
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.detail").value(containsString(WhatIfController.LARGEST_BODY + " bytes")));
        ask("{'volumes': [" + "{'factor': 1},".repeat(100) + "{'factor': 1}]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].parameter").value("volumes"));
    }

    @Test
    void hasNothingToChangeBeforeAnythingWasCounted() throws Exception {
        var reading = new FilledTables(TODAY).reading();
        MockMvc http = Answering.by(new WhatIfController(
                        reading,
                        new CurrentPlans(reading, new Situations(reading, FilledTables.PROFILE)),
                        FilledTables.PROFILE,
                        heavy))
                .build();
        http.perform(post("/api/v1/what-if")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void isGivenUpWhenItsTimeIsUsedUp() throws Exception {
        heavy = new HeavyQuestions(1, Duration.ZERO, Duration.ZERO);

        ask("{}")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("ask for fewer days")));
    }
}
