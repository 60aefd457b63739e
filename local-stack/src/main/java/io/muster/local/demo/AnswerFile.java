package io.muster.local.demo;

import io.muster.local.replay.ReplayFailed;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the staffing answer as one JSON file. */
public final class AnswerFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> NEED = List.of(
            "place",
            "task",
            "category",
            "day",
            "basis",
            "required",
            "low",
            "likely",
            "high",
            "sampledLow",
            "sampledHigh",
            "covered",
            "assumedShare",
            "loadDriven",
            "postDriven",
            "supportableByTroops",
            "onHand",
            "shortage",
            "surplus");
    private static final List<String> SCENARIO = List.of(
            "scenario",
            "place",
            "task",
            "category",
            "day",
            "basis",
            "persons",
            "required",
            "low",
            "likely",
            "high",
            "loadDriven",
            "postDriven",
            "supportableByTroops");
    private static final List<String> BORDER = List.of("day", "authorised", "onHand", "unplaced");
    private static final List<String> CUSTODY =
            List.of("place", "day", "held", "over72Hours", "meanStayHours", "binding", "assumed");

    private AnswerFile() {}

    /** Writes it; what is unknown is null. */
    public static void write(Answer answer, Path file) {
        var root = JSON.createObjectNode();
        var counted = root.putObject("counted");
        answer.counted().forEach(counted::put);
        var needs = root.putArray("needs");
        answer.needs().values().forEach(day -> day.forEach(need -> pick(need, NEED, needs.addObject())));
        var border = root.putArray("border");
        var freed = root.putArray("freed");
        answer.summaries().forEach((day, summary) -> {
            pick(summary.get("border"), BORDER, border.addObject());
            summary.get("freed")
                    .forEach(node -> freed.addObject()
                            .put("day", day.toString())
                            .put("kind", node.get("kind").asString())
                            .put("agentHours", node.get("agentHours").asDouble())
                            .put("agents", node.get("agents").asDouble()));
        });
        root.set("requests", answer.requests());
        ArrayNode custody = root.putArray("custody");
        answer.custody().forEach(row -> pick(row, CUSTODY, custody.addObject()));
        advice(answer.advice(), root);
        try {
            JSON.writeValue(file, root);
        } catch (JacksonException failed) {
            throw new ReplayFailed(
                    "the answer can't be written to " + file + ": " + failed.getOriginalMessage(), failed);
        }
    }

    private static void advice(Advice advice, ObjectNode root) {
        ArrayNode scenarios = root.putArray("scenarios");
        advice.scenarios().forEach(row -> pick(row, SCENARIO, scenarios.addObject()));
        root.set("draftedRequest", advice.draft());
        root.set("decisionPack", advice.pack());
        var gone = root.putArray("fallsAway");
        advice.fallsAway()
                .forEach((day, people) ->
                        gone.addObject().put("day", day.toString()).put("people", people));
        root.set("sourcing", advice.sourcing().get("sourcing"));
        root.set("sourcingDays", advice.sourcing().get("days"));
        root.putArray("briefs").add(advice.first()).add(advice.brief());
    }

    private static void pick(JsonNode from, List<String> names, ObjectNode to) {
        names.forEach(name -> {
            if (from.has(name)) {
                to.set(name, from.get(name));
            } else {
                to.putNull(name);
            }
        });
    }
}
