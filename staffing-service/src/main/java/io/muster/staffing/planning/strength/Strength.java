package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is authorised and who is on hand, by place, task and day, from commitments of requests and reports of people.
 *
 * <p>A report holds until the next of the same place, task, component, request and line. One that names a request replaces the
 * headcount of that request, or of its line, until the last day of its people. Where nobody has reported by a day and nothing is
 * committed for just that place and task, on hand is unknown, which is not 0.
 */
public final class Strength {

    private final List<Commitment> commitments;
    private final Map<Post, List<NavigableMap<LocalDate, StaffReport>>> reports = new HashMap<>();
    private final List<NavigableMap<LocalDate, StaffReport>> all = new ArrayList<>();

    private record Post(String place, String task) {}

    private record Holder(
            Post post,
            String component,
            @Nullable String requestId,
            @Nullable String line) {}

    /** As far as that situation knows. */
    public Strength(Situation situation) {
        this.commitments = situation.commitments();
        Map<Holder, NavigableMap<LocalDate, StaffReport>> byHolder = new HashMap<>();
        situation.reports().stream()
                .sorted(Comparator.comparingLong(StaffReport::order))
                .forEach(report -> byHolder.computeIfAbsent(holder(report), holder -> new TreeMap<>())
                        .put(report.day(), report));
        byHolder.forEach((holder, days) -> {
            reports.computeIfAbsent(holder.post(), post -> new ArrayList<>()).add(days);
            all.add(days);
        });
    }

    /**
     * People of one kind.
     *
     * @param component a kind of people of the profile
     * @param headcount persons, at least 0
     */
    public record People(String component, long headcount) {}

    /** People authorised for just that place and task, or empty where nothing is. */
    public Optional<Long> authorised(String place, String task, LocalDate day) {
        var named = commitments.stream().filter(one -> isFor(one, place, task)).toList();
        var reported = held(place, task, day).stream()
                .filter(report -> report.authorised() != null)
                .toList();
        if (named.isEmpty() && reported.isEmpty()) {
            return Optional.empty();
        }
        long committed = named.stream()
                .filter(one -> reported.stream().noneMatch(report -> isOf(report, one)))
                .mapToLong(one -> one.headcount(day))
                .sum();
        return Optional.of(
                committed + reported.stream().mapToLong(Strength::authorised).sum());
    }

