package io.muster.staffing.answers.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Who mistypes a request's id reads in its history which may have been meant, as in the refusal itself. */
class MistypedIdTest {

    private static final String MISTYPED = RequestOf2023.ID + "x";

    @Test
    void theHistoryNamesTheRequestsNearToIt() throws Exception {
        var request = new RequestOf2023();
        request.ask();
        var events = new ArrayList<>(request.events());
        var head = new RequestEvent.Head(
                "00000000-0000-0000-0000-0000000000ff", MISTYPED, RequestOf2023.MAY_4, "JCS", Instant.EPOCH);
        events.add(new RequestEvent(head, new RequestEvent.Stepped(Transition.ORDER)));

        assertThat(reason(FilledTables.empty().told(events)))
                .startsWith("there is no request '" + MISTYPED + "'")
                .endsWith("; near to it: " + RequestOf2023.ID);
    }

    private static String reason(FilledTables tables) throws Exception {
        var answer = AllAnswers.from(tables)
                .perform(MockMvcRequestBuilders.get("/api/v1/requests/" + MISTYPED))
                .andReturn()
                .getResponse();
        return new JsonMapper()
                .readTree(answer.getContentAsString())
                .at("/history/0/reason")
                .asString("");
    }
}
