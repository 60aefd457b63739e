package io.muster.staffing.answers.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Stage;
import io.muster.staffing.requests.domain.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who was sourced stands beside who was approved: of 1,500 approved and 550 sourced, 950 have no unit. */
class SourcedTest {

    private final RequestOf2023 request = new RequestOf2023();

    @Test
    void isUnknownBeforeAnyUnitWasNamed() throws Exception {
        request.approve();

        assertThat(line().at("/headcount").asInt()).isEqualTo(1_500);
        assertThat(line().has("sourced")).isFalse();
    }

    @Test
    void isShownBesideWhoWasApproved() throws Exception {
        request.ask();
        request.decide(Stage.APPROVED);
        request.tell(RequestOf2023.MAY_4, "JCS", new RequestEvent.Stepped(Transition.ORDER));
        request.tell(
                RequestOf2023.MAY_4,
                "NORTHCOM",
                new RequestEvent.Sourced(List.of(new RequestEvent.Unit("1", "ACTIVE", "1st", 550, List.of(), 0))));

        assertThat(line().at("/headcount").asInt()).isEqualTo(1_500);
        assertThat(line().at("/sourced").asInt()).isEqualTo(550);
    }

    private JsonNode line() throws Exception {
        var answer = AllAnswers.from(FilledTables.empty().told(request.events()))
                .perform(MockMvcRequestBuilders.get("/api/v1/requests/" + RequestOf2023.ID))
                .andReturn()
                .getResponse();
        return new JsonMapper().readTree(answer.getContentAsString()).at("/lines/0");
    }
}
