package io.muster.staffing.requests.decisions;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.DayCount;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts a request from open shortages of tasks that troops may support without being named. */
public final class Drafting {

    /** Said wherever the figure stands. */
    public static final String CAUTION =
            "This draft is no validation of any real request: it swings with assumed standards, and posts, which do not depend on"
                    + " arrivals, are most of it where they are not covered.";

    /** Who is asked for is by the worst of the first days: later ones are too uncertain, and can be asked for when they come near. */
    public static final int SURE_DAYS = 14;

    private final ReferenceProfile profile;

    public Drafting(ReferenceProfile profile) {
        this.profile = profile;
    }

    /**
     * The draft.
     *
     * @param plans plans as of {@code asOf}, of all places, on the days from {@code from} to the last
     * @param strength who is there, as of {@code asOf}
     * @param share of the draws in which the people of each need suffice, or null for as many as the likely values ask for
     */
    public Draft draft(
            LocalDate asOf,
            LocalDate from,
            int days,
            Map<LocalDate, List<DayPlan>> plans,
            Strength strength,
            @Nullable Double share) {
        if (share == null) {
            return draft(asOf, from, days, plans, strength);
        }
        var staffed = draft(asOf, from, days, staffedTo(plans, share), strength);
        var median = draft(asOf, from, days, staffedTo(plans, Quantiles.MEDIAN), strength);
        return staffed.at(new Draft.StaffTo(
                share, staffed.headcount() - median.headcount(), staffed.personDays() - median.personDays()));
    }

    private static Map<LocalDate, List<DayPlan>> staffedTo(Map<LocalDate, List<DayPlan>> plans, double share) {
        Map<LocalDate, List<DayPlan>> staffed = new TreeMap<>();
        plans.forEach((day, places) -> staffed.put(
                day, places.stream().map(plan -> plan.staffedTo(share)).toList()));
        return staffed;
    }

    private Draft draft(
            LocalDate asOf, LocalDate from, int days, Map<LocalDate, List<DayPlan>> plans, Strength strength) {
        List<Shortages> open = new ArrayList<>();
        Map<String, List<String>> unknown = new TreeMap<>();
        Map<String, List<String>> unknownNeeds = new TreeMap<>();
        var last = DayCount.last(from, days);
        var sure = new TreeMap<>(plans).headMap(from.plusDays(Math.min(days, SURE_DAYS)), false);
        for (var task : profile.tasks()) {
            if (task.legality().verdict() == Task.Legality.Verdict.ALLOWED) {
                profile.places().forEach(place -> shortages(task, place.code(), sure, open, unknown, unknownNeeds));
            }
        }
        var lines = open.stream().map(Shortages::line).toList();
        long first = open.stream().mapToLong(Shortages::first).sum();
        long most = open.stream().mapToLong(Shortages::most).sum();
        var unplaced = new Unplacing(strength).between(from, last);
        return new Draft(
                asOf,
                from,
                last,
                days,
                most,
                lines.stream().mapToLong(Draft.Line::low).sum(),
                high(lines),
                assumedShare(open),
                null,
                lines,
                tranches(from, first, most, open),
                Stream.concat(
                                words(unknown, "nobody has reported who is on hand, so nothing is asked for"),
                                words(
                                        unknownNeeds,
                                        "no arrivals are known on some of the days, so nothing is asked for them"))
                        .toList(),
                unplaced,
                CAUTION,
                form(from, days, most, lines, unplaced),
                new Draft.Request(
                        "DRAFT",
                        asOf,
                        "REQUESTER",
                        most + " people for " + days + " days from " + from + ", drafted from what is missing",
                        "to be named",
                        profile.purposes().own(),
                        requestLines(lines, from, last)));
    }

    private static Stream<String> words(Map<String, List<String>> places, String why) {
        return places.entrySet().stream()
                .map(entry -> entry.getKey() + " at " + String.join(", ", entry.getValue()) + ": " + why);
    }

    /** Shortages of one task at one place by day; days of which nobody knows what is required are not among them. */
    private record Shortages(Task task, String place, NavigableMap<LocalDate, NeedLine> days) {

        long first() {
            return missing(days.firstEntry().getValue());
        }

        Map.Entry<LocalDate, NeedLine> worst() {
            return days.entrySet().stream()
                    .max(Comparator.<Map.Entry<LocalDate, NeedLine>>comparingLong(entry -> missing(entry.getValue()))
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .orElseThrow();
        }

        long most() {
            return missing(worst().getValue());
        }

        Draft.Line line() {
            var worst = worst().getValue();
            int there = worst.wholeEquivalent();
            return new Draft.Line(
                    task.code(),
                    place,
                    first(),
                    most(),
                    worst().getKey(),
                    Math.max(0, worst.known().low() - there),
                    missing(worst.known().high(), there),
                    task.legality().rule(),
                    task.legality().source(),
                    String.format(
                            Locale.ROOT,
                            "%d required (%.0f by load, %.0f by posts; %s), %d on hand%s",
                            worst.known().required(),
                            worst.known().loadDriven(),
                            worst.postDriven(),
                            worst.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            worst.onHand() == null ? 0 : worst.onHand(),
                            worst.onHand() == null || worst.onHand() == there
                                    ? ""
                                    : ", who by their hours count as " + there));
        }
    }

