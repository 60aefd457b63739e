package io.muster.staffing.planning.brief;

import io.muster.staffing.planning.numbers.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one brief says that another did not, in words and numbers, the largest change of people first. */
public final class BriefChanges {

    /** A figure of a need, people; null where it is unknown. */
    private record Figure(String name, Function<DayBrief.Line, @Nullable Integer> of) {}

    private static final Figure REQUIRED = new Figure("required", DayBrief.Line::required);
    private static final Figure ON_HAND = new Figure("on hand", DayBrief.Line::onHand);
    private static final List<Figure> USUAL = List.of(REQUIRED, ON_HAND);
    private static final List<Figure> WITH_RANGES =
            List.of(REQUIRED, new Figure("low", DayBrief.Line::low), new Figure("high", DayBrief.Line::high), ON_HAND);

    /** States in which a request is named for what was told of it that day. */
    private static final Set<String> OVER = Set.of("NONE", "DENIED", "CLOSED", "WITHDRAWN", "EXPIRED");

    private BriefChanges() {}

    /**
     * A change.
     *
     * @param subject what changed: a need ({@code place task}), a category, persons, people on hand, or a request
     * @param unit unit of both figures
     * @param text the change in words
     */
    public record Change(
            String subject,
            String figure,
            @Nullable Double before,
            @Nullable Double after,
            String unit,
            String text) {}

    /** From the one to the other. */
    public static List<Change> between(DayBrief before, DayBrief after) {
        return between(before, after, USUAL);
    }

    /** From the one to the other, ranges too: a profile may change them alone. */
    public static List<Change> betweenProfiles(DayBrief before, DayBrief after) {
        return between(before, after, WITH_RANGES);
    }

    private static List<Change> between(DayBrief before, DayBrief after, List<Figure> figures) {
        List<Change> changes = new ArrayList<>();
        var span = span(before, after);
        add(changes, "all places", "arrivals", before.persons(), after.persons(), "persons/day", span);
        add(changes, "border", "authorised", known(before.authorised()), known(after.authorised()), "people", span);
        add(changes, "border", "on hand", known(before.onHand()), known(after.onHand()), "people", span);
        add(changes, "border", "unplaced", known(before.unplaced()), known(after.unplaced()), "people", span);
        requests(changes, before, after);
        List<Change> needs = new ArrayList<>();
        var earlier = byKey(before);
        var later = byKey(after);
        later.forEach((key, line) -> {
            var was = earlier.get(key);
            if (was == null && line.required() == null) {
                needs.add(new Change(
                        key,
                        "required",
                        null,
                        null,
                        "people",
                        key + ": required unknown, not planned before (" + span + ")"));
            }
            for (var figure : figures) {
                var then = was == null ? null : known(figure.of().apply(was));
                add(needs, key, figure.name(), then, known(figure.of().apply(line)), "people", span);
            }
        });
        earlier.forEach((key, line) -> {
            if (!later.containsKey(key)) {
                add(needs, key, "required", known(line.required()), null, "people", span);
            }
        });
        needs.sort(Comparator.comparingDouble(BriefChanges::size).reversed().thenComparing(Change::subject));
        changes.addAll(needs);
        return changes;
    }

    private static String span(DayBrief before, DayBrief after) {
        if (!before.day().equals(after.day())) {
            return "from " + before.day() + " to " + after.day();
        }
        return "on " + after.day()
                + (before.profileHash().equals(after.profileHash()) ? "" : ", from one profile to the other");
    }

    /** Sums of persons may differ by the order in which they were added up. */
    private static boolean isSame(@Nullable Double before, @Nullable Double after) {
        if (before == null || after == null) {
            return Objects.equals(before, after);
        }
        return Math.abs(before - after) <= Tolerance.EPSILON * Math.max(1, Math.abs(before));
    }

    /** A request that has ended is named on that day for the last time. */
    private static void ended(
            List<Change> changes, Map<String, DayBrief.Request> earlier, DayBrief before, DayBrief after) {
        after.requests().forEach(request -> earlier.remove(request.id()));
        if (after.day().isBefore(before.day())) {
            return;
        }
        earlier.values().stream()
                .filter(request -> after.requestsLeftOut() == null && !OVER.contains(request.state()))
                .forEach(request -> changes.add(new Change(
                        "request " + request.id(),
                        "state",
                        (double) request.headcount(),
                        null,
                        "people",
                        "request " + request.id() + ": " + request.state() + " to ended, with nobody there")));
    }

    private static void requests(List<Change> changes, DayBrief before, DayBrief after) {
        Map<String, DayBrief.Request> earlier = new TreeMap<>();
        before.requests().forEach(request -> earlier.put(request.id(), request));
        for (var request : after.requests()) {
            var was = earlier.get(request.id());
            if (!request.equals(was)) {
                changes.add(new Change(
                        "request " + request.id(),
                        "state",
                        was == null ? null : (double) was.headcount(),
                        (double) request.headcount(),
                        "people",
                        "request " + request.id() + ": " + (was == null ? "new" : was.state()) + " to "
                                + request.state() + ", " + request.headcount() + " people asked for"
                                + (request.there() == null ? "" : ", " + request.there() + " there")
                                + (request.coveredUntil() == null ? "" : ", until " + request.coveredUntil())));
            }
        }
        ended(changes, earlier, before, after);
    }

    private static void add(
            List<Change> changes,
            String subject,
            String figure,
            @Nullable Double before,
            @Nullable Double after,
            String unit,
            String span) {
        if (!isSame(before, after)) {
            changes.add(
                    new Change(subject, figure, before, after, unit, text(subject, figure, before, after, unit, span)));
        }
    }

    private static String text(
            String subject, String figure, @Nullable Double before, @Nullable Double after, String unit, String span) {
        if (before == null) {
            return String.format(
                    Locale.ROOT, "%s: %s %,.0f %s, unknown before (%s)", subject, figure, after, unit, span);
        }
        if (after == null) {
            return String.format(
                    Locale.ROOT, "%s: %s unknown now, was %,.0f %s (%s)", subject, figure, before, unit, span);
        }
        return String.format(
                Locale.ROOT,
                "%s: %s %,.0f %s, %,.0f %s (%s)",
                subject,
                figure,
                after,
                unit,
                Math.abs(after - before),
                after > before ? "more" : "fewer",
                span);
    }

    private static double size(Change change) {
        double before = change.before() == null ? 0 : change.before();
        double after = change.after() == null ? 0 : change.after();
        return Math.abs(after - before);
    }

    private static @Nullable Double known(@Nullable Number people) {
        return people == null ? null : people.doubleValue();
    }

    private static Map<String, DayBrief.Line> byKey(DayBrief brief) {
        Map<String, DayBrief.Line> lines = new TreeMap<>();
        brief.needs().forEach(line -> lines.put(line.place() + ' ' + line.task(), line));
        return lines;
    }
}
