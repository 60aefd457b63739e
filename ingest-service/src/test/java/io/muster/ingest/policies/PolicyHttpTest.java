package io.muster.ingest.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.AuthorityGranted;
import io.muster.events.PolicyChanged;
import io.muster.events.StandardAdjusted;
import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IngestTest
class PolicyHttpTest {

    private static final String PATH = "/api/v1/policy-changes";
    private static final String POLICY = """
            {"kind":"policy","policyId":"title-42-ends","name":"Title 42 ends","effectiveAt":"2023-05-11T23:59:00-04:00",
             "announcedOn":"2023-01-30","effects":[{"group":"T42","factor":0}],
             "mix":[{"component":"USBP","authority":"TITLE_8","pathway":"T8_ER","share":0.25},
                    {"component":"USBP","authority":"TITLE_8","pathway":"T8_NTA_OR","share":0.75}],
             "operationalFrom":[{"place":"RGV","from":"2023-05-01"}],"source":"88 FR 31314"}""";
    private static final String AUTHORITY = """
            {"kind":"authority","authorityId":"eo-14097","title":"Ready Reserve for drug trafficking","grantor":"President",
             "purpose":"DRUG_TRAFFICKING","components":["RESERVE"],"from":"2023-04-27","legalBasis":"10 USC 12302",
             "source":"Executive Order 14097"}""";
    private static final String STANDARD = """
            {"kind":"standard","adjustmentId":"yum-entry","standard":"data-entry.share","place":"YUM","value":0.4,
             "unit":"%s","from":"2023-05-12","until":"2023-06-11","role":"SECTOR_CHIEF","reason":"forms were merged"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    @Autowired
    private io.muster.schemas.profile.ReferenceProfile profile;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private String standard() {
        return STANDARD.formatted(
                profile.standard("data-entry.share").orElseThrow().unit());
    }

    @Test
    void publishesAPolicyUnderItsId() {
        var answer = client.post(PATH, Client.JSON, POLICY);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("event").asString()).isEqualTo("PolicyChanged");
        assertThat(topics.sent(Topics.POLICY_CHANGES, "title-42-ends"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (PolicyChanged) sent.event();
                    // 23:59 at four hours behind UTC
                    assertThat(event.getEffectiveAt()).isEqualTo(Instant.parse("2023-05-12T03:59:00Z"));
                    assertThat(event.getEffects().getFirst().getFactor()).isZero();
                    assertThat(event.getMix()).hasSize(2);
                    assertThat(event.getMix().getFirst().getDemographic()).isEqualTo("*");
                    assertThat(event.getMark()).isEqualTo("A");
                });
    }

    @Test
    void publishesACallUpAuthorityWithoutEnd() {
        var answer = client.post(PATH, Client.JSON, AUTHORITY);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(topics.sent(Topics.POLICY_CHANGES, "eo-14097"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (AuthorityGranted) sent.event();
                    assertThat(event.getComponents()).containsExactly("RESERVE");
                    assertThat(event.getUntil()).isNull();
                });
    }

    @Test
    void publishesAnAdjustedStandard() {
        var answer = client.post(PATH, Client.JSON, standard());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(topics.sent(Topics.POLICY_CHANGES, "yum-entry"))
                .singleElement()
                .satisfies(sent -> {
                    var event = (StandardAdjusted) sent.event();
                    assertThat(event.getValue()).isEqualTo(0.4);
                    assertThat(event.getUntil()).isEqualTo(LocalDate.of(2023, 6, 11));
                });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    "policy",        "law",            unknown kind
                    "title-42-ends", "title 42",       can't be used as a name
                    "group":"T42",   "group":"T99",    unknown group
                    "factor":0,      "factor":-0.5,    factor is no such number
                    0.75,            0.7,              don't add up
                    T8_ER,           T8_XX,            unknown pathway
                    "RGV",           "NOWHERE",        operationalFrom[0].place
                    -04:00",         ",                no offset
                    "factor",        "faktor",         effects[0].faktor
                    """)
    void refusesAWrongPolicyByFieldAndValue(String right, String wrong, String reason) {
        var answer = client.post(PATH, Client.JSON, POLICY.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains(reason);
    }

    @Test
    void refusesAnAuthorityThatEndsBeforeItBegins() {
        var answer = client.post(
                PATH, Client.JSON, AUTHORITY.replace("\"legalBasis\"", "\"until\":\"2023-04-26\",\"legalBasis\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("until is before from").contains("2023-04-27");
    }

    @Test
    void refusesAStandardInAnotherUnit() {
        var answer = client.post(PATH, Client.JSON, STANDARD.formatted("furlongs"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("furlongs").contains("is not the standard's");
    }

    @Test
    void refusesAStandardThatTheProfileDoesNotKnow() {
        var answer = client.post(PATH, Client.JSON, standard().replace("data-entry.share", "data-entry.shares"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).contains("unknown standard");
    }
}
