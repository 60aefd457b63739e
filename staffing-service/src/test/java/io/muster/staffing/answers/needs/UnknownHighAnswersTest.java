package io.muster.staffing.answers.needs;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A need without a high end is answered without one, and so is every sum that it is in. */
class UnknownHighAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    private static FilledTables tables() {
        return new FilledTables(DAY)
                .needWithoutHigh("RGV", "DATA_ENTRY", DAY, 3)
                .need("TCA", "DATA_ENTRY", DAY, 10, null, true)
                .unknownNeed("YUM", "DATA_ENTRY", DAY);
    }

    @Test
    void aNeedWithoutOneSaysNone() throws Exception {
        AllAnswers.from(tables())
                .perform(get("/api/v1/needs?day=2023-05-10&place=RGV"))
                .andExpect(jsonPath("$[0].required").value(3))
                .andExpect(jsonPath("$[0].low").value(3))
                .andExpect(jsonPath("$[0].high").doesNotExist());
        // low, likely, high
        AllAnswers.from(tables())
                .perform(get("/api/v1/needs?day=2023-05-10&place=RGV&format=csv"))
                .andExpect(content().string(containsString(",3,3,,")));
    }

    @Test
    void aSumWithSuchANeedSaysNone() throws Exception {
        AllAnswers.from(tables())
                .perform(get("/api/v1/summary?day=2023-05-10"))
                .andExpect(jsonPath("$.inAll[0].required").value(13))
                .andExpect(jsonPath("$.inAll[0].low").value(13))
                .andExpect(jsonPath("$.inAll[0].high").doesNotExist())
                .andExpect(jsonPath("$.places[?(@.place == 'TCA')].categories[0].high")
                        .value(10));
    }
}
