package io.muster.local.backtest;

import io.muster.local.replay.DeploymentFacts;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PolicyStep.MixShare;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo tells of how cases ended by month, and of who was counted, as the planner takes it.
 *
 * @param policies monthly mixes of the pathways
 * @param censuses those of May 10 and 14, 2023, shared out over the places
 */
record DemoFacts(List<PolicyStep> policies, List<Census> censuses) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DemoFacts read(ReferenceProfile profile) {
        List<PolicyStep> policies = new ArrayList<>();
        List<Census> censuses = new ArrayList<>();
        for (var fact : DeploymentFacts.all()) {
            var body = JSON.readTree(fact.body());
            if (body.has("mix")) {
                policies.add(policy(body));
            }
            if (body.isArray() && body.get(0).has("held")) {
                body.forEach(census -> censuses.add(census(census, profile, censuses.size())));
            }
        }
        return new DemoFacts(policies, censuses);
    }

    private static PolicyStep policy(JsonNode body) {
        List<MixShare> mix = new ArrayList<>();
        body.get("mix")
                .forEach(share -> mix.add(new MixShare(
                        share.get("component").asString(),
                        share.get("authority").asString(),
                        share.get("demographic").asString(),
                        share.get("pathway").asString(),
                        share.get("share").asDouble())));
        return new PolicyStep(
                body.get("policyId").asString(),
                body.get("name").asString(),
                OffsetDateTime.parse(body.get("effectiveAt").asString()).toInstant(),
                null,
                Map.of(),
                mix,
                Map.of(),
                body.get("source").asString(),
                body.get("mark").asString());
    }

    private static Census census(JsonNode body, ReferenceProfile profile, long order) {
        var at = OffsetDateTime.parse(body.get("at").asString()).toInstant();
        return new Census(
                body.get("place").asString(),
                at,
                LocalDate.ofInstant(at, profile.zone()),
                body.get("held").asLong(),
                body.path("atLeast").asBoolean(false),
                null,
                body.get("mark").asString(),
                body.get("basis").asString(),
                order);
    }
}
