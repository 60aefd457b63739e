package io.muster.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Prints the staffing answer as tables for people. */
public final class AnswerTable {

    private static final String ROW = "  %-13s %-21s %-15s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s  %s";
    private static final LocalDate SHOWN_WHOLE = LocalDate.of(2023, 5, 10);

    private final Answer answer;
    private final Consumer<String> out;

    public AnswerTable(Answer answer, Consumer<String> out) {
        this.answer = answer;
        this.out = out;
    }

    /** Prints everything. */
    public void print() {
        answer.needs().forEach(this::day);
        custody();
        requests();
        new AdviceTable(answer.advice(), out).print();
        out.accept("");
        out.accept(
                "What this rests on: watch posts don't depend on arrivals and are most of the troops; days, hours and sizes of");
        out.accept(
                "encounters, the mix of pathways and most standards are modelled or assumed (mark A); counts are published (F).");
    }

    private void day(LocalDate day, JsonNode needs) {
        out.accept("");
        out.accept("Needs on " + day
                + ", people (drawn = 95 of 100 draws lie within, low and high = everything at its end at once; load = follows"
                + " arrivals, post = stands at posts whatever comes; - = unknown)");
        out.accept(String.format(
                Locale.ROOT,
                ROW,
                "place",
                "task",
                "category",
                "required",
                "drawn",
                "to",
                "low",
                "high",
                "load",
                "post",
                "troops<=",
                "on hand",
                "short",
                "basis"));
        if (day.equals(SHOWN_WHOLE)) {
            needs.forEach(need -> out.accept(row(need, need.get("place").asString())));
        }
        for (var task : byTask(needs).values()) {
            out.accept(row(
                    task.getFirst(),
                    task,
                    drawn(day, task.getFirst().get("task").asString())));
        }
        summary(day);
    }

    private void summary(LocalDate day) {
        var summary = answer.summaries().get(day);
        if (summary == null) {
            return;
        }
        for (var sum : summary.get("inAll")) {
            out.accept(String.format(
                    Locale.ROOT,
                    "  in all, %-14s required %s (drawn %s to %s, ends %s to %s), load-driven %s, post-driven %,.0f; troops may be %s;"
                            + " on hand %s, short %s, surplus %s; unknown: required in %d rows, on hand in %d; on hand assumed (A) in %d",
                    sum.get("category").asString(),
                    people(sum, "required"),
                    people(sum.path("drawn"), "low"),
                    people(sum.path("drawn"), "high"),
                    people(sum, "low"),
                    people(sum, "high"),
                    people(sum, "loadDriven"),
                    sum.get("postDriven").asDouble(),
                    people(sum, "supportableByTroops"),
                    text(sum, "onHand"),
                    text(sum, "shortage"),
                    text(sum, "surplus"),
                    sum.get("rowsWithoutRequired").asInt(),
                    sum.get("rowsWithoutOnHand").asInt(),
                    sum.get("rowsWithAssumedOnHand").asInt()));
        }
        var border = summary.get("border");
        out.accept("  border: authorised " + text(border, "authorised") + ", on hand " + text(border, "onHand")
                + ", of them unplaced " + text(border, "unplaced") + " (counted against nothing until placed)");
        for (var freed : summary.get("freed")) {
            out.accept(String.format(
                    Locale.ROOT,
                    "  agents freed by %s: %,.0f hours a day (%,.0f agents)",
                    freed.get("kind").asString(),
                    freed.get("agentHours").asDouble(),
                    freed.get("agents").asDouble()));
        }
        int unknown = summary.get("rowsWithFreedUnknown").asInt();
        if (unknown > 0) {
            out.accept("  agents freed by posts: unknown at " + unknown
                    + " places, since nobody reported whose posts people on hand hold there");
        }
    }

    private static String people(JsonNode sum, String figure) {
        return sum.has(figure)
                ? String.format(Locale.ROOT, "%,.0f", sum.get(figure).asDouble())
                : "-";
    }

