package io.muster.local.proofs;

import io.muster.local.replay.ServiceClient;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Persons of each (place, day, component, authority, demographic, pathway), counted from the lines that were sent and nothing else. */
final class OutsideCount {

    /** Days of the shipped profile are calendar days there. */
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Long> persons = new TreeMap<>();

    /** Counts a line; for one that is reversed {@code sign} is -1. */
    synchronized void add(String line, int sign) {
        var encounter = JSON.readTree(line);
        var day = OffsetDateTime.parse(encounter.get("observedAt").asString())
                .atZoneSameInstant(ZONE)
                .toLocalDate();
        persons.merge(
                cell(encounter.get("place").asString(), day.toString(), encounter),
                sign * encounter.get("persons").asLong(),
                Long::sum);
    }

    synchronized Map<String, Long> cells() {
        return withoutZeros(persons);
    }

    /** The same cells as the staffing service has counted them, of the days asked for. */
    static Map<String, Long> answered(ServiceClient staffing, String from, String to) {
        Map<String, Long> counted = new TreeMap<>();
        for (var day : staffing.get("/api/v1/demand?from=" + from + "&to=" + to)) {
            for (var cell : day.get("counted")) {
                counted.merge(
                        cell(day.get("place").asString(), day.get("day").asString(), cell),
                        cell.get("persons").asLong(),
                        Long::sum);
            }
        }
        return withoutZeros(counted);
    }

    private static String cell(String place, String day, JsonNode kind) {
        return String.join(
                " ",
                place,
                day,
                kind.get("component").asString(),
                kind.get("authority").asString(),
                kind.get("demographic").asString(),
                kind.path("pathway").asString("none"));
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> cells) {
        Map<String, Long> there = new TreeMap<>(cells);
        there.values().removeIf(persons -> persons == 0);
        return there;
    }
}
