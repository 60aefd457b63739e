package io.muster.staffing.answers.sourcing;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.muster.staffing.answers.problems.Answering;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class SourcingControllerTest {

    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

    private final FilledTables filled = new FilledTables(MAY_10);

    private ResultActions ask(String query) throws Exception {
        var reading = filled.reading();
        MockMvc http = Answering.by(new SourcingController(
                        reading,
                        new Situations(reading, FilledTables.PROFILE),
                        FilledTables.PROFILE,
                        new HeavyQuestions()))
                .build();
        return http.perform(get("/api/v1/sourcing" + query));
    }

    private void assertRefused(String query, String parameter, String... words) throws Exception {
        var answer = ask(query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.parameter").value(parameter));
        for (var word : words) {
            answer.andExpect(jsonPath("$.detail").value(containsString(word)));
        }
    }

    /** 10 people for 10 of 10 and 30 of 40 missing: 4 and 6 leave 6/10 and 24/40 (0.6); evenly, 5 and 5 leave 25/40 at worst. */
    @Test
    void sharesPeopleWithoutAPlaceAndComparesWithAnEvenSplit() throws Exception {
        filled.need("DRT", "DATA_ENTRY", MAY_10, 10, 0, true)
                .need("RGV", "DATA_ENTRY", MAY_10, 40, 10, true)
                .need("RGV", "PROCESSING", MAY_10, 90, 0, false)
                .need("RGV", "COMMAND_SUPPORT", MAY_10, 4, null, true)
                .reported("UNPLACED", "UNPLACED", "ACTIVE", MAY_10, 10)
                .reported("UNPLACED", "OTHER", "GUARD", MAY_10, 1000);

        ask("?day=2023-05-10")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.label").value("proposal"))
                .andExpect(jsonPath("$.decides").value(containsString("who asked for the people decides")))
                .andExpect(jsonPath("$.sourcing", hasSize(2)))
                .andExpect(jsonPath("$.sourcing[0].place").value("DRT"))
                .andExpect(jsonPath("$.sourcing[0].task").value("DATA_ENTRY"))
                .andExpect(jsonPath("$.sourcing[0].day").value("2023-05-10"))
                .andExpect(jsonPath("$.sourcing[0].component").value("ACTIVE"))
                .andExpect(jsonPath("$.sourcing[?(@.place=='DRT')].headcount").value(4))
                .andExpect(jsonPath("$.sourcing[?(@.place=='RGV')].headcount").value(6))
                .andExpect(jsonPath("$.days[0].people").value(10))
                .andExpect(jsonPath("$.days[0].leftOver").value(0))
                .andExpect(jsonPath("$.days[0].before.worstRelativeShortage").value(1.0))
                .andExpect(jsonPath("$.days[0].proposal.worstRelativeShortage").value(0.6))
                .andExpect(jsonPath("$.days[0].proposal.totalShortage").value(30))
                .andExpect(jsonPath("$.days[0].evenSplit.worstRelativeShortage", closeTo(0.625, 1e-9)))
                .andExpect(jsonPath("$.days[0].evenSplit.totalShortage").value(30))
                .andExpect(jsonPath("$.days[0].shortageOutOfReach").value(90))
                .andExpect(jsonPath("$.leftOut[0].task").value("COMMAND_SUPPORT"))
                .andExpect(jsonPath("$.leftOut[0].reason").value(containsString("unknown")));
    }

    /** Two crews of two contractors, 4 x 4.3 h, are 1.967 soldiers: 4.033 of 6 are missing, so 5. One soldier makes no crew. */
    @Test
    void fillsWithPeopleAskedAboutFromTheirFirstDay() throws Exception {
        var next = MAY_10.plusDays(1);
        filled.need("RGV", "WAREHOUSE", MAY_10, 6, 0, true).need("RGV", "WAREHOUSE", next, 6, 0, true);

        ask("?from=2023-05-10&to=2023-05-11&add=CONTRACTOR:4:2023-05-11&add=ACTIVE:1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days[0].people").value(1))
                .andExpect(jsonPath("$.days[1].people").value(5))
                .andExpect(jsonPath("$.sourcing[?(@.component=='CONTRACTOR')]", hasSize(1)))
                .andExpect(jsonPath("$.sourcing[?(@.component=='CONTRACTOR')].headcount")
                        .value(4))
                .andExpect(jsonPath("$.days[1].proposal.totalShortage").value(5));
    }

    @Test
    void callsNobodyUpWithoutAnAuthorityAndShowsAPurposeThatDoesNotFit() throws Exception {
        filled.need("RGV", "DATA_ENTRY", MAY_10, 6, 0, true);
        assertRefused("?day=2023-05-10&add=RESERVE:50", "add", "RESERVE", "call-up authority", "none");

        filled.authority("EO", "DRUG_TRAFFICKING", "RESERVE", LocalDate.of(2023, 4, 27), null);
        ask("?day=2023-05-10&add=RESERVE:50")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sourcing[0].headcount").value(6))
                .andExpect(jsonPath("$.findings[0]").value(containsString("DRUG_TRAFFICKING, not for MIGRATION")));
    }

    @Test
    void countsUnknownPeopleOnHandAsNobodyOnlyWhenTold() throws Exception {
        filled.need("RGV", "DATA_ENTRY", MAY_10, 6, null, true);

        ask("?day=2023-05-10&add=ACTIVE:9").andExpect(status().isOk()).andExpect(jsonPath("$.sourcing", hasSize(0)));
        ask("?day=2023-05-10&add=ACTIVE:9&unknownOnHand=zero")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sourcing[0].headcount").value(6))
                .andExpect(jsonPath("$.days[0].leftOver").value(3));
    }

    @Test
    void refusesWhatCannotBeAsked() throws Exception {
        filled.need("RGV", "DATA_ENTRY", MAY_10, 6, 0, true);

        assertRefused("?day=10.5.2023", "day", "10.5.2023", "2023-05-10");
        assertRefused("?from=2023-05-10&to=2023-09-07", "to", "121 days", "at most 120");
        assertRefused("?from=2023-05-11&to=2023-05-10", "from", "must not be after");
        assertRefused("?day=2023-05-10&place=MARS", "place", "MARS", "RGV");
        assertRefused("?day=2023-05-10&task=ROWING", "task", "ROWING");
        assertRefused("?day=2023-05-10&unknownOnHand=some", "unknownOnHand", "some", "leave-out or zero");
        for (var people : new String[] {"0", "-5", "1.5", "NaN", "1e3", "100001", "99999999999", ""}) {
            assertRefused("?day=2023-05-10&add=ACTIVE:" + people, "add", "'" + people + "'", "1 to 100000 people");
        }
        assertRefused("?day=2023-05-10&add=ACTIVE", "add", "COMPONENT:HEADCOUNT");
        assertRefused("?day=2023-05-10&add=MARINES:5", "add", "MARINES", "GUARD, ACTIVE");
        assertRefused("?day=2023-05-10&add=AGENT:5", "add", "AGENT");
        assertRefused("?day=2023-05-10&add=ACTIVE:5:yesterday", "add", "yesterday");
        assertRefused("?day=2023-05-10&add=ACTIVE:5:2023-05-11:2023-05-10", "add", "after its last day");
    }

    /** Del Rio needs people at its posts alone; nobody asks for maintenance: that is an answer, not a missing page. */
    @Test
    void saysWhyNothingIsSharedOverWhatIsNotNeededThere() throws Exception {
        filled.need("DRT", "DETECTION_MONITORING", MAY_10, 6, 0, true);

        ask("?day=2023-05-10&place=DRT&task=MAINTENANCE&add=ACTIVE:9")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sourcing", hasSize(0)))
                .andExpect(jsonPath("$.days[0].people").value(9))
                .andExpect(jsonPath("$.days[0].leftOver").value(9))
                .andExpect(jsonPath("$.leftOut", hasSize(1)))
                .andExpect(jsonPath("$.leftOut[0].task").value("MAINTENANCE"))
                .andExpect(jsonPath("$.leftOut[0].rows").value(0))
                .andExpect(jsonPath("$.leftOut[0].reason").value(containsString("not needed")));
        ask("?day=2023-05-10&place=RGV")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sourcing", hasSize(0)))
                .andExpect(jsonPath("$.leftOut[?(@.task=='DETECTION_MONITORING')].rows")
                        .value(0));
    }

    /** A need that was cut off at the most that an int holds; contractors count differently, soldiers don't: both ways of searching. */
    @ParameterizedTest
    @CsvSource({"ACTIVE, 2147483647", "CONTRACTOR, 2147483647", "ACTIVE, 20001"})
    void leavesOutOfWhomMoreAreMissingThanThereCanBe(String component, int required) throws Exception {
        filled.need("RGV", "DATA_ENTRY", MAY_10, required, 0, true).need("DRT", "DATA_ENTRY", MAY_10, 20_000, 0, true);

        ask("?day=2023-05-10&add=" + component + ":9")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sourcing", hasSize(1)))
                .andExpect(jsonPath("$.sourcing[0].place").value("DRT"))
                .andExpect(jsonPath("$.sourcing[0].headcount").value(9))
                .andExpect(jsonPath("$.leftOut", hasSize(1)))
                .andExpect(jsonPath("$.leftOut[0].task").value("DATA_ENTRY"))
                .andExpect(jsonPath("$.leftOut[0].rows").value(1))
                .andExpect(jsonPath("$.leftOut[0].reason").value(containsString("more than 20000 people are missing")));
    }

    @Test
    void saysThatWhatIsMissingIsUnknown() throws Exception {
        filled.unknownNeed("RGV", "DATA_ENTRY", MAY_10);

        ask("?day=2023-05-10&place=RGV&task=DATA_ENTRY")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.leftOut[0].rows").value(1))
                .andExpect(jsonPath("$.leftOut[0].reason").value(containsString("unknown")));
    }

    @Test
    void hasNothingToShareOnADayThatIsNotPlanned() throws Exception {
        filled.need("RGV", "DATA_ENTRY", MAY_10, 6, 0, true);

        ask("?day=2024-05-10")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("2024-05-10")));
    }

    private static List<RequestEvent> naming(String task) {
        var asked = new RequestOf2023("RGV");
        asked.tell(
                RequestOf2023.MAY_2,
                "DHS",
                new RequestEvent.Submitted(
                        Transition.SUBMIT,
                        "title",
                        "DHS",
                        "MIGRATION",
                        List.of(new Line(
                                "1",
                                List.of(task),
                                "RGV",
                                "ACTIVE",
                                null,
                                List.of(new Line.Group(5, MAY_10)),
                                90,
                                true,
                                false,
                                null,
                                null)),
                        null,
                        List.of(),
                        null));
        asked.approveAgain();
        return asked.events();
    }

    /** By the likely values nobody is needed; in 0.9 of the draws 4 suffice, in half of them 0. The law decides, not the 0. */
    @ParameterizedTest
    @CsvSource({"TRANSPORT_LOGISTICS, true, 4", "TRANSPORT_LOGISTICS, false, 0", "PROCESSING, true, 0"})
    void troopsMayFillWhatARequestNamesAlsoWhereOnlyDrawsAskForAnybody(String task, boolean named, int people)
            throws Exception {
        filled.drawnNeed("RGV", task, MAY_10, 0, List.of(0, 0, 0, 0, 0, 0, 2, 4, 5, 6, 9));
        if (named) {
            filled.told(naming(task));
        }

        ask("?day=2023-05-10&staffTo=0.9&task=" + task + "&add=GUARD:9")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days[0].shortageOutOfReach").value(4 - people))
                .andExpect(jsonPath("$.sourcing", hasSize(people == 0 ? 0 : 1)));
    }
}
