package io.muster.ingest.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.CustodyReported;
import io.muster.events.PersonnelReported;
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
class PersonnelHttpTest {

    private static final String PATH = "/api/v1/personnel-reports";
    private static final String ON_HAND = """
            {"eventId":"7d444840-9dc0-11d1-b245-5ffdce74fad2","source":"jtf","place":"ELC","task":"DATA_ENTRY",
             "component":"GUARD","day":"2023-05-10","onHand":40,"authorised":50}""";
    private static final String CENSUS = """
            {"source":"jtf","place":"DRT","at":"2023-05-11T06:00:00-04:00","held":2500,"over72Hours":300,"mark":"M"}""";

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
    void publishesPeopleOnHandUnderTheirPlace() {
        var answer = client.post(PATH, Client.JSON, ON_HAND);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/published/0/eventId").asString())
                .isEqualTo("7d444840-9dc0-11d1-b245-5ffdce74fad2");
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "ELC")).singleElement().satisfies(sent -> {
            var event = (PersonnelReported) sent.event();
            assertThat(event.getOnHand()).isEqualTo(40);
            assertThat(event.getAuthorised()).isEqualTo(50);
            assertThat(event.getDay()).isEqualTo(LocalDate.of(2023, 5, 10));
            assertThat(event.getMark()).isEqualTo("F");
            assertThat(event.getRequestId()).isNull();
        });
    }

    @Test
    void publishesAReportWithHeldAsACensus() {
        var answer = client.post(PATH, Client.JSON, CENSUS);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/published/0/event").asString()).isEqualTo("CustodyReported");
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "DRT")).singleElement().satisfies(sent -> {
            var event = (CustodyReported) sent.event();
            assertThat(event.getHeld()).isEqualTo(2500);
            assertThat(event.getOver72Hours()).isEqualTo(300);
            assertThat(event.getAtLeast()).isNull();
        });
    }

    /** It is a census, or a confirmed day, whose field is wrong: nothing is asked of it that belongs to another kind of report. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "at":"2023-05-11T06:00:00-04:00","held":""   | held     | no whole number
            "at":"2023-05-11T06:00:00-04:00","held":null | held     | is missing
            "day":"2023-05-10","complete":""             | complete | neither true nor false
            """)
    void takesAReportForWhatItsFieldsNameWhateverTheirValue(String fields, String field, String reason) {
        var answer = client.post(PATH, Client.JSON, "{\"source\":\"jtf\",\"place\":\"DRT\"," + fields + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("problems")).hasSize(1);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo(field);
        assertThat(answer.problem()).contains(reason);
    }

    @Test
    void publishesThatACensusSaysAtLeast() {
        var least = CENSUS.replace("DRT", "LRT").replace("}", ",\"atLeast\":true}");
        var exact = CENSUS.replace("DRT", "LRT").replace("}", ",\"atLeast\":false}");

        assertThat(client.post(PATH, Client.JSON, "[" + least + "," + exact + "]")
                        .status())
                .isEqualTo(202);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "LRT"))
                .extracting(sent -> ((CustodyReported) sent.event()).getAtLeast())
                .containsExactly(true, null);
        assertThat(client.post(PATH, Client.JSON, least.replace("true", "\"more\""))
                        .problem())
                .contains("atLeast", "true or false");
    }

    @Test
    void takesPeopleWithoutPlaceAndWorkOutsideTheProfilesTasks() {
        var answer = client.post(
                PATH,
                Client.JSON,
                "[" + ON_HAND.replace("ELC", "UNPLACED").replace("DATA_ENTRY", "OTHER") + ","
                        + ON_HAND.replace("ELC", "UNPLACED").replace("DATA_ENTRY", "UNPLACED") + "]");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "UNPLACED")).hasSize(2);
    }

    @Test
    void publishesNothingOfAListWithOneWrongReport() {
        var answer = client.post(
                PATH,
                Client.JSON,
                "[" + ON_HAND.replace("ELC", "YUM") + "," + ON_HAND.replace("\"onHand\":40", "\"onHand\":-1") + "]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("[1].onHand");
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "YUM")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "ELC",        "XYZ",           place,     unknown place
                    "DATA_ENTRY", "TYPING",        task,      unknown task
                    "GUARD",      "NAVY",          component, unknown component
                    "2023-05-10", "10/5/23",       day,       two ways
                    "2023-05-10", "2023-02-30",    day,       no day that exists
                    "2023-05-10", "2033-05-10",    day,       has not come
                    "onHand":40,  "onHand":40.5,   onHand,    two half days are 1
                    "onHand":40,  "onHand":0.5,    onHand,    two half days are 1
                    "authorised":50, "authorised":12.5, authorised, two half days are 1
                    "onHand":40,  "onHand":2147483648, onHand, no whole number
                    "onHand":40,  "onHand":20001,  onHand,    more than the profile's limit
                    "authorised":50, "authorised":2000000000, authorised, more than the profile's limit
                    :50,          :"50",           authorised,no whole number
                    "onHand",     "onhand",        onHand,    is missing
                    "jtf",        null,            source,    is missing
                    7d444840-9dc0-11d1-b245-5ffdce74fad2, 1-1-1-1-1, eventId, no UUID
                    """)
    void refusesAWrongFieldByName(String right, String wrong, String field, String reason) {
        var answer = client.post(PATH, Client.JSON, ON_HAND.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo(field);
        assertThat(answer.problem()).contains(reason);
    }

    @Test
    void publishesTheUnitAndWhatIsTakenBack() {
        var report = ON_HAND.replace("ELC", "BBT").replace("}", ",\"unit\":\"1st Brigade\",\"withdrawn\":true}");
        var census = CENSUS.replace("DRT", "BBT")
                .replace("}", ",\"eventId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad3\",\"withdrawn\":true}");

        var answer = client.post(PATH, Client.JSON, "[" + report + "," + census + "]");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "BBT"))
                .satisfiesExactly(
                        first -> {
                            var event = (PersonnelReported) first.event();
                            assertThat(event.getUnit()).isEqualTo("1st Brigade");
                            assertThat(event.getWithdrawn()).isTrue();
                        },
                        second -> assertThat(((CustodyReported) second.event()).getWithdrawn())
                                .isTrue());
    }

    @Test
    void takesAUnitOfEightyCharactersAndNoLongerOne() {
        var longest =
                ON_HAND.replace("}", ",\"unit\":\"" + "u".repeat(80) + "\"}").replace("ELC", "SDC");
        var longer =
                ON_HAND.replace("}", ",\"unit\":\"" + "u".repeat(81) + "\"}").replace("ELC", "SDC");
        var blank = ON_HAND.replace("}", ",\"unit\":\" \"}").replace("ELC", "SDC");

        assertThat(client.post(PATH, Client.JSON, longest).status()).isEqualTo(202);
        assertThat(client.post(PATH, Client.JSON, longer).problem())
                .contains("unit")
                .contains("at most 80");
        assertThat(client.post(PATH, Client.JSON, blank).problem()).contains("unit is blank");
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "SDC")).hasSize(1);
    }

    /** The profile's limits, 100,000 persons and 20,000 people, are younger than reports that were taken before them. */
    @Test
    void takesBackWhatIsMoreThanTheLimits() {
        var census = CENSUS.replace("DRT", "TCA")
                .replace("2500", "200000")
                .replace("300", "150000")
                .replace("}", ",\"eventId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad4\"}");
        var people = ON_HAND.replace("ELC", "TCA").replace(":40", ":30000").replace(":50", ":40000");
        var withdrawn = ",\"withdrawn\":true}";

        assertThat(client.post(PATH, Client.JSON, census).problem()).contains("held is more than the profile's limit");
        assertThat(client.post(PATH, Client.JSON, people).problem())
                .contains("onHand is more than the profile's limit");
        assertThat(client.post(
                                PATH,
                                Client.JSON,
                                "[" + census.replace("}", withdrawn) + "," + people.replace("}", withdrawn) + "]")
                        .status())
                .isEqualTo(202);
        assertThat(topics.sent(Topics.PERSONNEL_REPORTS, "TCA"))
                .satisfiesExactly(
                        first -> assertThat(((CustodyReported) first.event()).getHeld())
                                .isEqualTo(200_000),
                        second -> assertThat(((PersonnelReported) second.event()).getOnHand())
                                .isEqualTo(30_000));
    }

    @Test
    void takesBackNothingWithoutTheIdOfAReport() {
        var answer = client.post(PATH, Client.JSON, CENSUS.replace("}", ",\"withdrawn\":true}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("withdrawn");
        assertThat(answer.problem()).contains("eventId");
    }

    @Test
    void refusesACensusOfNoPlace() {
        var answer = client.post(PATH, Client.JSON, CENSUS.replace("DRT", "UNPLACED"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("place");
    }

    @Test
    void refusesMorePersonsHeldLongThanHeldAtAll() {
        var answer = client.post(PATH, Client.JSON, CENSUS.replace("300", "2501"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("over72Hours").contains("2500");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        var answer = client.post(PATH, Client.JSON, "{\"place\":\"XYZ\",\"onHand\":1.5}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem())
                .contains("source is missing")
                .contains("unknown place")
                .contains("day is missing")
                .contains("onHand");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
                    ``;             empty
                    {"place":;      line 1
                    [];             empty
                    7;              no JSON object
                    [[]];           no JSON object
                    {} {};          follows
                    {"a":1,"a":2};  Duplicate
                    """)
    void refusesWhatIsNoReportAtAll(String body, String reason) {
        var answer = client.post(PATH, Client.JSON, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("Malformed JSON").contains(reason);
    }
}
