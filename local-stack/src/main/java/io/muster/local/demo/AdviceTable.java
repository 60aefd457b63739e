package io.muster.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Prints what a planner reads beside the needs. */
final class AdviceTable {

    private static final int MOST_CHANGES = 12;

    private final Advice advice;
    private final Consumer<String> out;

    AdviceTable(Advice advice, Consumer<String> out) {
        this.advice = advice;
        this.out = out;
    }

    void print() {
        draft();
        pack();
        fallsAway();
        brief();
        scenario();
        sourcing();
    }

    private void draft() {
        var draft = advice.draft();
        out.accept("");
        out.accept(String.format(
                Locale.ROOT,
                "A request drafted from the shortages as of %s, beside the real one of 1,500 for three tasks",
                Advice.DRAFTED));
        out.accept(String.format(
                Locale.ROOT,
                "  drafted: %,d people (%,d to %,d) for %d days from %s; share of the variance from assumptions %.0f %%",
                draft.get("headcount").asLong(),
                draft.get("low").asLong(),
                draft.get("high").asLong(),
                draft.get("days").asInt(),
                draft.get("from").asString(),
                100 * draft.get("assumedShare").asDouble()));
        Map<String, Long> byTask = new TreeMap<>();
        draft.get("lines")
                .forEach(line -> byTask.merge(
                        line.get("task").asString(), line.get("most").asLong(), Long::sum));
        out.accept("    by task: " + byTask);
        var unplaced = draft.get("unplaced");
        out.accept(String.format(
                Locale.ROOT,
                "    beside:  %,d people without a place and task of the profile on %s, subtracted from nothing",
                unplaced.get("most").asLong(),
                unplaced.get("mostOn").asString()));
        out.accept("    real:    1,500 for DETECTION_MONITORING, DATA_ENTRY and WAREHOUSE, unplaced");
        out.accept("  " + draft.get("caution").asString());
    }

    private void pack() {
        var pack = advice.pack();
        out.accept("");
        out.accept("Decision pack of " + pack.get("requestId").asString() + ": "
                + pack.get("decision").asString() + " on "
                + pack.get("decidedOn").asString() + " by "
                + pack.get("decidedBy").asString() + ", plan as of "
                + pack.get("asOf").asString());
        pack.get("criteria")
                .forEach(node -> out.accept(String.format(
                        Locale.ROOT,
                        "  %-16s %-9s by %-22s %s",
                        node.get("criterion").asString(),
                        node.get("verdict").asString(),
                        node.get("assessorRole").asString(),
                        node.get("evidence").asString())));
        pack.get("outlook").forEach(day -> {
            if (List.of("2023-05-10", "2023-05-31", "2023-08-07", "2023-08-08")
                    .contains(day.get("day").asString())) {
                out.accept(String.format(
                        Locale.ROOT,
                        "  expected for %s: missing %s if not approved, %s if approved (forecast as of the pack)",
                        day.get("day").asString(),
                        people(day, "shortageIfNot"),
                        people(day, "shortageIfApproved")));
            }
        });
    }

    private void fallsAway() {
        out.accept("");
        out.accept("Who falls away (people on hand of the whole border, against the day before)");
        for (var day : Advice.FALLS_AWAY) {
            var people = advice.fallsAway().get(day);
            out.accept(
                    people == null
                            ? "  " + day + "  beyond the planned days"
                            : String.format(Locale.ROOT, "  %s  %,d", day, people));
        }
    }

    private void brief() {
        out.accept("");
        var first = advice.first().get("brief");
        out.accept(String.format(
                Locale.ROOT,
                "The brief of %s: %,.0f persons came; kept as written, SHA-256 %s",
                Advice.FIRST_DAY,
                first.get("persons").asDouble(),
                advice.first().get("contentHash").asString().substring(0, 16)));
        first.get("categories")
                .forEach(sum -> out.accept(String.format(
                        Locale.ROOT,
                        "  %-15s required %s (%s to %s), short %s",
                        sum.get("category").asString(),
                        people(sum, "required"),
                        people(sum, "low"),
                        people(sum, "high"),
                        people(sum, "shortage"))));
        out.accept("What changed by " + Advice.AFTER + ", the largest first");
        var changes = advice.brief().get("changes");
        for (int at = 0; at < Math.min(MOST_CHANGES, changes.size()); at++) {
            out.accept("  " + changes.get(at).get("text").asString());
        }
    }

    private static String people(JsonNode sum, String figure) {
        return sum.get(figure).isNull()
                ? "unknown"
                : String.format(Locale.ROOT, "%,d", sum.get(figure).asLong());
    }

    private void scenario() {
        out.accept("");
        out.accept("A scenario of 13,000 a day on " + Advice.FIRST_DAY
                + ", beside what came and what was expected a week before");
        List<JsonNode> planned = new ArrayList<>();
        advice.scenarios().forEach(row -> {
            if (row.get("scenario").asString().equals("plan-13000")) {
                planned.add(row);
            }
        });
        var came = advice.first().get("brief");
        out.accept(line("scenario", 13_000, troops(planned)));
        out.accept(line("came (observed)", came.get("persons").asDouble(), supportable(came.get("categories"))));
        advice.expected()
                .flatMap(AdviceTable::inAWeek)
                .ifPresent(ahead -> out.accept(line(
                        "expected (" + ahead.get("basis").asString() + ")",
                        ahead.get("persons").asDouble(),
                        supportable(ahead.get("categories")))));
    }

    private static Optional<JsonNode> inAWeek(JsonNode brief) {
        for (var ahead : brief.get("brief").get("ahead")) {
            if (ahead.get("day").asString().equals(Advice.FIRST_DAY.toString())) {
                return Optional.of(ahead);
            }
        }
        return Optional.empty();
    }

    private static String line(String name, double persons, long troops) {
        return String.format(
                Locale.ROOT, "  %-28s %,9.0f persons, %,6d people in tasks open to troops", name, persons, troops);
    }

    private static long troops(List<JsonNode> rows) {
        return rows.stream()
                .mapToLong(row -> row.path("supportableByTroops").asLong(0))
                .sum();
    }

    private static long supportable(JsonNode sums) {
        long sum = 0;
        for (var node : sums) {
            sum += node.path("supportableByTroops").asLong(0);
        }
        return sum;
    }

    private void sourcing() {
        var sourcing = advice.sourcing();
        out.accept("");
        out.accept("How the unplaced could be shared on " + Advice.ALL_THERE + ". "
                + sourcing.get("decides").asString());
        Map<String, Long> byTask = new TreeMap<>();
        sourcing.get("sourcing")
                .forEach(line -> byTask.merge(
                        line.get("task").asString() + " "
                                + line.get("component").asString(),
                        line.get("headcount").asLong(),
                        Long::sum));
        out.accept("  proposed: " + byTask);
        for (var day : sourcing.get("days")) {
            out.accept(String.format(
                    Locale.ROOT,
                    "  of %,d people %,d placed, %,d left over; worst relative shortage %.2f and %,d missing,"
                            + " against %.2f and %,d by an even split, %.2f and %,d with nobody sent",
                    day.get("people").asLong(),
                    day.get("placed").asLong(),
                    day.get("leftOver").asLong(),
                    day.get("proposal").get("worstRelativeShortage").asDouble(),
                    day.get("proposal").get("totalShortage").asLong(),
                    day.get("evenSplit").get("worstRelativeShortage").asDouble(),
                    day.get("evenSplit").get("totalShortage").asLong(),
                    day.get("before").get("worstRelativeShortage").asDouble(),
                    day.get("before").get("totalShortage").asLong()));
        }
    }
}