    private static void shortages(
            Task task,
            String place,
            Map<LocalDate, List<DayPlan>> plans,
            List<Shortages> open,
            Map<String, List<String>> unknown,
            Map<String, List<String>> unknownNeeds) {
        NavigableMap<LocalDate, NeedLine> days = new TreeMap<>();
        boolean needKnown = true;
        for (var day : plans.entrySet()) {
            var line = line(day.getValue(), place, task.code());
            if (line == null) {
                continue;
            }
            var required = line.required();
            needKnown &= required != null;
            if (required != null && required > 0) {
                days.put(day.getKey(), line);
            }
        }
        if (!needKnown) {
            unknownNeeds.computeIfAbsent(task.code(), code -> new ArrayList<>()).add(place);
        }
        if (days.isEmpty()) {
            return;
        }
        if (days.values().stream().anyMatch(line -> line.onHand() == null)) {
            unknown.computeIfAbsent(task.code(), code -> new ArrayList<>()).add(place);
        } else if (days.values().stream().anyMatch(line -> missing(line) > 0)) {
            open.add(new Shortages(task, place, days));
        }
    }

    private static @Nullable NeedLine line(List<DayPlan> plans, String place, String task) {
        return plans.stream()
                .filter(plan -> plan.place().equals(place))
                .flatMap(plan -> plan.needs().stream())
                .filter(need -> need.task().equals(task))
                .map(need -> need.lines().getFirst())
                .findFirst()
                .orElse(null);
    }

    private static long missing(NeedLine line) {
        return line.shortage() == null ? 0 : line.shortage();
    }

    private static @Nullable Long missing(@Nullable Integer high, int there) {
        return high == null ? null : Long.valueOf(Math.max(0, high - there));
    }

    private static @Nullable Long high(List<Draft.Line> lines) {
        long high = 0;
        for (var line : lines) {
            if (line.high() == null) {
                return null;
            }
            high += line.high();
        }
        return high;
    }

    private static List<Draft.RequestLine> requestLines(List<Draft.Line> lines, LocalDate from, LocalDate last) {
        List<Draft.RequestLine> request = new ArrayList<>();
        for (var line : lines) {
            var later = line.most() - line.first();
            var tranches = Stream.of(new Draft.Tranche(line.first(), from), new Draft.Tranche(later, line.mostOn()))
                    .filter(tranche -> tranche.headcount() > 0)
                    .toList();
            request.add(new Draft.RequestLine(
                    String.valueOf(request.size() + 1), List.of(line.task()), line.place(), tranches, last));
        }
        return request;
    }

    /** Those missing at once come first, the rest when the first of the worst days is reached. */
    private static List<Draft.Tranche> tranches(LocalDate from, long first, long most, List<Shortages> open) {
        if (most == 0) {
            return List.of();
        }
        var later = open.stream()
                .filter(shortages -> shortages.most() > shortages.first())
                .map(shortages -> shortages.worst().getKey())
                .min(Comparator.naturalOrder());
        return most == first || later.isEmpty()
                ? List.of(new Draft.Tranche(most, from))
                : List.of(new Draft.Tranche(first, from), new Draft.Tranche(most - first, later.get()));
    }

    private static @Nullable Double assumedShare(List<Shortages> open) {
        double assumed = 0;
        double all = 0;
        for (var shortages : open) {
            var share = shortages.worst().getValue().known().assumedShare();
            if (share == null) {
                return null;
            }
            all += (double) shortages.most();
            assumed += (double) shortages.most() * share;
        }
        return all == 0 ? 0 : assumed / all;
    }

    private static List<Draft.Section> form(
            LocalDate from, int days, long headcount, List<Draft.Line> lines, Draft.Unplaced unplaced) {
        Map<String, Long> byTask = lines.stream()
                .collect(Collectors.groupingBy(
                        Draft.Line::task, TreeMap::new, Collectors.summingLong(Draft.Line::most)));
        Map<String, Long> byPlace = lines.stream()
                .collect(Collectors.groupingBy(
                        Draft.Line::place, TreeMap::new, Collectors.summingLong(Draft.Line::most)));
        return List.of(
                new Draft.Section("Capability", headcount + " people: " + byTask),
                new Draft.Section("Reporting date and place", from + ", by place: " + byPlace),
                new Draft.Section("Duration", days + " days, last day " + DayCount.last(from, days)),
                new Draft.Section(
                        "Substitutes",
                        "contractors, processing coordinators, Guard already there; say why each does not do"
                                + Unplacing.words(unplaced)),
                new Draft.Section("Life support", "lodging, meals and transport on site: to be stated by who asks"),
                new Draft.Section("Arming", "for self-defence or not: evidence for the criterion of lethality"),
                new Draft.Section("Funding", "reimbursed or not, with the basis of the estimate: evidence for cost"),
                new Draft.Section(
                        "Approvals",
                        "six criteria, each with finding, assessor and evidence; only the deciding role decides"));
    }
}
