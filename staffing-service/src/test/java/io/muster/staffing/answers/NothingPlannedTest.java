package io.muster.staffing.answers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Where nothing is planned it is said why, and no answer speaks of a day that nobody named. */
class NothingPlannedTest {

    private static MockMvc http(FilledTables tables) {
        var reading = tables.reading();
        var situations = new Situations(reading, FilledTables.PROFILE);
        return MockMvcBuilders.standaloneSetup(
                        new SummaryController(reading, situations, FilledTables.PROFILE),
                        new DraftController(situations, reading, FilledTables.PROFILE, new HeavyQuestions()),
                        new OutlookController(reading, situations))
                .setControllerAdvice(new ProblemAdvice())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/summary", "/api/v1/requests/draft"})
    void saysThatNoReportHasCome(String path) throws Exception {
        http(FilledTables.empty())
                .perform(get(path))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("no report has come of any day")));
    }

    @Test
    void anOutlookIsAsOfNoDay() throws Exception {
        var asked = new RequestOf2023();
        asked.approve();
        http(FilledTables.empty().told(asked.events()))
                .perform(get("/api/v1/requests/" + RequestOf2023.ID + "/outlook"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value(nullValue()));
    }

    @Test
    void nobodyIsOnHandOfTheWholeBorderOnlyWhereSomebodySaidSo() throws Exception {
        var may10 = LocalDate.of(2023, 5, 10);
        var silent = new FilledTables(may10).need("RGV", "DATA_ENTRY", may10, 10, null, true);
        http(silent)
                .perform(get("/api/v1/summary"))
                .andExpect(jsonPath("$.border.day").value("2023-05-10"))
                .andExpect(jsonPath("$.border.onHand").doesNotExist())
                .andExpect(jsonPath("$.border.authorised").doesNotExist());

        http(silent.reported("RGV", "DATA_ENTRY", "GUARD", may10, 0))
                .perform(get("/api/v1/summary"))
                .andExpect(jsonPath("$.border.onHand").value(0));
    }

    @Test
    void namesTheDayThatIsNotPlanned() throws Exception {
        http(new FilledTables(LocalDate.of(2023, 5, 10)))
                .perform(get("/api/v1/summary"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("nothing is planned for 2023-05-10")));
    }
}
