package io.muster.ingest.encounters.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class RefusedLinesHttpTest {

    private static final String LINE =
            "{\"persons\":3,\"place\":\"RGV\",\"component\":\"USBP\",\"demographic\":\"FAMILY\",\"authority\":\"TITLE_8\",\"observedAt\":\"2023-05-11T13:20:00-04:00\"}";
    private static final String HEADER = "observedAt,persons,place,component,demographic,authority,citizenship";
    private static final String ROW = "2023-05-11T13:20:00-04:00,3,RGV,USBP,FAMILY,TITLE_8,HONDURAS";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private List<EncounterRecorded> recorded(String batch) {
        return topics.sent(Topics.MIGRANT_ENCOUNTERS, "test|" + batch + "|").stream()
                .map(sent -> (EncounterRecorded) sent.event())
                .toList();
    }

    private static long number(Answer answer, String at) {
        return answer.json().at(at).asLong();
    }

    @Test
    void refusesOnlyTheRowsWithAWrongQuote() {
        var rows = IntStream.rangeClosed(1, 1000)
                .mapToObj(row -> switch (row) {
                    case 500 -> ROW.replace("HONDURAS", "\"6\" of snow");
                    case 700 -> ROW.replace("HONDURAS", "\"HONDURAS");
                    default -> ROW;
                })
                .collect(Collectors.joining("\n"));

        var answer = client.batch("quotes", Client.CSV, HEADER + "\n" + rows);

        assertThat(number(answer, "/accepted/events")).isEqualTo(998);
        assertThat(number(answer, "/refused")).isEqualTo(2);
        assertThat(number(answer, "/refusals/0/line")).isEqualTo(501);
        assertThat(number(answer, "/refusals/1/line")).isEqualTo(701);
        assertThat(answer.json().at("/refusals/1/reason").asString()).contains("never closed");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    observedAt,persons,place,component,demographic,authority,weather;   Unknown column 'weather'
                    observedAt,persons,place,component,demographic;                     column authority is missing
                    observedAt,persons,place,place,component,demographic,authority;     stands twice
                    2023-05-11T13:20:00-04:00,3,RGV,USBP,FAMILY,TITLE_8;                Unknown column '2023-05-11T13:20:00-04:00'
                    "observedAt,persons;                                                never closed
                    """)
    void refusesACsvWhoseHeaderItCantUse(String header, String reason) {
        var answer = client.batch("header", Client.CSV, header + "\n" + ROW);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains(reason).contains("persons, place, component");
        assertThat(recorded("header")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    {"persons":3,;                 persons;  malformed JSON
                    {"persons":NaN};               persons;  malformed JSON
                    {"persons":007};               persons;  malformed JSON
                    {"persons":3}{"persons":3};    line;     follows
                    [3];                           line;     no JSON object
                    3;                             line;     no JSON object
                    {"persons":{"n":3}};           persons;  no whole number
                    {"persons":1,"persons":500};   persons;  given twice
                    {"person":3};                  person;   unknown field
                    {"persons":3.0};               persons;  no whole number
                    {"persons":"3"};               persons;  no whole number
                    {"persons":0};                 persons;  no whole number
                    {"persons":3};                 place;    is missing
                    """)
    void refusesABadLineWithItsFieldAndGoesOn(String line, String field, String reason) {
        var answer = client.batch("bad-line", Client.NDJSON, LINE + "\n" + line + "\n" + LINE);

        assertThat(number(answer, "/accepted/events")).isEqualTo(2);
        assertThat(number(answer, "/refusals/0/line")).isEqualTo(2);
        assertThat(answer.json().at("/refusals/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/refusals/0/reason").asString()).contains(reason);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"3.0", "1e3", "2.7", "-0", "0", "-1", "007", "2147483648", "NaN", "true", "''", " 3"})
    void refusesTheSamePersonsInCsvAsInJson(String persons) {
        var answer = client.batch(
                "bad-row", Client.CSV, HEADER + "\n" + ROW + "\n" + ROW.replace(",3,", "," + persons + ","));

        assertThat(number(answer, "/accepted/events")).isEqualTo(1);
        assertThat(number(answer, "/refusals/0/line")).isEqualTo(3);
        assertThat(answer.json().at("/refusals/0/field").asString()).isEqualTo("persons");
    }

    @Test
    void refusesALineOfMoreThan64KibibytesAndReadsTheNext() {
        var longest = LINE.replace("\"place\"", " ".repeat(64 * 1024 - LINE.length()) + "\"place\"");
        var tooLong = LINE.replace("\"place\"", " ".repeat(300_000) + "\"place\"");

        var answer =
                client.batch("too-long", Client.NDJSON, longest + "\n" + tooLong + "\n" + LINE + "\n" + longest + " ");

        assertThat(number(answer, "/accepted/events")).isEqualTo(2);
        assertThat(number(answer, "/refused")).isEqualTo(2);
        assertThat(number(answer, "/refusals/0/line")).isEqualTo(2);
        assertThat(answer.json().at("/refusals/0/reason").asString()).contains("65536");
        assertThat(recorded("too-long")).extracting(EncounterRecorded::getIndex).containsExactly(0L, 2L);
    }

    @Test
    void listsTheFirstHundredRefusalsAndCountsAll() {
        var answer = client.batch("many", Client.NDJSON, LINE + "\n" + "x\n".repeat(250));

        assertThat(number(answer, "/refused")).isEqualTo(250);
        assertThat(answer.json().get("refusals")).hasSize(100);
    }

    @Test
    void saysThatNothingWasAcceptedWhereAllLinesAreRefused() {
        var answer = client.batch("none", Client.NDJSON, "x\ny\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(number(answer, "/refused")).isEqualTo(2);
        assertThat(number(answer, "/refusals/1/line")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {Client.NDJSON, Client.CSV})
    void refusesLinesThatAreNotUtf8(String type) {
        var good = type.equals(Client.CSV) ? HEADER + "\n" + ROW : LINE + "\n" + LINE;
        var bad = type.equals(Client.CSV)
                ? ROW.replace("HONDURAS", "Peñitas")
                : LINE.replace("\"place\"", "\"citizenship\":\"Peñitas\",\"place\"");

        var answer = client.post(
                "/api/v1/encounters/batch",
                type,
                (good + "\n" + bad).getBytes(Charset.forName("windows-1252")),
                "X-Source",
                "test",
                "Idempotency-Key",
                "bytes");

        assertThat(number(answer, "/refused")).isEqualTo(1);
        assertThat(answer.json().at("/refusals/0").toString()).contains("UTF-8");
    }
}
