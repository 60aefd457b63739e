package io.muster.ingest.encounters.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class EncounterHttpTest {

    private static final String GOOD = """
            {"persons":3,"place":"RGV","component":"USBP","demographic":"FAMILY","authority":"TITLE_8",
             "observedAt":"2023-05-11T13:20:00-04:00"}""";

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
    void publishesOneEncounterUnderTheKeyOfItsSlice() {
        var answer =
                client.post("/api/v1/encounters", Client.JSON, GOOD, "X-Source", "rgv-desk", "Idempotency-Key", "one");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/batches/rgv-desk/one");
        assertThat(answer.json().get("persons").asInt()).isEqualTo(3);
        var sent = topics.sent(Topics.MIGRANT_ENCOUNTERS, "rgv-desk|one|0");
        assertThat(sent).singleElement().satisfies(one -> {
            var event = (EncounterRecorded) one.event();
            assertThat(event.getPersons()).isEqualTo(3);
            assertThat(event.getPlace()).isEqualTo("RGV");
            assertThat(event.getPathway()).isNull();
            // 13:20 at four hours behind UTC
            assertThat(event.getObservedAt()).isEqualTo(Instant.parse("2023-05-11T17:20:00Z"));
        });
    }

    @Test
    void mintsABatchForAnEncounterWithoutOneAndNamesIt() {
        var first = client.post("/api/v1/encounters", Client.JSON, GOOD);
        var second = client.post("/api/v1/encounters", Client.JSON, GOOD);

        assertThat(first.json().get("batch").asString())
                .isNotBlank()
                .isNotEqualTo(second.json().get("batch").asString());
    }

    @ParameterizedTest(name = "persons {0}")
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-0",
                "2.7",
                "3.0",
                "1e3",
                "\"4\"",
                "1e400",
                "2147483648",
                "9007199254740993",
                "true",
                "[1]"
            })
    void refusesPersonsThatAreNoWholeNumberFromOneOn(String persons) {
        var answer =
                client.post("/api/v1/encounters", Client.JSON, GOOD.replace("\"persons\":3", "\"persons\":" + persons));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("persons");
        assertThat(answer.json().at("/problems/0/expected").asString()).isNotBlank();
    }

    @ParameterizedTest(name = "persons {0}")
    @ValueSource(strings = {"NaN", "007", "+3", ".5", "3.", "0x10"})
    void refusesPersonsThatAreNoJson(String persons) {
        var answer =
                client.post("/api/v1/encounters", Client.JSON, GOOD.replace("\"persons\":3", "\"persons\":" + persons));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("Malformed JSON").contains("line 1");
    }

    @Test
    void refusesAFieldGivenTwice() {
        var answer = client.post(
                "/api/v1/encounters", Client.JSON, GOOD.replace("\"persons\":3", "\"persons\":1,\"persons\":500"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("persons");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    place,       "RGV",                      "RGX",                        unknown place
                    place,       "RGV",                      "",                           place is missing
                    place,       "RGV",                      7,                            place is no text
                    component,   "USBP",                     "CBP",                        unknown component
                    demographic, "FAMILY",                   "FMUA",                       unknown demographic
                    authority,   "TITLE_8",                  "TITLE_50",                   unknown authority
                    observedAt,  "2023-05-11T13:20:00-04:00","2023-05-11T13:20:00",        no offset
                    observedAt,  "2023-05-11T13:20:00-04:00","2099-05-11T13:20:00-04:00",  ahead
                    observedAt,  "2023-05-11T13:20:00-04:00","1923-05-11T13:20:00-04:00",  too early
                    observedAt,  "2023-05-11T13:20:00-04:00","2023-02-30T13:20:00-04:00",  there is no such day
                    observedAt,  "2023-05-11T13:20:00-04:00","5/11/23",                    not written as RFC 3339 has it
                    """)
    void refusesAWrongFieldByName(String field, String right, String wrong, String reason) {
        var answer = client.post("/api/v1/encounters", Client.JSON, GOOD.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/problems/0/reason").asString()).contains(reason);
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        var answer = client.post(
                "/api/v1/encounters", Client.JSON, GOOD.replace("\"place\"", "\"pathwy\":\"PAROLE\",\"place\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("pathwy: unknown field");
    }

    @Test
    void refusesAnotherContentTypeAndNamesWhatItTakes() {
        var answer = client.post("/api/v1/encounters", "text/plain", GOOD);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).contains("text/plain").contains("application/json");
    }

    @Test
    void refusesATextOfTwoMegabytesWithTheLimit() {
        var answer = client.post(
                "/api/v1/encounters",
                Client.JSON,
                GOOD.replace("\"place\"", "\"citizenship\":\"" + "x".repeat(2_000_000) + "\",\"place\""));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).contains("65536");
    }

    @Test
    void takesAnEncounterBackOnTheSliceOfTheOriginal() {
        var answer = client.post(
                "/api/v1/encounters/rgv-desk/b7/300/reversal",
                Client.JSON,
                GOOD.replace("\"place\"", "\"reason\":\"entered twice\",\"place\""));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/batches/rgv-desk/b7");
        // slice 300 / 256 = 1
        assertThat(topics.sent(Topics.MIGRANT_ENCOUNTERS, "rgv-desk|b7|1"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (EncounterReversed) sent.event();
                    assertThat(event.getIndex()).isEqualTo(300);
                    assertThat(event.getPersons()).isEqualTo(3);
                    assertThat(event.getReason()).isEqualTo("entered twice");
                });
    }

    /** 200,000 persons, and a blank citizenship, were counted before there were bounds: a reversal repeats them as they are. */
    @ParameterizedTest
    @CsvSource({"200000, ' '", "1, ' '", "200000, US"})
    void takesBackWhatIsBeyondTheBoundsOfToday(String persons, String citizenship) {
        var original =
                GOOD.replace(":3,", ":" + persons + ",").replace("}", ",\"citizenship\":\"" + citizenship + "\"}");
        var batch = "old" + persons + citizenship.isBlank();

        assertThat(client.post("/api/v1/encounters", Client.JSON, original).status())
                .isEqualTo(422);
        assertThat(client.post("/api/v1/encounters/rgv-desk/" + batch + "/0/reversal", Client.JSON, original)
                        .status())
                .isEqualTo(202);
        assertThat(topics.sent(Topics.MIGRANT_ENCOUNTERS, "rgv-desk|" + batch + "|0"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (EncounterReversed) sent.event();
                    assertThat(event.getPersons()).isEqualTo(Integer.parseInt(persons));
                    assertThat(event.getCitizenship()).isEqualTo(citizenship);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "2147483648"})
    void refusesAReversalOfPersonsThatCantBe(String persons) {
        var answer = client.post(
                "/api/v1/encounters/rgv-desk/b8/0/reversal", Client.JSON, GOOD.replace(":3,", ":" + persons + ","));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("persons is no whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x"})
    void refusesAReversalOfAnIndexThatCantBe(String index) {
        var answer = client.post("/api/v1/encounters/rgv-desk/b7/" + index + "/reversal", Client.JSON, GOOD);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("index").contains(index);
    }

    @Test
    void refusesAReasonOnAnEncounterThatIsNoReversal() {
        var answer =
                client.post("/api/v1/encounters", Client.JSON, GOOD.replace("\"place\"", "\"reason\":\"x\",\"place\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("reason: unknown field");
    }

    @Test
    void refusesASourceThatCantBecomePartOfAKey() {
        var answer = client.post("/api/v1/encounters", Client.JSON, GOOD, "X-Source", "a|b");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains("X-Source").contains("a|b");
    }
}
