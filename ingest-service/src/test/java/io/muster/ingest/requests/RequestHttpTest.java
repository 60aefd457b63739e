package io.muster.ingest.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.RequestDecided;
import io.muster.events.RequestDrafted;
import io.muster.events.RequestSubmitted;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.testing.ApiExample;
import io.muster.schemas.topics.Topics;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@IngestTest
class RequestHttpTest {

    private static final String PATH = "/api/v1/assistance-requests";

    /** The request of May 2023: 1,500 for three tasks, 90 days, about 550 first. */
    private static final String REQUEST = """
            {"id":"%s","on":"2023-04-28","role":"REQUESTER","title":"1,500 for 90 days","requester":"DHS",
             "purpose":"support at the southwest border","expectedDecisionOn":"2023-05-02","policies":["title-42-ends"],
             "lines":[{"line":"1","tasks":["DETECTION_MONITORING","DATA_ENTRY","WAREHOUSE"],"component":"ACTIVE",
               "tranches":[{"headcount":550,"from":"2023-05-10"},{"headcount":950,"from":"2023-05-31"}],"days":90,
               "armedForSelfDefense":true}]}""";

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
    void submitsARequestUnderItsIdAndNamesWhereTheOutcomeWillAppear() {
        var answer = client.post(PATH, Client.JSON, REQUEST.formatted("rfa-1"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/requests/rfa-1");
        assertThat(answer.json().get("event").asString()).isEqualTo("RequestSubmitted");
        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, "rfa-1"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (RequestSubmitted) sent.event();
                    assertThat(event.getEventId().toString())
                            .isEqualTo(answer.json().get("eventId").asString());
                    assertThat(event.getLines()).singleElement().satisfies(line -> {
                        assertThat(line.getPlace()).isNull();
                        assertThat(line.getTasks()).containsExactly("DETECTION_MONITORING", "DATA_ENTRY", "WAREHOUSE");
                        assertThat(line.getTranches().getLast().getFrom()).isEqualTo(LocalDate.of(2023, 5, 31));
                        assertThat(line.getArmedForSelfDefense()).isTrue();
                    });
                });
    }

    /** May 10 to August 7 are 22 + 30 + 31 + 7 = 90 days. */
    @ParameterizedTest
    @CsvSource({"2023-08-07, 90", "2023-08-08, 91", "2023-05-31, 22"})
    void takesTheDateOfTheLastDayForTheNumberOfDays(String lastDay, int days) {
        takes("rfa-until-" + lastDay, "\"lastDay\":\"" + lastDay + "\"", days);
        takes("rfa-both-" + lastDay, "\"days\":" + days + ",\"lastDay\":\"" + lastDay + "\"", days);
    }

