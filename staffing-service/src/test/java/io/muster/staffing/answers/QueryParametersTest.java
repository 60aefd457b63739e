package io.muster.staffing.answers;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.muster.staffing.answers.readmodel.FilledTables;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;

/** A misspelt parameter is refused with the names that are known; it never answers everything. */
class QueryParametersTest {

    private final MockMvc http = AllAnswers.from(new FilledTables(LocalDate.of(2023, 5, 10)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/needs?dya=2023-05-12            | dya     | known are basis, day, format, from, place, staffTo, task, to
            /api/v1/needs?placee=RGV                | placee  | known are basis, day
            /api/v1/needs?basis=foo                 | basis   | expected is one of
            /api/v1/needs?format=xml                | format  | expected is json or csv
            /api/v1/needs?format=CSV                | format  | expected is json or csv
            /api/v1/needs?day=2023-05-12&day=2023-05-13 | day | given 2 times
            /api/v1/needs?place=                    | place   | place is empty, expected is a value
            /api/v1/needs?place=RGV&place=          | place   | place is empty, expected is a value
            /api/v1/needs?day                       | day     | day is empty, expected is a value
            /api/v1/needs?staffTo=1                 | staffTo | expected is a share of the draws from 0.01 to 0.99
            /api/v1/needs?staffTo=0.001             | staffTo | expected is a share of the draws from 0.01 to 0.99
            /api/v1/needs?staffTo=NaN               | staffTo | expected is a share of the draws from 0.01 to 0.99
            /api/v1/needs/RGV/DATA_ENTRY/2023-05-10?staffTo=0.995 | staffTo | expected is a share of the draws
            /api/v1/summary?staffTo=-0.5            | staffTo | staffTo is '-0.5', expected is a share of the draws
            /api/v1/summary?people=-1               | people  | expected is a whole number of people such as 1500
            /api/v1/summary?task=DATA               | task    | DATA_ENTRY
            /api/v1/requests/draft?staffTo=80       | staffTo | staffTo is '80', expected is a share of the draws
            /api/v1/sourcing?staffTo=a              | staffTo | staffTo is 'a', expected is a share of the draws
            /api/v1/alerts?state=OPEN               | state   | expected is open or all
            /api/v1/alerts?place=RGV                | place   | known are state
            /api/v1/batches/s/b?limit=1             | limit   | it takes none
            /api/v1/rejections?limits=1             | limits  | known are limit
            """)
    void isRefusedByName(String path, String parameter, String words) throws Exception {
        http.perform(get(path))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value(parameter))
                .andExpect(jsonPath("$.detail", containsString(words)));
    }

    @Test
    void whatIsKnownIsTakenAndMayRepeatWhereManyAreMeant() throws Exception {
        http.perform(get("/api/v1/needs?place=RGV&place=EPT&task=DATA_ENTRY&day=2023-05-10&format=json"))
                .andExpect(status().isOk());
    }
}
