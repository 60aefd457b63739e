package io.muster.local.processes;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a service says about its readiness. */
final class Readiness {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 300;

    private Readiness() {}

    /**
     * Names what keeps a service from being ready.
     *
     * @param body answer of the readiness group that did not say UP
     */
    static String missing(String body) {
        try {
            var health = JSON.readTree(body);
            var missing = health.path("components").properties().stream()
                    .filter(component -> !status(component.getValue()).equals("UP"))
                    .map(component -> component.getKey() + " " + described(component.getValue()))
                    .collect(Collectors.joining(", "));
            return missing.isEmpty() ? "it says " + status(health) : missing;
        } catch (JacksonException unreadable) {
            return "it answers " + shortened(body);
        }
    }

    private static String described(JsonNode component) {
        var details = component.path("details");
        return details.isEmpty() ? status(component) : status(component) + " " + shortened(details.toString());
    }

    private static String status(JsonNode health) {
        return health.path("status").asString("nothing");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
