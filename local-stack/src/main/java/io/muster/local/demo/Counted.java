package io.muster.local.demo;

import io.muster.local.replay.DayBatch;
import io.muster.local.replay.ReplayPlan;
import io.muster.local.replay.ServiceClient;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What the staffing service has counted and planned of what the demo sent. */
final class Counted {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SHOWN_EVERY = 10;

    /** Looks after which counting has come to a stop: half a minute. */
    private static final int STILL = 60;

    /** Looks after which planning has come to a stop, for a plan on a busy machine moves seldom: five minutes. */
    private static final int STILL_PLANNING = 600;

    private final ServiceClient staffing;
    private final List<YearMonth> months;
    private final List<DayBatch> batches;
    private final Others others;
    private final Consumer<String> progress;
    private String lastShown = "";

    Counted(ServiceClient staffing, ReplayPlan plan, Others others, Consumer<String> progress) {
        this.staffing = staffing;
        this.months = plan.months();
        this.batches = plan.batches();
        this.others = others;
        this.progress = progress;
    }

    /**
     * Waits until all persons that were sent are counted and planned.
     *
     * @return whether they are; otherwise nothing has moved for half a minute while counting, five while planning
     */
    boolean await() {
        long expected = batches.stream().mapToLong(DayBatch::persons).sum();
        long last = -1;
        int still = 0;
        for (int look = 1; still < (last == expected ? STILL_PLANNING : STILL); look++) {
            long now = own();
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
        var text = new StringBuilder();
        for (var day : Answer.DAYS) {
            var needs = staffing.get("/api/v1/needs?day=" + day);
            long there = needs.valueStream()
                    .map(need -> need.get("place").asString())
                    .distinct()
                    .count();
            if (there < places) {
                return false;
            }
            text.append(needs);
        }
        boolean same = lastShown.contentEquals(text);
        lastShown = text.toString();
        return same;
    }

    /** Persons counted by month, from whatever source. */
    Map<String, Long> byMonth() {
        Map<String, Long> counted = new TreeMap<>();
        border().counted().forEach((cell, persons) -> counted.merge(Border.month(cell), persons, Long::sum));
        return counted;
    }

    private Border border() {
        return Border.read(staffing, months);
    }

    /** Persons of the demo's own that are counted. */
    private long own() {
        return others.isKnown() ? border().countedInAll() - others.inAll() : OwnBatches.persons(staffing, batches);
    }
}
