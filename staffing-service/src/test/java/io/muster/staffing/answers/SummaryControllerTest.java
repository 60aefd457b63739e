package io.muster.staffing.answers;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Where nothing is planned it is said why. */
class SummaryControllerTest {

    private static MockMvc http(FilledTables tables) {
        var reading = tables.reading();
        return MockMvcBuilders.standaloneSetup(new SummaryController(
                        reading, new Situations(reading, FilledTables.PROFILE), FilledTables.PROFILE))
                .setControllerAdvice(new ProblemAdvice())
                .build();
    }

    @Test
    void speaksOfNoDayWhereNoReportHasCome() throws Exception {
        http(FilledTables.empty())
                .perform(get("/api/v1/summary"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("no report has come of any day")));
    }

    @Test
    void namesTheDayThatIsNotPlanned() throws Exception {
        http(new FilledTables(LocalDate.of(2023, 5, 10)))
                .perform(get("/api/v1/summary"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("nothing is planned for 2023-05-10")));
    }
}
