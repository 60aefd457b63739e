package io.muster.ingest.published.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.events.EncounterCountPublished;
import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class RefusedPublicationsHttpTest {

    private static final String SOUTHWEST =
            "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count\n";
    private static final String AREAS =
            "Fiscal Year,Month Grouping,Month (abbv),Component,Land Border Region,Area of Responsibility,AOR (Abbv),Demographic,Citizenship,Title of Authority,Encounter Type,Encounter Count\n";
    private static final String ROW =
            "2023,FYTD,MAY,U.S. Border Patrol,Single Adults,Mexico,Title 8,Apprehensions,504\n";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private Answer send(String file, String content) {
        return client.post("/api/v1/published-counts?publishedOn=2025-09-20&file=" + file, Client.CSV, content);
    }

    private List<EncounterCountPublished> cells(String file) {
        return topics.sent(Topics.PUBLISHED_COUNTS, "").stream()
                .map(BrokerInMemory.Topics.Sent::event)
                .filter(EncounterCountPublished.class::isInstance)
                .map(EncounterCountPublished.class::cast)
                .filter(cell -> cell.getSourceFile().equals(file))
                .toList();
    }

    @Test
    void refusesAnUnknownAreaOfARegionThatTheProfileHas() {
        var answer = send(
                "new-sector",
                AREAS
                        + "2023,FYTD,MAY,U.S. Border Patrol,Southwest Land Border,Yuma Sector,YUM,FMUA,MEXICO,Title 8,Apprehensions,5\n"
                        + "2023,FYTD,MAY,U.S. Border Patrol,Southwest Land Border,Sonora Sector,SON,FMUA,MEXICO,Title 8,Apprehensions,9\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/refusals/0/line").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/refusals/0/value").asString()).isEqualTo("Sonora Sector");
        assertThat(cells("new-sector")).isEmpty();
    }

    /** It looks right, and only its code point says what is wrong. */
    @Test
    void namesANoBreakSpaceInANameByItsCodePoint() {
        var answer = send("no-break", SOUTHWEST + ROW.replace("U.S. Border", "U.S.\u00A0Border"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/refusals/0/field").asString()).isEqualTo("Component");
        assertThat(answer.json().at("/refusals/0/value").asString()).isEqualTo("U.S.[U+00A0]Border Patrol");
        assertThat(cells("no-break")).isEmpty();
    }

    /** Three mended one by one would be three uploads; one line is refused. */
    @Test
    void tellsAllThatIsWrongWithARow() {
        var answer = send(
                "three-mistakes",
                AREAS
                        + "2023,FYTD,May-23,U.S. Border Patrol,Southwest Land Border,Yuma Sector,YUM,Families,MEXICO,Title 8,Apprehensions,5.5\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/refused").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/refusals").valueStream())
                .extracting(
                        refusal -> refusal.at("/line").asInt(),
                        refusal -> refusal.at("/field").asString())
                .containsExactlyInAnyOrder(
                        tuple(2, "Encounter Count"), tuple(2, "Month (abbv)"), tuple(2, "Demographic"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
                    Single Adults,        Unaccompanied Alien Child, Demographic,        unknown demographic
                    U.S. Border Patrol,   Border Patrol Agents,      Component,          unknown component
                    Title 8,              Title 9,                   Title of Authority, unknown authority
                    MAY,                  May-23,                    Month (abbv),       is no month
                    2023,                 FY23,                      Fiscal Year,        is no fiscal year
                    2023,                 2026,                      Month (abbv),       after the publication
                    '2023,FYTD,MAY',      '2000,FYTD,OCT',           Month (abbv),       'is 1999-10, before 2000-01-01'
                    504,                  -,                         Encounter Count,    is no count
                    504,                  N/A,                       Encounter Count,    is no count
                    504,                  <0,                        Encounter Count,    is no count
                    504,                  50.4,                      Encounter Count,    is no count
                    ',504',               '',                        line,               8 fields
                    Mexico,               a|b,                       Citizenship Grouping, has a bar
                    """)
    void refusesTheWholeFileForOneWrongValueAndNamesItsLine(String right, String wrong, String field, String reason) {
        var good = ROW.replace("Mexico", "Guatemala");

        var answer = send("wrong", SOUTHWEST + good + ROW.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/refusals/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/refusals/0/reason").asString()).contains(reason);
        assertThat(answer.json().at("/refusals/0/line").asInt()).isEqualTo(3);
        assertThat(cells("wrong")).isEmpty();
    }

    @ParameterizedTest(name = "counts 504 and {0}")
    @ValueSource(strings = {"505", "504"})
    void refusesACellThatStandsTwiceWithBothLines(String second) {
        var answer = send("twice-" + second, SOUTHWEST + ROW + "\n" + ROW.replace("504", second));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/refusals/0/line").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/refusals/0/reason").asString())
                .contains("line 2")
                .contains("504");
        assertThat(cells("twice-" + second)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fiscal Year,Month,Calendar Month,Component,Sector or Field Office,Encounters\n2023,May,2023-05,CBP,Total,206690\n",
                "Sector,Oct-24,Nov-24\nSouthwest Border Total Apprehensions,54000,46000\nAt Large,30000,-\n",
                "Big Bend\n819|828|802|543\n(formerly Marfa)\n",
                ""
            })
    void refusesAnUnknownLayoutWithTheHeaderSeenAndThoseKnown(String file) {
        var answer = send("unknown", file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem())
                .contains("Unknown layout")
                .contains(file.lines().findFirst().orElse(""))
                .contains("Area of Responsibility,AOR (Abbv)")
                .contains("SOUTHWEST_COMPONENT")
                .contains("NATIONWIDE_STATE");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var windows = Charset.forName("windows-1252");
        var answer = client.post(
                "/api/v1/published-counts?publishedOn=2025-09-20&file=windows",
                Client.CSV,
                (SOUTHWEST + ROW.replace("Mexico", "Peñitas")).getBytes(windows));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().toString()).contains("UTF-8");
        assertThat(cells("windows")).isEmpty();
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        var answer = send("quote", SOUTHWEST + ROW + ROW.replace("Mexico", "\"Other"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().toString()).contains("\"line\":3").contains("quote");
        assertThat(cells("quote")).isEmpty();
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThat(send("empty", SOUTHWEST).json().toString()).contains("no rows");
    }

    @ParameterizedTest
    @CsvSource({
        "'', publishedOn is missing",
        "?publishedOn=9/20/25, two ways",
        "?publishedOn=2025-02-30, no day that exists",
        "?publishedOn=2035-01-01, has not come",
        "?publishedOn=2025-09-20&confirmVanishing=yes, neither true nor false"
    })
    void refusesAPublicationDayThatCantBe(String query, String reason) {
        var answer = client.post("/api/v1/published-counts" + query, Client.CSV, SOUTHWEST + ROW);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).contains(reason);
    }
}
