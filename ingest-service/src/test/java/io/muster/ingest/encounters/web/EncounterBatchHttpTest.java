package io.muster.ingest.encounters.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class EncounterBatchHttpTest {

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

    @AfterEach
    void bringTheBrokerBack() {
        topics.comeBack();
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
    void acceptsTheRightLinesAndTellsWhyEachOtherIsRefused() {
        // leading blank line, CRLF, a line of two spaces, a bad line at physical line 6, a good one after it
        var answer = client.batch(
                "mixed",
                Client.NDJSON,
                "\r\n" + LINE + "\r\n  \r\n" + LINE + "\r\n\r\n" + LINE.replace("RGV", "RGX") + "\r\n" + LINE + "\r\n");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/batches/test/mixed");
        assertThat(number(answer, "/accepted/events")).isEqualTo(3);
        assertThat(number(answer, "/accepted/persons")).isEqualTo(9);
        assertThat(number(answer, "/acknowledged")).isEqualTo(3);
        assertThat(number(answer, "/refused")).isEqualTo(1);
        assertThat(number(answer, "/refusals/0/line")).isEqualTo(6);
        assertThat(answer.json().at("/refusals/0/field").asString()).isEqualTo("place");
        assertThat(answer.json().at("/refusals/0/value").asString()).isEqualTo("RGX");
        assertThat(answer.json().at("/refusals/0/expected").asString()).contains("FO-LAREDO");
        // index = physical line - 1
        assertThat(recorded("mixed")).extracting(EncounterRecorded::getIndex).containsExactly(1L, 3L, 6L);
    }

    @Test
    void givesTheSameEventsHoweverOftenABatchIsSent() {
        var body = LINE + "\n" + LINE.replace("RGV", "RGX") + "\n" + LINE + "\n";

        for (var time = 0; time < 3; time++) {
            assertThat(number(client.batch("again", Client.NDJSON, body), "/accepted/events"))
                    .isEqualTo(2);
        }

        // one slice, the same two indexes: staffing counts each once
        assertThat(topics.sent(Topics.MIGRANT_ENCOUNTERS, "test|again|"))
                .extracting(BrokerInMemory.Topics.Sent::key)
                .containsOnly("test|again|0");
        assertThat(recorded("again")).extracting(EncounterRecorded::getIndex).containsOnly(0L, 2L);
    }

    @Test
    void spreadsALongBatchOverSlicesOf256() {
        client.batch("long", Client.NDJSON, (LINE + "\n").repeat(600));

        assertThat(topics.sent(Topics.MIGRANT_ENCOUNTERS, "test|long|").stream()
                        .collect(Collectors.groupingBy(BrokerInMemory.Topics.Sent::key, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("test|long|0", 256L),
                        java.util.Map.entry("test|long|1", 256L),
                        java.util.Map.entry("test|long|2", 88L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void takesALastLineWithAndWithoutEnd(String end) {
        var json = client.batch("end-json" + end.length(), Client.NDJSON, LINE + "\n" + LINE + end);
        var csv = client.batch("end-csv" + end.length(), Client.CSV, HEADER + "\n" + ROW + "\n" + ROW + end);

        assertThat(number(json, "/accepted/events")).isEqualTo(2);
        assertThat(number(csv, "/accepted/events")).isEqualTo(2);
    }

    @Test
    void readsCsvWithItsColumnsInAnyOrder() {
        var answer = client.batch(
                "csv",
                Client.CSV,
                "\uFEFF" + HEADER + "\r\n" + ROW.replace("HONDURAS", "\"CHINA, PEOPLES REPUBLIC OF\"") + "\r\n"
                        + ROW.replace("HONDURAS", "")
                        + "\r\n");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(recorded("csv"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.getCitizenship()).isEqualTo("CHINA, PEOPLES REPUBLIC OF");
                            // the header is physical line 1, so this is index 1
                            assertThat(first.getIndex()).isEqualTo(1);
                        },
                        second -> assertThat(second.getCitizenship()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  \n"})
    void refusesABatchWithoutAnyEncounter(String body) {
        var answer = client.batch("empty", Client.NDJSON, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("no encounter");
    }

    @ParameterizedTest(name = "without {1}")
    @CsvSource({"Idempotency-Key, X-Source", "X-Source, Idempotency-Key"})
    void refusesABatchThatHasNoName(String given, String missing) {
        var answer = client.post("/api/v1/encounters/batch", Client.NDJSON, LINE, given, "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains(missing).contains("missing");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,              application/json",
        "text/csv;charset=windows-1252, windows-1252",
        "application/octet-stream,      application/octet-stream"
    })
    void refusesAnotherContentType(String type, String seen) {
        var answer = client.batch("type", type, LINE);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).contains(seen);
    }

    @Test
    void opensAGzippedBatch() {
        var answer = client.post(
                "/api/v1/encounters/batch",
                Client.NDJSON,
                Client.gzip((LINE + "\n").repeat(1000).getBytes(UTF_8)),
                "Content-Encoding",
                "gzip",
                "X-Source",
                "test",
                "Idempotency-Key",
                "packed");

        assertThat(number(answer, "/accepted/events")).isEqualTo(1000);
    }

    @Test
    void saysHowMuchWasAcknowledgedWhenTheBrokerGoesAwayAndIsSafeToRepeat() {
        var body = (LINE + "\n").repeat(2000);
        topics.goAwayAfter(700);

        var broken = client.batch("outage", Client.NDJSON, body);
        topics.comeBack();
        var whole = client.batch("outage", Client.NDJSON, body);

        assertThat(broken.status()).isEqualTo(503);
        assertThat(broken.header("Retry-After")).isEqualTo("5");
        assertThat(number(broken, "/acknowledged")).isEqualTo(700);
        assertThat(broken.problem()).contains("again under the same Idempotency-Key");
        assertThat(whole.status()).isEqualTo(202);
        assertThat(recorded("outage"))
                .extracting(EncounterRecorded::getIndex)
                .containsOnlyOnceElementsOf(
                        IntStream.range(700, 2000).mapToObj(Long::valueOf).toList());
    }
}
