package io.muster.ingest.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.topics.Topics;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who tells a transition is judged here as far as the profile says it; the rest hangs on the request, which only staffing knows. */
@IngestTest
class TransitionRolesTest {

    private static final String PATH = "/api/v1/assistance-requests";

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    /** Who tells these must be a deciding role of the profile, whatever the request is: that much is known before it is published. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    decide; "decision":"APPROVED"
                    extend; "line":"1","headcount":400,"until":"2023-08-31"
                    """)
    void refusesARoleThatMayTellItOfNoRequest(String transition, String fields) {
        var body = "{\"on\":\"2023-05-02\",\"role\":\"FORCE_PROVIDER\"," + fields + "}";
        var address = PATH + "/rfa-role-" + transition + "/" + transition;

        for (var tried : List.of(address, address + "?dryRun=true")) {
            var answer = client.post(tried, Client.JSON, body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem())
                    .contains("role can't " + transition
                            + " any request; expected a deciding role of the profile, who has"
                            + " to tell it: SECRETARY_OF_DEFENSE or DELEGATE_OF_SECRETARY_OF_DEFENSE, but was"
                            + " 'FORCE_PROVIDER'");
        }
        assertThat(topics.sent(Topics.ASSISTANCE_REQUESTS, "rfa-role-" + transition))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    receive;  ;
                    reduce;   "line":"1","headcount":400,"until":"2023-08-31",
                    withdraw; ;
                    reverse;  "event":"3f1d9a54-7c43-4e2e-9b2f-1d5a8e0c7b60","reason":"r",
                    """)
    void takesAnyRoleWhereItHangsOnTheRequest(String transition, String fields) {
        var body = "{\"on\":\"2023-05-02\"," + (fields == null ? "" : fields) + "\"role\":\"SOMEBODY\"}";

        assertThat(client.post(PATH + "/rfa-any/" + transition, Client.JSON, body)
                        .status())
                .isEqualTo(202);
    }
}
