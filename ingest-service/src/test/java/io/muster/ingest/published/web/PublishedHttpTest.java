package io.muster.ingest.published.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.ingest.testing.Answer;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class PublishedHttpTest {

    private static final String SOUTHWEST =
            "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count\n";
    private static final String STATES =
            "Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count\r\n";
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

    @AfterEach
    void bringTheBrokerBack() {
        topics.comeBack();
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

    private List<PublicationCompleted> ends(String file) {
        return topics.sent(Topics.PUBLISHED_COUNTS, "").stream()
                .map(BrokerInMemory.Topics.Sent::event)
                .filter(PublicationCompleted.class::isInstance)
                .map(PublicationCompleted.class::cast)
                .filter(end -> end.getSourceFile().equals(file))
                .toList();
    }

    @Test
    void publishesEachCellAndThenThatTheFileIsComplete() {
        var answer = send(
                "sbo",
                SOUTHWEST
                        + "2024,Remaining,SEP,Office of Field Operations,FMUA,Other,Title 8,Inadmissibles,12\n"
                        + "2025 (FYTD),FYTD,OCT,U.S. Border Patrol,UAC,Other,Title 8,Apprehensions,504\n");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("cells").asInt()).isEqualTo(2);
        assertThat(answer.json().get("persons").asInt()).isEqualTo(516);
        assertThat(cells("sbo"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.getPeriod()).isEqualTo(LocalDate.of(2024, 9, 1));
                            assertThat(first.getComponent()).isEqualTo("OFO");
                            assertThat(first.getDemographic()).isEqualTo("FAMILY");
                            assertThat(first.getRegion()).isEqualTo("SOUTHWEST");
                            assertThat(first.getPlace()).isNull();
                            assertThat(first.getLine()).isEqualTo(2);
                        },
                        second -> {
                            assertThat(second.getPeriod()).isEqualTo(LocalDate.of(2024, 10, 1));
                            assertThat(second.getDemographic()).isEqualTo("UNACCOMPANIED_CHILD");
                            assertThat(second.getCount()).isEqualTo(504);
                            assertThat(second.getPublishedOn()).isEqualTo(LocalDate.of(2025, 9, 20));
                        });
        assertThat(ends("sbo")).singleElement().satisfies(end -> {
            assertThat(end.getLayout()).isEqualTo("SOUTHWEST_COMPONENT");
            assertThat(end.getPeriods()).containsExactly(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 10, 1));
            assertThat(end.getCells()).isEqualTo(2);
            assertThat(end.getPersons()).isEqualTo(516);
        });
    }

    @Test
    void readsAByteOrderMarkQuotedCommasAndLineEndsOfWindows() {
        var answer = send(
                "states",
                "\uFEFF" + STATES
                        + "2023,FYTD,MAY,Southwest Land Border,TX,Single Adults,\"CHINA, PEOPLES REPUBLIC OF\",Title 8,7\r\n"
                        + "2023,FYTD,MAY,Northern Land Border,ID,Single Adults,CANADA,Title 8,0\r\n"
                        + ",,,,,,,,\r\n");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(cells("states"))
                .satisfiesExactly(
                        texas -> {
                            assertThat(texas.getCitizenship()).isEqualTo("CHINA, PEOPLES REPUBLIC OF");
                            assertThat(texas.getAuthority()).isEqualTo("TITLE_8");
                            assertThat(texas.getCount()).isEqualTo(7);
                            assertThat(texas.getState()).isEqualTo("TX");
                        },
                        // a published zero is a count
                        idaho -> assertThat(idaho.getCount()).isZero());
    }

    @Test
    void keepsASectorAndAFieldOfficeOfOneCityApart() {
        send(
                "areas",
                AREAS
                        + "2023,FYTD,MAY,U.S. Border Patrol,Southwest Land Border,El Paso Sector,EPT,FMUA,MEXICO,Title 8,Apprehensions,5\n"
                        + "2023,FYTD,MAY,Office of Field Operations,Southwest Land Border,El Paso Field Office,El Paso,FMUA,MEXICO,Title 8,Inadmissibles,6\n");

        assertThat(cells("areas")).extracting(EncounterCountPublished::getPlace).containsExactly("EPT", "FO-EL-PASO");
    }

    @Test
    void leavesOutRegionsWithoutAnyPlaceOfTheProfileAndSaysSo() {
        var answer = send(
                "nation",
                AREAS
                        + "2023,FYTD,MAY,U.S. Border Patrol,Southwest Land Border,Yuma Sector,YUM,FMUA,MEXICO,Title 8,Apprehensions,5\n"
                        + "2023,FYTD,MAY,U.S. Border Patrol,Northern Land Border,Swanton Sector,SWB,FMUA,MEXICO,Title 8,Apprehensions,9\n"
                        + "2023,FYTD,MAY,U.S. Border Patrol,Northern Land Border,Buffalo Sector,BUN,FMUA,MEXICO,Title 8,Apprehensions,2\n");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/leftOut/rows").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/leftOut/persons").asInt()).isEqualTo(11);
        assertThat(answer.json().at("/leftOut/regions/0").asString()).isEqualTo("NORTHERN");
        // a completed region's missing cells become 0, so a region that is left out must not be named
        assertThat(ends("nation").getFirst().getRegions()).containsExactly("SOUTHWEST");
    }

    @ParameterizedTest(name = "{0} is one category")
    @ValueSource(strings = {"UAC", "UC / Single Minors", "uac"})
    void knowsTheNamesThatACategoryHadInEarlierReleases(String label) {
        var file = "label-" + label.length() + label.charAt(0);

        send(file, SOUTHWEST + ROW.replace("Single Adults", label));

        assertThat(cells(file))
                .singleElement()
                .extracting(EncounterCountPublished::getDemographic)
                .isEqualTo("UNACCOMPANIED_CHILD");
    }

    @Test
    void knowsAHeaderWithALineBreakInsideATitle() {
        var answer = send("broken-title", SOUTHWEST.replace("Encounter Count", "\"Encounter\nCount\"") + ROW);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(cells("broken-title").getFirst().getLine()).isEqualTo(3);
    }

    @Test
    void doesNotSayThatAFileIsCompleteWhileACellIsMissing() {
        topics.goAwayAfter(1);

        var answer = send("outage", SOUTHWEST + ROW + ROW.replace("Mexico", "Other"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().get("acknowledged").asInt()).isEqualTo(1);
        assertThat(ends("outage")).isEmpty();
    }

    @ParameterizedTest(name = "a count of {0}")
    @CsvSource({"<10, 10", "X, ", "D, ", "*, "})
    void takesASuppressedFigureForWhatItIs(String count, @Nullable Long below) {
        var file = "suppressed" + (int) count.charAt(0);

        var answer = send(file, SOUTHWEST + ROW + ROW.replace("Mexico", "Other").replace("504", count));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("cells").asInt()).isEqualTo(2);
        assertThat(answer.json().get("persons").asInt()).isEqualTo(504);
        assertThat(answer.json().get("suppressedCells").asInt()).isEqualTo(1);
        assertThat(cells(file))
                .satisfiesExactly(known -> assertThat(known.getSuppressed()).isFalse(), suppressed -> {
                    assertThat(suppressed.getSuppressed()).isTrue();
                    assertThat(suppressed.getSuppressedBelow()).isEqualTo(below);
                });
    }

    @Test
    void saysWhereItIsToldWhatBecameOfAFile() {
        var answer = send("outcome", SOUTHWEST + ROW);

        var place = "/api/v1/publications/" + answer.json().get("publication").asString();
        assertThat(answer.json().get("outcome").asString()).isEqualTo(place);
        assertThat(answer.header("Location")).isEqualTo(place);
        assertThat(ends("outcome").getFirst().getConfirmed()).isFalse();
    }

    @ParameterizedTest(name = "confirmVanishing={0}")
    @CsvSource({"true, true", "false, false"})
    void passesOnThatSomebodyConfirmedWhatVanishes(String parameter, boolean confirmed) {
        var file = "confirmed-" + parameter;

        send(file + "&confirmVanishing=" + parameter, SOUTHWEST + ROW);

        assertThat(ends(file).getFirst().getConfirmed()).isEqualTo(confirmed);
    }

    @Test
    void opensACompressedFile() {
        var answer = client.post(
                "/api/v1/published-counts?publishedOn=2025-09-20&file=packed",
                Client.CSV,
                Client.gzip((SOUTHWEST + ROW).getBytes(StandardCharsets.UTF_8)),
                "Content-Encoding",
                "gzip");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(cells("packed")).hasSize(1);
    }
}
