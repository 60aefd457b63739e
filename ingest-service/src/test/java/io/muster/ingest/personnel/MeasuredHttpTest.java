package io.muster.ingest.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.WorkMeasured;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class MeasuredHttpTest {

    private static final String PATH = "/api/v1/personnel-reports";
    private static final String MEASURED = """
            {"source":"time study","place":"LRT","task":"DATA_ENTRY","pathway":"T8_NTA_OR","minutes":24,"count":21,
             "day":"2023-05-10"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void publishesAMeasurementUnderItsPlace() {
        var answer = client.post(PATH, Client.JSON, MEASURED.replace("LRT", "FO-TUCSON"));

        assertThat(answer.status()).as(answer.problem()).isEqualTo(202);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "FO-TUCSON"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (WorkMeasured) sent.event();
                    assertThat(event.getPathway()).isEqualTo("T8_NTA_OR");
                    assertThat(event.getMinutes()).isEqualTo(24);
                    assertThat(event.getCount()).isEqualTo(21);
                });
    }

    /** 0.75 h / 4 x 0.25 = 2.8125 minutes to 2.5 h x 4 x 0.25 = 150 minutes. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "minutes":24,   "minutes":10000,     minutes, from 2.8125 to 150
                    "minutes":24,   "minutes":2.8,       minutes, a quarter of the low end
                    "minutes":24,   "minutes":0,         minutes, above 0
                    "minutes":24,   "minutes":-1,        minutes, no such number
                    "minutes":24,   "minutes":null,      minutes, is missing
                    "count":21,     "count":0,           count,   no whole number
                    "count":21,     "count":100001,      count,   more than the profile's limit
                    "count",        "persons",           count,   is missing
                    "T8_NTA_OR",    "WALK",              pathway, unknown pathway
                    "T8_NTA_OR",    null,                pathway, is missing
                    DATA_ENTRY,     WAREHOUSE,           pathway, the same for all
                    DATA_ENTRY,     DETECTION_MONITORING, task,   unknown measurable task
                    2023-05-10,     2033-05-10,          day,     has not come
                    LRT,            UNPLACED,            place,   unknown place
                    """)
    void refusesAWrongFieldByName(String right, String wrong, String field, String reason) {
        var answer = client.post(PATH, Client.JSON, MEASURED.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .get("problems")
                        .valueStream()
                        .map(problem -> problem.at("/field").asString()))
                .contains(field);
        assertThat(answer.problem()).contains(reason);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "LRT")).isEmpty();
    }
}
