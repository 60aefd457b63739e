package io.muster.staffing.answers.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Who asks for what is not planned is told what is: the days, and the places and tasks that may have been meant. */
class PlannedTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 10);
    private static final LocalDate LAST = LocalDate.of(2023, 8, 9);

    private final MockMvc http = AllAnswers.from(new FilledTables(FIRST)
            .need("RGV", "DATA_ENTRY", FIRST, 16, 10, true)
            .need("RGV", "WAREHOUSE", FIRST, 4, 10, true)
            .need("EPT", "WAREHOUSE", FIRST, 4, 10, true)
            .need("EPT", "DETECTION_MONITORING", FIRST, 4, 10, true)
            .need("RGV", "DATA_ENTRY", LAST, 16, 10, true));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needs/RGV/DATA_ENTRY/2031-01-01             | there is no need of DATA_ENTRY at RGV on 2031-01-01: planned are the days from 2023-05-10 to 2023-08-09; ask for one of these
            needs/RGV/DATA_ENTRY/2023-05-09/explanation | there is no need of DATA_ENTRY at RGV on 2023-05-09: planned are the days from 2023-05-10 to 2023-08-09; ask for one of these
            needs/RGV/DETECTION_MONITORING/2023-05-10   | there is no need of DETECTION_MONITORING at RGV on 2023-05-10: planned are the days from 2023-05-10 to 2023-08-09, at RGV on that day the tasks DATA_ENTRY, WAREHOUSE, and DETECTION_MONITORING at EPT; ask for one of these
            needs/YUM/MAINTENANCE/2023-05-10            | there is no need of MAINTENANCE at YUM on 2023-05-10: planned are the days from 2023-05-10 to 2023-08-09, on that day the places EPT, RGV; ask for one of these
            summary?day=2023-08-10                      | nothing is planned for 2023-08-10: planned are the days from 2023-05-10 to 2023-08-09; ask for one of these
            sourcing?day=2023-08-10                     | nothing is planned from 2023-08-10 to 2023-08-10: planned are the days from 2023-05-10 to 2023-08-09; ask for one of these
            """)
    void saysWhichDaysPlacesAndTasksArePlanned(String path, String detail) throws Exception {
        assertThat(detail(http, path, 404)).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            needs/RGX/DATA_ENTRY/2023-05-10             | place 'RGX' is not of the profile; near to it: RGV; known are SDC
            needs/rgv/DATA_ENTRY/2023-05-10/explanation | place 'rgv' is not of the profile; near to it: RGV
            needs?place=Laredo                          | place 'Laredo' is not of the profile; near to it: LRT, FO-LAREDO; known are
            demand?place=EL-PASO                        | place 'EL-PASO' is not of the profile; near to it: EPT, FO-EL-PASO; known are
            needs/RGV/DATAENTRI/2023-05-10              | task 'DATAENTRI' is not of the profile; near to it: DATA_ENTRY; known are
            sourcing?task=detection                     | task 'detection' is not of the profile; near to it: DETECTION_MONITORING; known are
            needs?task=QQQQQQ                           | task 'QQQQQQ' is not of the profile; known are
            """)
    void saysWhichCodesMayHaveBeenMeant(String path, String detail) throws Exception {
        assertThat(detail(http, path, 400)).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource({"needs/RGV/DATA_ENTRY/2023-05-10", "summary?day=2023-05-10", "sourcing?day=2023-05-10"})
    void saysThatNothingIsPlannedYet(String path) throws Exception {
        assertThat(detail(AllAnswers.from(new FilledTables(FIRST)), path, 404))
                .endsWith(
                        "nothing is planned yet, for no report has come of any day; encounters are told to ingest-service");
    }

    private static String detail(MockMvc http, String path, int status) throws Exception {
        var answer = http.perform(MockMvcRequestBuilders.get("/api/v1/" + path))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return JSON.readTree(answer.getContentAsString()).path("detail").asString("");
    }
}
