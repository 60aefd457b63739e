package io.muster.staffing.answers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing is planned it is said why, and no answer speaks of a day that nobody named. */
class NothingPlannedTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/summary", "/api/v1/requests/draft"})
    void saysThatNoReportHasCome(String path) throws Exception {
        AllAnswers.from(FilledTables.empty())
                .perform(get(path))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("no report has come of any day")));
    }

    @Test
    void anOutlookIsAsOfNoDay() throws Exception {
        var asked = new RequestOf2023();
        asked.approve();
        AllAnswers.from(FilledTables.empty().told(asked.events()))
                .perform(get("/api/v1/requests/" + RequestOf2023.ID + "/outlook"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value(nullValue()));
    }

    @Test
    void nobodyIsOnHandOfTheWholeBorderOnlyWhereSomebodySaidSo() throws Exception {
        var may10 = LocalDate.of(2023, 5, 10);
        var silent = new FilledTables(may10).need("RGV", "DATA_ENTRY", may10, 10, null, true);
        AllAnswers.from(silent)
                .perform(get("/api/v1/summary"))
                .andExpect(jsonPath("$.border.day").value("2023-05-10"))
                .andExpect(jsonPath("$.border.onHand").doesNotExist())
                .andExpect(jsonPath("$.border.authorised").doesNotExist());

        AllAnswers.from(silent.reported("RGV", "DATA_ENTRY", "GUARD", may10, 0))
                .perform(get("/api/v1/summary"))
                .andExpect(jsonPath("$.border.onHand").value(0));
    }

    @Test
    void namesTheDayThatIsNotPlanned() throws Exception {
        AllAnswers.from(new FilledTables(LocalDate.of(2023, 5, 10)))
                .perform(get("/api/v1/summary"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("nothing is planned for 2023-05-10")));
    }
}
