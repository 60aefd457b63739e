package io.muster.ingest.requests;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a request speaks of lies at most 180 days before it is told: of May 2, 2023, November 3, 2022, is the first such day. */
@IngestTest
class RequestDaysTest {

    private static final String PATH = "/api/v1/assistance-requests";
    private static final String ASKED = """
            {"id":"rfa-days","on":"2023-05-02","role":"REQUESTER","title":"t","requester":"DHS","purpose":"p",
             "expectedDecisionOn":"2023-05-04","lines":[{"line":"1","tasks":["DATA_ENTRY"],"days":900,
              "tranches":[{"headcount":550,"from":"2023-05-10"}]}]}""";
    private static final String EVALUATED = """
            {"on":"2023-05-02","role":"JOINT_STAFF","findings":[{"criterion":"COST","verdict":"SUPPORTS","assessorRole":"A",
             "evidence":"e","on":"2023-05-01"}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-10, 2022-05-10, lines[0].tranches[0].from",
        "2023-05-10, 2013-05-10, lines[0].tranches[0].from",
        "2023-05-10, 2022-11-02, lines[0].tranches[0].from",
        "2023-05-04, 2022-05-04, expectedDecisionOn"
    })
    void refusesWhatIsAskedForLongBefore(String right, String wrong, String field) {
        for (var address : new String[] {PATH, PATH + "?dryRun=true", PATH + "/rfa-days/submit"}) {
            var body = address.endsWith("submit") ? ASKED.replace("\"id\":\"rfa-days\",", "") : ASKED;
            var answer = client.post(address, Client.JSON, body.replace(right, wrong));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem())
                    .contains(
                            field + " lies more than 180 days before it is told, which is on 2023-05-02; expected a day"
                                    + " from 2022-11-03 on, but was '" + wrong + "'");
        }
        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, "rfa-days")).isEmpty();
    }

    @Test
    void takesWhatIsAskedForNotSoLongBefore() {
        assertThat(client.post(PATH + "?dryRun=true", Client.JSON, ASKED.replace("2023-05-10", "2022-11-03"))
                        .status())
                .isEqualTo(200);
    }

    /** Its people may be there for long, and only staffing-service knows since when. */
    @Test
    void takesAnAmendmentOfWhatBeganLongBefore() {
        var amended = """
                {"on":"2024-05-02","role":"REQUESTER","lines":[{"line":"1","tasks":["DATA_ENTRY"],"days":900,
                 "tranches":[{"headcount":500,"from":"2023-05-10"}]}]}""";

        assertThat(client.post(PATH + "/rfa-days/amend?dryRun=true", Client.JSON, amended)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesAFindingOfLongBefore() {
        var answer =
                client.post(PATH + "/rfa-days/evaluate", Client.JSON, EVALUATED.replace("2023-05-01", "2022-05-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("findings[0].on lies more than 180 days before it is told");
    }

    /** What can't be read, or isn't there, is wrong for that alone: it lies before nothing. */
    @ParameterizedTest
    @CsvSource({
        "'\"05/01/2023\"', can be read two ways",
        "'\"2023-02-30\"', is no day that exists",
        "'\"1970-01-01\"', is not from 2000-01-01",
        "20230501, is no text",
        "null, is missing"
    })
    void namesOneProblemOfADayThatIsNone(String wrong, String problem) {
        var finding = client.post(PATH + "/rfa-days/evaluate", Client.JSON, EVALUATED.replace("\"2023-05-01\"", wrong));
        var tranche = client.post(PATH + "?dryRun=true", Client.JSON, ASKED.replace("\"2023-05-10\"", wrong));

        assertThat(finding.status()).isEqualTo(422);
        assertThat(finding.problem()).contains("findings[0].on " + problem).doesNotContain("days before it is told");
        assertThat(tranche.status()).isEqualTo(422);
        assertThat(tranche.problem())
                .contains("lines[0].tranches[0].from " + problem)
                .doesNotContain("days before it is told");
    }
}
