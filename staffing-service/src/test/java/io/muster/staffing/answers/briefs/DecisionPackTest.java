package io.muster.staffing.answers.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A decision pack stays as it was written, and says so where its decision does not stand any more. */
class DecisionPackTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate MAY_3 = LocalDate.of(2023, 5, 3);
    private static final String WRITTEN = """
            {"requestId":"r","decision":"APPROVED","plan":{"day":"2023-05-01","profileHash":"p","authorised":0,"onHand":0,"unplaced":0,\
            "categories":[],"needs":[],"custody":[],"ahead":[],"requests":[],"policies":[]}}""";

    private final RequestOf2023 request = new RequestOf2023();

    private static Brief pack(String decision) {
        return Brief.newBuilder()
                .setBriefId("decision|" + RequestOf2023.ID + "|" + decision)
                .setKind(BriefKind.DECISION)
                .setDay(LocalDate.of(2023, 5, 1))
                .setRequestId(RequestOf2023.ID)
                .setContent(WRITTEN)
                .setContentHash("abc")
                .setEdition(1)
                .setWrittenAt(Instant.EPOCH)
                .setRevision(1L)
                .setProfileHash("p")
                .build();
    }

    private String told() {
        return request.events().getLast().head().eventId();
    }

    private static void sameButForTheSign(JsonNode pack) {
        var rest = pack.deepCopy();
        ((ObjectNode) rest).remove("takenBack");
        assertThat(rest).isEqualTo(JSON.readTree(WRITTEN));
    }

    @Test
    void isToTheByteAsItWasWrittenWhileItsDecisionStands() throws Exception {
        request.ask();
        request.decide(Stage.APPROVED);
        var decision = told();

        var answer = ask("/api/v1/requests/r/decision-pack", decision);

        assertThat(answer.getContentAsString()).isEqualTo(WRITTEN);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"abc\"");
        assertThat(json("/api/v1/briefs", decision).get(0).has("takenBack")).isFalse();
        assertThat(json("/api/v1/requests/r/decision-pack/editions", decision)
                        .get(0)
                        .has("takenBack"))
                .isFalse();
    }

    @Test
    void saysByWhomWhenAndWhyItsDecisionWasTakenBack() throws Exception {
        request.ask();
        request.decide(Stage.APPROVED);
        var decision = told();
        request.tell(MAY_3, "SECRETARY_OF_DEFENSE", new RequestEvent.Reversed(decision, "the wrong request"));
        var expected = JSON.readTree("""
                {"reversal":"%s","on":"2023-05-03","by":"SECRETARY_OF_DEFENSE","reason":"the wrong request"}""".formatted(told()));

        var answer = ask("/api/v1/requests/r/decision-pack", decision);

        var pack = JSON.readTree(answer.getContentAsString());
        assertThat(pack.get("takenBack")).isEqualTo(expected);
        sameButForTheSign(pack);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"abc-taken-back\"");
        assertThat(json("/api/v1/briefs", decision).at("/0/takenBack")).isEqualTo(expected);
        assertThat(json("/api/v1/requests/r/decision-pack/editions", decision).at("/0/takenBack"))
                .isEqualTo(expected);
    }

    @Test
    void saysThatTheDecisionIsRefusedSinceWhatItRestedOnWasTakenBack() throws Exception {
        request.ask();
        var findings = told();
        request.decide(Stage.APPROVED);
        var decision = told();
        request.tell(MAY_3, "JDOMS", new RequestEvent.Reversed(findings, "of another request"));

        var pack = json("/api/v1/requests/r/decision-pack", decision);

        assertThat(pack.at("/takenBack").propertyNames()).containsExactly("reason");
        assertThat(pack.at("/takenBack/reason").asString("")).startsWith("the decision is refused now: ");
        sameButForTheSign(pack);
    }

    @Test
    void anotherDecisionOfTheRequestThatWasTakenBackIsNotItsOwn() throws Exception {
        request.ask();
        request.decide(Stage.DENIED);
        request.tell(MAY_3, "SECRETARY_OF_DEFENSE", new RequestEvent.Reversed(told(), "mistyped"));
        request.decide(Stage.APPROVED);

        assertThat(ask("/api/v1/requests/r/decision-pack", told()).getContentAsString())
                .isEqualTo(WRITTEN);
    }

    private JsonNode json(String path, String decision) throws Exception {
        return JSON.readTree(ask(path, decision).getContentAsString());
    }

    private MockHttpServletResponse ask(String path, String decision) throws Exception {
        var answer = AllAnswers.from(FilledTables.empty().told(request.events()).written(pack(decision)))
                .perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer;
    }
}
