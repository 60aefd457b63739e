package io.muster.local.proofs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What people tell who correct themselves all day, drawn from a seed: reports moved and taken back, encounters reversed, policies and
 * standards told anew, requests withdrawn and their events taken back; and what of it survives, in the order of the log.
 */
final class Correcting {

    private static final List<String> PLACES = List.of("RGV", "EPT", "TCA", "SDC");
    private static final List<String> TASKS = List.of("DATA_ENTRY", "WAREHOUSE", "TRANSPORT_LOGISTICS");
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);
    private static final int DAYS = 16;
    private static final List<String> CRITERIA =
            List.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS");

    /**
     * Something that is sent.
     *
     * @param batch the batch of encounters that it is, or null
     */
    record Told(String path, String body, boolean isBatch, String batch) {

        static Told post(String path, String body) {
            return new Told(path, body, false, "");
        }
    }

    private final Random random;
    private final List<Told> all = new ArrayList<>();
    private final Map<String, Told> surviving = new LinkedHashMap<>();

    private Correcting(long seed) {
        this.random = new Random(seed);
    }

    /** So many histories, told one after the other to one stack: each corrects what it and those before it told. */
    static Correcting drawn(long seed, int histories) {
        var told = new Correcting(seed);
        told.everyPlaceEveryDay();
        for (int history = 0; history < histories; history++) {
            told.history(history);
        }
        return told;
    }

    /** All that was told, in its order. */
    List<Told> all() {
        return all;
    }

    /** What survives of it, in the order in which it was told last. */
    List<Told> surviving() {
        return List.copyOf(surviving.values());
    }

    /** So that days close and forecasts run. */
    private void everyPlaceEveryDay() {
        for (var place : PLACES) {
            for (int day = 0; day < DAYS; day++) {
                batch("base-" + place + '-' + day, line(place, day, 20 + random.nextInt(200)));
            }
        }
    }

    private void history(int number) {
        for (int step = 0; step < 4; step++) {
            encounter("h" + number + '-' + step);
        }
        for (int step = 0; step < 6; step++) {
            report("person-" + random.nextInt(8), this::people);
            report("census-" + random.nextInt(6), this::census);
            if (random.nextInt(4) == 0) {
                report("day-" + random.nextInt(3), this::confirmed);
            }
        }
        change("p-" + random.nextInt(3), this::policy);
        change("a-" + random.nextInt(3), this::standard);
        request("r-" + number);
    }

    private void tell(String name, Told position, boolean stands) {
        all.add(position);
        surviving.remove(name);
        if (stands) {
            surviving.put(name, position);
        }
    }

    private void batch(String key, String line) {
        tell("encounter " + key, new Told("/api/v1/encounters/batch", line + "\n", true, key), true);
    }

    private void encounter(String key) {
        var line = line(any(PLACES), random.nextInt(DAYS), 1 + random.nextInt(60));
        batch(key, line);
        if (random.nextInt(2) == 0) {
            tell("encounter " + key, Told.post("/api/v1/encounters/law/" + key + "/0/reversal", line), false);
        }
    }

    private static String line(String place, int day, int persons) {
        return """
                {"persons":%d,"place":"%s","component":"USBP","demographic":"FAMILY","authority":"TITLE_8","observedAt":"%sT17:20:00Z"}""".formatted(persons, place, FIRST.plusDays(day));
    }

    /** What a report says under an event id, and whether it is taken back. */
    private interface Content {

        String of(String eventId, boolean withdrawn);
    }

    private void report(String name, Content content) {
        boolean withdrawn = random.nextInt(6) == 0;
        var position = Told.post("/api/v1/personnel-reports", content.of(id(name), withdrawn));
        tell("report " + name, position, !withdrawn);
        if (random.nextInt(5) == 0) {
            all.add(position); // sent twice
        }
    }

    private String people(String eventId, boolean withdrawn) {
        return """
                {"eventId":"%s","source":"test","place":"%s","task":"%s","component":"%s","day":"%s","onHand":%d%s,"withdrawn":%s}""".formatted(
                        eventId,
                        any(PLACES),
                        any(TASKS),
                        random.nextBoolean() ? "GUARD" : "ACTIVE",
                        day(),
                        random.nextInt(40),
                        random.nextInt(3) == 0 ? ",\"unit\":\"unit " + random.nextInt(2) + "\"" : "",
                        withdrawn);
    }

    private String census(String eventId, boolean withdrawn) {
        return """
                {"eventId":"%s","source":"test","place":"%s","at":"%sT10:00:00Z","held":%d,"withdrawn":%s}""".formatted(eventId, any(PLACES), day(), random.nextInt(900), withdrawn);
    }

    private String confirmed(String eventId, boolean withdrawn) {
        return """
                {"eventId":"%s","source":"test","place":"%s","day":"%s","complete":true,"withdrawn":%s}""".formatted(eventId, any(PLACES), day(), withdrawn);
    }

    /** What a change of policy or of a standard says under its id. */
    private interface Edition {

        String of(String id);
    }

    private void change(String id, Edition edition) {
        tell("change " + id, Told.post("/api/v1/policy-changes", edition.of(id)), true);
    }

    private String policy(String id) {
        return """
                {"kind":"policy","policyId":"%s","name":"%s","effectiveAt":"%sT04:00:00Z","effects":[{"group":"T8","factor":%s}],"source":"test"}""".formatted(id, id, FIRST.plusDays(DAYS + random.nextInt(10)), factor());
    }

    private String standard(String id) {
        return """
                {"kind":"standard","adjustmentId":"%s","standard":"data-entry.share","place":"%s","value":%s,"unit":"share of hours","from":"%s","until":"%s","role":"planner","reason":"measured"}""".formatted(
                        id,
                        any(PLACES),
                        String.format(Locale.ROOT, "%.2f", 0.2 + random.nextInt(3) / 10.0),
                        FIRST,
                        FIRST.plusDays(random.nextInt(DAYS)));
    }

    private String factor() {
        return String.format(Locale.ROOT, "%.1f", 0.5 + random.nextInt(4) / 2.0);
    }

    /** A request goes as far as it goes; then it is withdrawn, or its last event is taken back. */
    private void request(String id) {
        int steps = 1 + random.nextInt(7);
        List<String> path = List.of("receive", "evaluate", "decide", "order", "source", "deploy");
        act(id, "submit", submitted(id));
        for (int step = 0; step < steps - 1; step++) {
            act(id, path.get(step), body(path.get(step), eventId(id, path.get(step))));
        }
        var last = steps == 1 ? "submit" : path.get(steps - 2);
        if (steps == 2) {
            var early = "early";
            // decided before it is evaluated: refused, and told so in both histories
            tell("request " + id + early, Told.post(address(id, "decide"), body("decide", eventId(id, early))), true);
        } else if (random.nextBoolean()) {
            tell(
                    "request " + id + last,
                    Told.post(
                            address(id, "reverse"),
                            "{\"eventId\":\"%s\",\"on\":\"2023-05-08\",\"role\":\"%s\",\"event\":\"%s\",\"reason\":\"mistyped\"}"
                                    .formatted(eventId(id, "reverse"), teller(last), eventId(id, last))),
                    false);
        } else if (steps < 7 && random.nextBoolean()) {
            act(
                    id,
                    "withdraw",
                    "{\"eventId\":\"%s\",\"on\":\"2023-05-08\",\"role\":\"DHS\"}".formatted(eventId(id, "withdraw")));
        }
    }

    /** Who may take a step back: whoever may tell it. */
    private static String teller(String step) {
        return switch (step) {
            case "submit" -> "DHS";
            case "decide" -> "SECRETARY_OF_DEFENSE";
            default -> "JOINT_STAFF";
        };
    }

    private void act(String id, String step, String body) {
        tell("request " + id + step, Told.post(address(id, step), body), true);
    }

    private static String address(String id, String step) {
        return step.equals("submit") ? "/api/v1/assistance-requests" : "/api/v1/assistance-requests/" + id + '/' + step;
    }

    private String submitted(String id) {
        return """
                {"id":"%s","eventId":"%s","on":"2023-05-02","role":"DHS","title":"t","requester":"DHS","purpose":"MIGRATION","lines":[{"line":"1","tasks":["%s"],"place":"%s","component":"ACTIVE","tranches":[{"headcount":%d,"from":"%s"}],"days":%d}]}""".formatted(
                        id,
                        eventId(id, "submit"),
                        any(TASKS),
                        any(PLACES),
                        1 + random.nextInt(30),
                        FIRST.plusDays(7 + random.nextInt(9)),
                        5 + random.nextInt(60));
    }

    private static String body(String step, String eventId) {
        var head = "{\"eventId\":\"" + eventId + "\",\"on\":\"2023-05-0%d\",\"role\":\"%s\"%s}";
        return switch (step) {
            case "receive" -> head.formatted(3, "EXECUTIVE_SECRETARY", "");
            case "evaluate" ->
                head.formatted(
                        4,
                        "JOINT_STAFF",
                        ",\"findings\":["
                                + String.join(
                                        ",",
                                        CRITERIA.stream()
                                                .map(
                                                        criterion -> "{\"criterion\":\"" + criterion
                                                                + "\",\"verdict\":\"SUPPORTS\",\"assessorRole\":\"STAFF\",\"evidence\":\"e\",\"on\":\"2023-05-04\"}")
                                                .toList())
                                + "]");
            case "decide" -> head.formatted(5, "SECRETARY_OF_DEFENSE", ",\"decision\":\"APPROVED\"");
            case "order" -> head.formatted(6, "JOINT_STAFF", ",\"command\":\"USNORTHCOM\"");
            case "source" ->
                head.formatted(
                        6,
                        "FORCE_PROVIDER",
                        ",\"units\":[{\"line\":\"1\",\"component\":\"ACTIVE\",\"unit\":\"a battalion\",\"headcount\":1}]");
            default -> head.formatted(7, "USNORTHCOM", "");
        };
    }

    private static String eventId(String request, String step) {
        return id(request + ' ' + step);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String day() {
        return FIRST.plusDays(random.nextInt(DAYS)).toString();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
