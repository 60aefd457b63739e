package io.muster.local.demo;

import io.muster.local.replay.DayBatch;
import io.muster.local.replay.ReplayFailed;
import io.muster.local.replay.ServiceClient;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What the staffing service has counted, month by month, against what was published. */
final class Counted {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SHOWN_EVERY = 10;

    /** Looks after which counting has come to a stop: half a minute. */
    private static final int STILL = 60;

    /** Looks after which planning has come to a stop, for a plan on a busy machine moves seldom: five minutes. */
    private static final int STILL_PLANNING = 600;

    private final ServiceClient staffing;
    private final List<YearMonth> months;
    private final Consumer<String> progress;
    private String lastShown = "";

    Counted(ServiceClient staffing, List<YearMonth> months, Consumer<String> progress) {
        this.staffing = staffing;
        this.months = months;
        this.progress = progress;
    }

    /**
     * Waits until all persons that were sent are counted and planned.
     *
     * @return whether they are; otherwise nothing has moved for half a minute while counting, five while planning
     */
    boolean await(List<DayBatch> sent) {
        long expected = sent.stream().mapToLong(DayBatch::persons).sum();
        long last = -1;
        int still = 0;
        for (int look = 1; still < (last == expected ? STILL_PLANNING : STILL); look++) {
            long now = byMonth().values().stream().mapToLong(Long::longValue).sum();
            if (now == expected && isPlanned()) {
                return true;
            }
            still = now == last ? still + 1 : 0;
            last = now;
            if (look % SHOWN_EVERY == 0) {
                progress.accept("  counted " + Demo.grouped(now) + " of " + Demo.grouped(expected) + " persons"
                        + (now == expected ? ", planning" : ""));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        progress.accept("  counted " + Demo.grouped(last) + " of " + Demo.grouped(expected)
                + " persons, and nothing has moved for "
                + PAUSE.multipliedBy(still).toSeconds() + " s");
        return false;
    }

    /** Whether the plan has reached the last day: needs of it rest on what was observed. */
    private boolean isPlanned() {
        // A day is closed when others have reached a later one, so the last that can be is the last but one.
        var day = Demo.lastDay(months).minusDays(1);
        var places = staffing.get("/api/v1/places");
        if (!places.has("today") || places.get("today").asString().compareTo(day.toString()) < 0) {
            return false;
        }
        var needs = staffing.get("/api/v1/needs?day=" + day);
        int planned = 0;
        for (var need : needs) {
            planned += need.get("basis").asString().equals("observed") ? 1 : 0;
        }
        return planned > 0
                && planned == needs.size()
                && isSettled(places.get("places").size());
    }

    /** Whether every place has needs on the days that are shown, and they are the same as at the last look. */
    private boolean isSettled(int places) {
        var shown = new StringBuilder();
        for (var day : Answer.DAYS) {
            var needs = staffing.get("/api/v1/needs?day=" + day);
            long there = needs.valueStream()
                    .map(need -> need.get("place").asString())
                    .distinct()
                    .count();
            if (there < places) {
                return false;
            }
            shown.append(needs);
        }
        boolean same = lastShown.contentEquals(shown);
        lastShown = shown.toString();
        return same;
    }

    /** Persons counted by month. */
    Map<String, Long> byMonth() {
        Map<String, Long> counted = new TreeMap<>();
        for (var row : border()) {
            counted.merge(row.get("month").asString(), row.get("operational").asLong(), Long::sum);
        }
        return counted;
    }

    /** Compares every cell; a difference of one person is an error. */
    void compare() {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> published = new TreeMap<>();
        Map<String, Long> counted = new TreeMap<>();
        int cells = 0;
        for (var row : border()) {
            cells++;
            var month = row.get("month").asString();
            counted.merge(month, row.get("operational").asLong(), Long::sum);
            if (!row.has("published")) {
                wrong.add(name(row) + ": nothing is published of it");
            } else {
                published.merge(month, row.get("published").asLong(), Long::sum);
                if (row.get("difference").asLong() != 0) {
                    wrong.add(
                            name(row) + ": counted " + row.get("operational") + ", published " + row.get("published"));
                }
            }
        }
        progress.accept("");
        progress.accept("Counted against published (persons; observed; F)");
        months.forEach(month -> progress.accept(String.format(
                Locale.ROOT,
                "  %s  counted %,9d  published %,9d",
                month,
                counted.getOrDefault(month.toString(), 0L),
                published.getOrDefault(month.toString(), 0L))));
        if (cells == 0 || !wrong.isEmpty()) {
            throw new ReplayFailed("what was counted is not what was published, in " + wrong.size() + " of " + cells
                    + " cells (month, component, demographic, authority):\n  "
                    + String.join("\n  ", wrong.subList(0, Math.min(10, wrong.size()))));
        }
        progress.accept("  all " + cells + " cells of month, component, demographic and authority agree to the person");
    }

    private JsonNode border() {
        return staffing.get("/api/v1/reconciliation?from=" + months.getFirst() + "&to=" + months.getLast())
                .get("border");
    }

    private static String name(JsonNode row) {
        return String.join(
                " ",
                row.get("month").asString(),
                row.get("component").asString(),
                row.get("demographic").asString(),
                row.get("authority").asString());
    }
}