    private void takes(String id, String length, int days) {
        var answer = client.post(PATH, Client.JSON, REQUEST.formatted(id).replace("\"days\":90", length));

        assertThat(answer.problem()).isEqualTo(": ");
        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, id))
                .singleElement()
                .satisfies(sent -> assertThat(((RequestSubmitted) sent.event()).getLines())
                        .singleElement()
                        .satisfies(line -> assertThat(line.getDays()).isEqualTo(days)));
    }

    @Test
    void writesADraftWhereTheBodySaysSo() {
        client.post(PATH, Client.JSON, REQUEST.formatted("rfa-2").replace("{\"id\"", "{\"state\":\"DRAFT\",\"id\""));

        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, "rfa-2"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.event()).isInstanceOf(RequestDrafted.class));
    }

    /** The body is the `request` that staffing-service's draft is shown with on docs/api.md, 44 people missing. */
    @Test
    void takesTheDraftThatStaffingServiceMadeAsItIs() {
        var excerpt = ApiExample.of("staffing-service").stream()
                .map(ApiExample::answerBody)
                .filter(answer -> answer.contains("\"request\": {"))
                .findFirst()
                .orElseThrow();
        var body = JsonMapper.shared()
                .readTree(excerpt.replace("\"headcount\": \"*\"", "\"headcount\": 44"))
                .path("request")
                .toString();

        var answer = client.post(PATH, Client.JSON, body);

        assertThat(answer.problem()).isEqualTo(": ");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("event").asString()).isEqualTo("RequestDrafted");
    }

    @Test
    void mintsAnIdWhereNoneIsGiven() {
        var answer = client.post(PATH, Client.JSON, REQUEST.replace("\"id\":\"%s\",", ""));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(topics.sent(
                        Topics.ASSISTANCE_REQUESTS,
                        answer.json().get("requestId").asString()))
                .hasSize(1);
    }

    @Test
    void takesATaskThatTheLawForbidsSinceTheLawIsJudgedLater() {
        var answer = client.post(PATH, Client.JSON, REQUEST.formatted("rfa-3").replace("WAREHOUSE", "ARREST"));

        assertThat(answer.status()).isEqualTo(202);
    }

    @ParameterizedTest(name = "{0} becomes {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    receive;    ;                                                            RequestReceived
                    return;     "missing":"places";                                          RequestReturned
                    evaluate;   "findings":[{"criterion":"COST","verdict":"CONCERN","assessorRole":"COMPTROLLER","evidence":"rates","on":"2023-05-01"}]; RequestEvaluated
                    evaluate;   "counsel":[{"line":"1","task":"DATA_ENTRY","lawful":true,"text":"as typed"}]; RequestEvaluated
                    decide;     "decision":"APPROVED";                                       RequestDecided
                    decide;     "decision":"APPROVED_PARTIAL","approved":[{"line":"1","headcount":800}]; RequestDecided
                    order;      "command":"USNORTHCOM","order":"23-1";                       RequestOrdered
                    source;     "units":[{"line":"1","component":"ACTIVE","unit":"MP battalion","headcount":550}]; RequestSourced
                    deploy;     ;                                                            RequestDeployed
                    extend;     "line":"1","headcount":400,"until":"2023-08-31";             RequestExtended
                    reduce;     "line":"1","headcount":1100,"until":"2023-08-08";            RequestReduced
                    transition; "to":"contractors";                                          RequestTransitioned
                    redeploy;   ;                                                            RequestRedeployed
                    close;      ;                                                            RequestClosed
                    withdraw;   ;                                                            RequestWithdrawn
                    expire;     ;                                                            RequestExpired
                    amend;      "lines":[{"line":"1","tasks":["WAREHOUSE"],"tranches":[{"headcount":5,"from":"2023-06-01"}],"days":9}]; RequestAmended
                    """)
    void publishesEachTransition(String transition, String fields, String kind) {
        var id = "rfa-" + kind;
        var body =
                "{\"on\":\"2023-05-02\",\"role\":\"SECRETARY_OF_DEFENSE\"" + (fields == null ? "" : "," + fields) + "}";

        var answer = client.post(PATH + "/" + id + "/" + transition, Client.JSON, body);

        assertThat(answer.problem()).isEqualTo(": ");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("event").asString()).isEqualTo(kind);
        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, id)
                        .getLast()
                        .event()
                        .getSchema()
                        .getName())
                .isEqualTo(kind);
    }

    @Test
    void keepsTheEventIdThatIsGivenSoThatARepetitionIsKnown() {
        var body = """
                {"eventId":"7d444840-9dc0-11d1-b245-5ffdce74fad2","on":"2023-05-02","role":"SECRETARY_OF_DEFENSE",
                 "decision":"DENIED"}""";

        client.post(PATH + "/rfa-again/decide", Client.JSON, body);
        client.post(PATH + "/rfa-again/decide", Client.JSON, body);

        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, "rfa-again"))
                .hasSize(2)
                .allSatisfy(sent -> assertThat(((RequestDecided) sent.event()).getEventId())
                        .hasToString("7d444840-9dc0-11d1-b245-5ffdce74fad2"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "2023-05-10",    "10/5/23",       lines[0].tranches[0].from
                    "2023-05-31",    "2023-12-31",    begins after the line's last day
                    "2023-05-31",    "2023-08-08",    at most 2023-08-07
                    "headcount":550, "headcount":0,   lines[0].tranches[0].headcount
                    "headcount":550, "headcount":20001, at most 20000: more than twice the most that ever supported this border
                    "headcount":550, "headcount":2000000000, is more than the profile's limit
                    "2023-04-28",    "2033-05-03",    on is a day that has not come
                    "days":90,       "days":0,        lines[0].days
                    "days":90,       "days":90000,    longer than ten years
                    "days":90,       "note":"90",     lines[0].days is missing and so is lastDay
                    "days":90,       `"days":90,"lastDay":"2023-08-08"`, `lastDay is 91 days from 2023-05-10, and days is 90`
                    "days":90,       `"days":90,"lastDay":"2023-05-09"`, `lastDay is 0 days from 2023-05-10, and days is 90`
                    "days":90,       `"days":90000,"lastDay":"2023-08-07"`, `and days is 90000`
                    "days":90,       `"days":90,"lastDay":"8/8/2023"`,   lines[0].lastDay
                    "days":90,       "lastDay":"2035-01-01", makes the line longer than ten years
                    "days":90,       "days":null,     the date of the last of them
                    "days":90,       "lastDay":"2023-05-09", lastDay is before the line's first day
                    "days":90,       "lastDay":"2023-05-30", begins after the line's last day
                    "days":90,       "lastDay":"8/8/2023",   lines[0].lastDay
                    "days":90,       "lastDay":90,    lines[0].lastDay is no text
                    WAREHOUSE,       DATA_ENTRY,      names one twice
                    WAREHOUSE,       WHAREHOUSE,      unknown task
                    "ACTIVE",        "AGENT",         unknown component
                    "tasks",         "task",          lines[0].tasks
                    "title",         "titel",         title is missing
                    "role",          "roll",          role is missing
                    "id":"rfa-x",    "id":"a/b",      can't be used as a name
                    """)
    void refusesAWrongRequestByFieldAndValue(String right, String wrong, String reason) {
        var answer = client.post(PATH, Client.JSON, REQUEST.formatted("rfa-x").replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains(reason);
        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, "rfa-x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    decide; "decision":"APPROVED_PARTIAL","approved":[{"line":"1","headcount":%d}]
                    source; "units":[{"line":"1","component":"ACTIVE","unit":"MP battalion","headcount":%d}]
                    extend; "line":"1","headcount":%d,"until":"2023-08-31"
                    reduce; "line":"1","headcount":%d,"until":"2023-08-08"
                    """)
    void takesAsManyPeopleAsTheProfileAllowsAndNoMore(String transition, String fields) {
        var body = "{\"on\":\"2023-05-02\",\"role\":\"SECRETARY_OF_DEFENSE\"," + fields + "}";

        assertThat(client.post(PATH + "/rfa-most/" + transition, Client.JSON, body.formatted(20_000))
                        .status())
                .isEqualTo(202);
        var answer = client.post(PATH + "/rfa-most/" + transition, Client.JSON, body.formatted(20_001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("headcount is more than the profile's limit; expected at most 20000: ");
    }

    @Test
    void refusesATransitionThatThereIsNot() {
        var answer = client.post(PATH + "/rfa-1/approve", Client.JSON, "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).contains("approve").contains("decide");
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, 1", "APPROVED_PARTIAL, 0", "DENIED, 1"})
    void refusesApprovedLinesThatDoNotFitTheDecision(String decision, int lines) {
        var approved = lines == 0 ? "" : ",\"approved\":[{\"line\":\"1\",\"headcount\":800}]";

        var answer = client.post(
                PATH + "/rfa-1/decide",
                Client.JSON,
                "{\"on\":\"2023-05-02\",\"role\":\"SECRETARY_OF_DEFENSE\",\"decision\":\"" + decision + "\"" + approved
                        + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("approved").contains(decision);
    }

    @Test
    void refusesARequestWithTwentyThousandLinesWithTheLimit() {
        var line =
                "{\"line\":\"%d\",\"tasks\":[\"WAREHOUSE\"],\"days\":1,\"tranches\":[{\"headcount\":1,\"from\":\"2023-05-10\"}]}";
        var lines = IntStream.range(0, 20_000).mapToObj(line::formatted).collect(Collectors.joining(","));

        var answer = client.post(PATH, Client.JSON, "{\"lines\":[" + lines + "]}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).contains("524288");
    }

    @Test
    void refusesMoreLinesThanAnybodyReads() {
        var line =
                "{\"line\":\"%d\",\"tasks\":[\"WAREHOUSE\"],\"days\":1,\"tranches\":[{\"headcount\":1,\"from\":\"2023-05-10\"}]}";
        var lines = IntStream.range(0, 501).mapToObj(line::formatted).collect(Collectors.joining(","));

        var answer = client.post(PATH, Client.JSON, "{\"lines\":[" + lines + "]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("501").contains("at most 500");
    }
}
