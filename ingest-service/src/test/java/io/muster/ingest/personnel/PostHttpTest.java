package io.muster.ingest.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class PostHttpTest {

    private static final String PATH = "/api/v1/personnel-reports";
    private static final String OPENED = """
            {"source":"sector","place":"BBT","task":"DETECTION_MONITORING","postId":"bridge","opened":"2023-05-10",
             "positions":2,"heldBy":"AGENT","priority":1}""";
    private static final String CLOSED = """
            {"source":"sector","place":"YUM","task":"DETECTION_MONITORING","postId":"sites","closed":"2023-06-01"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    /** A post that names no part is counted as one of the task's first posts: of sites and seats the seats, which are posts. */
    @Test
    void publishesAPostUnderItsPlace() {
        var answer = client.post(PATH, Client.JSON, OPENED);

        assertThat(answer.status()).as(answer.problem()).isEqualTo(202);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "BBT")).singleElement().satisfies(sent -> {
            var event = (PostOpened) sent.event();
            assertThat(event.getPostId()).isEqualTo("bridge");
            assertThat(event.getPart()).isEqualTo("seats");
            assertThat(event.getPositions()).isEqualTo(2);
            assertThat(event.getHeldBy()).isEqualTo("AGENT");
            assertThat(event.getPriority()).isEqualTo(1);
            assertThat(event.getDay()).isEqualTo(LocalDate.of(2023, 5, 10));
            assertThat(event.getMark()).isEqualTo("F");
        });
    }

    @Test
    void publishesThatOneOfTheProfilesIsClosed() {
        var answer = client.post(PATH, Client.JSON, CLOSED);

        assertThat(answer.json().at("/published/0/event").asString()).isEqualTo("PostClosed");
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "YUM"))
                .singleElement()
                .satisfies(
                        sent -> assertThat(((PostClosed) sent.event()).getDay()).isEqualTo(LocalDate.of(2023, 6, 1)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "positions":2,     "positions":0,          positions, by closing it
                    "positions":2,     "positions":1.5,        positions, no whole number
                    "positions":2,     "positions":20001,      positions, more than the profile's limit
                    "positions",       "position",             positions, is missing
                    "heldBy":"AGENT",  "heldBy":"NOBODY",      heldBy,    unknown heldBy
                    "heldBy":"AGENT",  "heldBy":"",            heldBy,    is missing
                    DETECTION_MONITORING, DATA_ENTRY,          task,      unknown post task
                    bridge,            seats,                  postId,    open from the start
                    "priority":1,      "priority":10,          priority,  is after the last
                    "priority":1,      "priority":0,           priority,  no whole number
                    "priority":1,      "part":"entry",         part,      unknown part
                    "opened",          "open",                 opened,    is missing
                    "priority":1,      "closed":"2023-05-11",  closed,    stands beside opened
                    "priority":1,      "withdrawn":true,       withdrawn, takes back no report
                    BBT,               UNPLACED,               place,     unknown place
                    """)
    void refusesAWrongFieldByName(String right, String wrong, String field, String reason) {
        var answer = client.post(PATH, Client.JSON, OPENED.replace(right, wrong).replace("BBT", "TCA"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo(field);
        assertThat(answer.problem()).contains(reason);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "TCA")).isEmpty();
    }

    @Test
    void triesWithoutSending() {
        var answer = client.post(PATH + "?dryRun=true", Client.JSON, OPENED.replace("BBT", "DRT"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "DRT")).isEmpty();
    }
}
