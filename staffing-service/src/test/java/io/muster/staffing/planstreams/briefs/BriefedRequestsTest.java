package io.muster.staffing.planstreams.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.staffing.planstreams.PlanUnderTest;
import io.muster.staffing.planstreams.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which requests the brief of a day names: those that are open, have people then, or were told of on that day. */
class BriefedRequestsTest {

    private static final List<String> USUAL =
            List.of("SUBMIT", "RECEIVE", "EVALUATE", "DECIDE", "ORDER", "SOURCE", "DEPLOY");

    /** It is deployed on day 2 and closed on day 4; another stays open from day 3 on; a third is withdrawn on the day it came. */
    @Test
    void namesARequestWhileItIsOpenOrItsPeopleAreThere() {
        List<Step> steps = new ArrayList<>(act("r1", 2, USUAL));
        steps.addAll(act("r1", 4, List.of("REDEPLOY", "CLOSE")));
        steps.addAll(act("open", 3, List.of("SUBMIT")));
        steps.addAll(act("withdrawn", 3, List.of("SUBMIT", "WITHDRAW")));
        steps.addAll(counted());

        assertThat(named(steps))
                .containsExactly(
                        Map.entry("day|2023-05-01", ""),
                        Map.entry("day|2023-05-02", "r1 DEPLOYED,"),
                        Map.entry("day|2023-05-03", "r1 DEPLOYED, open SUBMITTED, withdrawn WITHDRAWN,"),
                        Map.entry("day|2023-05-04", "r1 CLOSED, open SUBMITTED,"),
                        Map.entry("day|2023-05-05", "open SUBMITTED,"),
                        Map.entry("day|2023-05-06", "open SUBMITTED,"),
                        Map.entry("day|2023-05-07", "open SUBMITTED,"));
    }

    private static Map<String, String> named(List<Step> steps) {
        Map<String, String> named = new TreeMap<>();
        PlanUnderTest.show(steps, record -> {
            if (record instanceof Brief brief && brief.getKind() == BriefKind.DAY_CLOSE) {
                var requests = new JsonMapper().readTree(brief.getContent()).get("requests");
                var text = new StringBuilder();
                requests.forEach(node -> text.append(node.get("id").asString())
                        .append(' ')
                        .append(node.get("state").asString())
                        .append(", "));
                named.put(brief.getBriefId(), text.toString().strip());
            }
        });
        return named;
    }

    private static List<Step> counted() {
        return Stream.of("NORTH", "SOUTH")
                .flatMap(place -> Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                        .<Step>map(day -> new Step.Counted(0, place, day, 1, 50, 5, 9)))
                .toList();
    }

    private static List<Step> act(String request, int on, List<String> transitions) {
        List<Step> steps = new ArrayList<>();
        for (var transition : transitions) {
            int event = 100 * Math.floorMod(request.hashCode(), 10_000) + 10 * on + steps.size();
            steps.add(new Step.Act(event, request, transition, on, "SOUTH", "TRANSPORT", 4, 3));
        }
        return steps;
    }
}
