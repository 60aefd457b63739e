package io.muster.staffing.requests.decisions;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.DayCount;
import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
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

    private static final String ON_HAND = "nobody has reported who is on hand, so nothing is asked for";
    private static final String ON_SUCH_DAYS = "; for such days nothing is asked for";

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
            return draftOf(asOf, from, days, plans, strength, null);
        }
        var staffed = draftOf(asOf, from, days, staffedTo(plans, share), strength, share);
        var median = draftOf(asOf, from, days, staffedTo(plans, Quantiles.MEDIAN), strength, Quantiles.MEDIAN);
        return staffed.at(new Draft.StaffTo(
                share, staffed.headcount() - median.headcount(), staffed.personDays() - median.personDays()));
    }

    private static Map<LocalDate, List<DayPlan>> staffedTo(Map<LocalDate, List<DayPlan>> plans, double share) {
        Map<LocalDate, List<DayPlan>> staffed = new TreeMap<>();
        plans.forEach((day, places) -> staffed.put(
                day, places.stream().map(plan -> plan.staffedTo(share)).toList()));
        return staffed;
    }

    private Draft draftOf(
            LocalDate asOf,
            LocalDate from,
            int days,
            Map<LocalDate, List<DayPlan>> plans,
            Strength strength,
            @Nullable Double share) {
        List<OpenShortages> open = new ArrayList<>();
        var unknown = new Unknown();
        var last = DayCount.last(from, days);
        var sure = new TreeMap<>(plans).headMap(from.plusDays(Math.min(days, SURE_DAYS)), false);
        for (var task : profile.tasks()) {
            if (task.legality().verdict() == Task.Legality.Verdict.ALLOWED) {
                profile.places().forEach(place -> shortages(task, place.code(), sure, open, unknown));
            }
        }
        var lines = open.stream().map(shortages -> shortages.line(share)).toList();
        long first = open.stream().mapToLong(OpenShortages::first).sum();
        long most = open.stream().mapToLong(OpenShortages::most).sum();
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
                unknown.words(),
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

    /** Places of tasks of which something is unknown, by what that is. */
    private static final class Unknown {

        private final Map<String, Map<String, Set<String>>> places = new LinkedHashMap<>();

        Unknown() {
            places.put(ON_HAND, new TreeMap<>());
        }

        void add(String why, String task, String place) {
            places.computeIfAbsent(why, reason -> new TreeMap<>())
                    .computeIfAbsent(task, code -> new LinkedHashSet<>())
                    .add(place);
        }

        List<String> words() {
            List<String> words = new ArrayList<>();
            places.forEach((why, tasks) ->
                    tasks.forEach((task, of) -> words.add(task + " at " + String.join(", ", of) + ": " + why)));
            return words;
        }
    }

    private static void shortages(
            Task task, String place, Map<LocalDate, List<DayPlan>> plans, List<OpenShortages> open, Unknown unknown) {
        NavigableMap<LocalDate, NeedLine> days = new TreeMap<>();
        for (var day : plans.entrySet()) {
            var line = line(day.getValue(), place, task.code());
            if (line == null) {
                continue;
            }
            var required = line.required();
            if (required == null) {
                var why = Objects.requireNonNullElse(line.unknown(), Demand.UNKNOWN);
                unknown.add(why + ON_SUCH_DAYS, task.code(), place);
            } else if (required > 0) {
                days.put(day.getKey(), line);
            }
        }
        if (days.isEmpty()) {
            return;
        }
        if (days.values().stream().anyMatch(line -> line.onHand() == null)) {
            unknown.add(ON_HAND, task.code(), place);
        } else if (days.values().stream().anyMatch(line -> OpenShortages.missing(line) > 0)) {
            open.add(new OpenShortages(task, place, days));
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
    private static List<Draft.Tranche> tranches(LocalDate from, long first, long most, List<OpenShortages> open) {
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

    private static @Nullable Double assumedShare(List<OpenShortages> open) {
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