    private void custody() {
        Map<String, double[]> days = new TreeMap<>();
        answer.custody().forEach(row -> {
            var sums = days.computeIfAbsent(row.get("day").asString(), day -> new double[2]);
            sums[0] += row.get("held").asDouble();
            sums[1] += row.path("over72Hours").asDouble(0); // at least: where nobody knows, none is added
        });
        out.accept("");
        out.accept(
                "Persons held, whole border (modelled stock, set right by the censuses of May 10 and 14), and over 72 h at least");
        days.forEach((day, sums) ->
                out.accept(String.format(Locale.ROOT, "  %s  held %,8.0f  over 72 h %,8.0f", day, sums[0], sums[1])));
    }

    private void requests() {
        out.accept("");
        out.accept("Requests for assistance");
        for (var request : answer.requests()) {
            out.accept("  " + request.get("id").asString() + ": "
                    + request.get("state").asString() + ", covered until "
                    + (request.has("coveredUntil") ? request.get("coveredUntil").asString() : "-"));
            for (var line : request.get("lines")) {
                out.accept("    line " + line.get("line").asString() + ": " + line.get("headcount") + " "
                        + line.get("component").asString() + " for " + line.get("tasks") + ", " + line.get("days")
                        + " days from " + line.get("firstDay").asString()
                        + (line.get("supportable").asBoolean() ? "" : "; refused: " + line.get("refusals")));
            }
        }
    }

    private static Map<String, List<JsonNode>> byTask(JsonNode needs) {
        Map<String, List<JsonNode>> tasks = new TreeMap<>();
        needs.forEach(need -> tasks.computeIfAbsent(need.get("task").asString(), task -> new ArrayList<>())
                .add(need));
        return tasks;
    }

    private static String row(JsonNode need, String place) {
        return row(
                place,
                need,
                List.of(need),
                new Drawn(sum(List.of(need), "sampledLow"), sum(List.of(need), "sampledHigh")));
    }

    private static String row(JsonNode first, List<JsonNode> rows, Drawn drawn) {
        return row("all places", first, rows, drawn);
    }

    /** The drawn band, as texts. */
    private record Drawn(String low, String high) {

        static Drawn of(JsonNode sum) {
            var drawn = sum.path("drawn");
            return drawn.isMissingNode()
                    ? new Drawn("-", "-")
                    : new Drawn(drawn.get("low").asString(), drawn.get("high").asString());
        }
    }

    /** Of a task over all places, added up draw by draw. */
    private Drawn drawn(LocalDate day, String task) {
        var summary = answer.summaries().get(day);
        if (summary != null) {
            for (var sum : summary.path("tasks")) {
                if (sum.get("task").asString().equals(task)) {
                    return Drawn.of(sum);
                }
            }
        }
        return new Drawn("-", "-");
    }

    private static String row(String place, JsonNode first, List<JsonNode> rows, Drawn drawn) {
        return String.format(
                Locale.ROOT,
                ROW,
                place,
                first.get("task").asString(),
                first.get("category").asString(),
                sum(rows, "required"),
                drawn.low(),
                drawn.high(),
                sum(rows, "low"),
                sum(rows, "high"),
                whole(rows, "loadDriven"),
                whole(rows, "postDriven"),
                sum(rows, "supportableByTroops"),
                sum(rows, "onHand"),
                sum(rows, "shortage"),
                first.get("basis").asString());
    }

    private static String sum(List<JsonNode> rows, String figure) {
        boolean known = rows.stream().anyMatch(row -> row.has(figure));
        return known
                ? Long.toString(rows.stream()
                        .filter(row -> row.has(figure))
                        .mapToLong(row -> row.get(figure).asLong())
                        .sum())
                : "-";
    }

    private static String whole(List<JsonNode> rows, String figure) {
        boolean known = rows.stream().anyMatch(row -> row.has(figure));
        return known
                ? String.format(
                        Locale.ROOT,
                        "%.1f",
                        rows.stream()
                                .filter(row -> row.has(figure))
                                .mapToDouble(row -> row.get(figure).asDouble())
                                .sum())
                : "-";
    }

    private static String text(JsonNode node, String figure) {
        return node.has(figure) ? Demo.grouped(node.get(figure).asLong()) : "unknown";
    }
}