    /** People on hand at that place and task, by kind; empty where that is unknown. */
    public Optional<List<People>> onHand(String place, String task, LocalDate day) {
        var reported = held(place, task, day);
        var committed =
                commitments.stream().filter(one -> isFor(one, place, task)).toList();
        if (reported.isEmpty() && committed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> people = new TreeMap<>();
        reported.forEach(report -> people.merge(report.component(), present(report, day), Long::sum));
        committed.stream()
                .filter(one -> !isReplaced(one, day))
                .forEach(one -> people.merge(one.component(), one.headcount(day), Long::sum));
        return Optional.of(people.entrySet().stream()
                .map(entry -> new People(entry.getKey(), entry.getValue()))
                .toList());
    }

    /**
     * From what people on hand are known.
     *
     * @param from {@code report} or {@code request}
     * @param id of the report's event, or of the request
     * @param mark honesty mark of a report, or null for a request
     */
    public record Source(
            String component,
            long headcount,
            String from,
            String id,
            @Nullable String mark,
            String basis) {}

    /** From what the people on hand at that place and task are known; empty where that is unknown. */
    public List<Source> sources(String place, String task, LocalDate day) {
        List<Source> sources = new ArrayList<>();
        held(place, task, day).forEach(report -> sources.add(source(report, day)));
        commitments.stream()
                .filter(one -> isFor(one, place, task) && !isReplaced(one, day) && one.headcount(day) > 0)
                .forEach(one -> sources.add(source(one, day)));
        return sources;
    }

    /** From what the people are known of whom no place or task of the profile is known, by kind. */
    public List<Source> unplaced(LocalDate day) {
        List<Source> sources = new ArrayList<>();
        for (var days : all) {
            var report = latest(days, day);
            if (report != null && isUnplaced(report) && present(report, day) > 0) {
                sources.add(source(report, day));
            }
        }
        commitments.stream()
                .filter(one -> !one.isPlaced() && !isReplaced(one, day) && one.headcount(day) > 0)
                .forEach(one -> sources.add(source(one, day)));
        sources.sort(Comparator.comparing(Source::component).thenComparing(Source::id));
        return sources;
    }

    private Source source(StaffReport report, LocalDate day) {
        return new Source(
                report.component(),
                present(report, day),
                "report",
                report.eventId(),
                report.mark(),
                report.task().equals(StaffReport.OTHER)
                        ? "at a task that is none of the profile's; " + report.basis()
                        : report.basis());
    }

    private static Source source(Commitment commitment, LocalDate day) {
        return new Source(
                commitment.component(),
                commitment.headcount(day),
                "request",
                commitment.requestId(),
                null,
                "line " + commitment.line() + " of the request, as approved, extended and reduced");
    }

    /** The border as a whole on a day. */
    public Border border(LocalDate day) {
        long authorised =
                commitments.stream().mapToLong(one -> one.headcount(day)).sum();
        Map<String, Long> onHand = new TreeMap<>();
        Map<String, Long> unplaced = new TreeMap<>();
        for (var days : all) {
            var report = latest(days, day);
            if (report == null) {
                continue;
            }
            long there = present(report, day);
            onHand.merge(report.component(), there, Long::sum);
            if (isUnplaced(report)) {
                unplaced.merge(report.component(), there, Long::sum);
            }
            if (report.requestId() == null) {
                authorised += authorised(report) > 0 ? authorised(report) : there;
            }
        }
        for (var one : commitments) {
            long there = isReplaced(one, day) ? 0 : one.headcount(day);
            onHand.merge(one.component(), there, Long::sum);
            if (!one.isPlaced()) {
                unplaced.merge(one.component(), there, Long::sum);
            }
        }
        return new Border(authorised, people(onHand), people(unplaced));
    }

    /**
     * The whole border's strength on a day.
     *
     * @param authorised people authorised: by requests, and by reports without a request (as many as are there where a report
     *     does not say)
     * @param onHand people on hand, by kind, the unplaced among them
     * @param unplaced people of whom no place or task is known, by kind: counted against nothing until they are placed
     */
    public record Border(long authorised, List<People> onHand, List<People> unplaced) {

        /** People on hand of all kinds. */
        public long present() {
            return onHand.stream().mapToLong(People::headcount).sum();
        }

        /** Unplaced people of all kinds. */
        public long withoutPlace() {
            return unplaced.stream().mapToLong(People::headcount).sum();
        }
    }

    private static List<People> people(Map<String, Long> byComponent) {
        return byComponent.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new People(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<StaffReport> held(String place, String task, LocalDate day) {
        List<StaffReport> held = new ArrayList<>();
        for (var days : reports.getOrDefault(new Post(place, task), List.of())) {
            var report = latest(days, day);
            if (report != null) {
                held.add(report);
            }
        }
        return held;
    }

    private static @Nullable StaffReport latest(NavigableMap<LocalDate, StaffReport> days, LocalDate day) {
        var entry = days.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** Whether reports of its own people stand for a commitment on a day. */
    private boolean isReplaced(Commitment commitment, LocalDate day) {
        return all.stream().anyMatch(days -> {
            var report = latest(days, day);
            return report != null && isOf(report, commitment);
        });
    }

    /** Reported people of a request are there no longer than its people stay. */
    private long present(StaffReport report, LocalDate day) {
        if (report.requestId() == null) {
            return report.onHand();
        }
        var own = commitments.stream().filter(one -> isOf(report, one)).toList();
        return own.isEmpty() || own.stream().anyMatch(one -> one.headcount(day) > 0) ? report.onHand() : 0;
    }

    private static boolean isFor(Commitment commitment, String place, String task) {
        return commitment.isPlaced()
                && place.equals(commitment.place())
                && commitment.tasks().contains(task);
    }

    private static boolean isOf(StaffReport report, Commitment commitment) {
        return commitment.requestId().equals(report.requestId())
                && (report.line() == null || report.line().equals(commitment.line()));
    }

    private static boolean isUnplaced(StaffReport report) {
        return report.place().equals(StaffReport.UNPLACED)
                || report.task().equals(StaffReport.UNPLACED)
                || report.task().equals(StaffReport.OTHER);
    }

    private static long authorised(StaffReport report) {
        return report.authorised() == null ? 0 : report.authorised();
    }

    private static Holder holder(StaffReport report) {
        return new Holder(
                new Post(report.place(), report.task()), report.component(), report.requestId(), report.line());
    }
}
