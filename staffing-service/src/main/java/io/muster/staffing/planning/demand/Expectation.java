package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.forecast.AnnouncedStep;
import io.muster.staffing.planning.forecast.ErrorPool;
import io.muster.staffing.planning.forecast.Outlook;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a day after the last closed one is expected to bring: the mean of the last seven known days, with policies that planners
 * know of applied to the days before them; where the groups' forecasts run, these decide how many, and the mean only of what
 * kinds.
 */
final class Expectation {

    /** Flag of a closed day of which no report stands. */
    private static final String NO_REPORT = "NO_REPORT";

    private final Situation situation;
    private final PathwaySplit split;
    private final ZoneId zone;
    private final List<String> groups;
    private final SilenceBounds bounds;

    Expectation(Situation situation, PathwaySplit split) {
        this.situation = situation;
        this.split = split;
        this.zone = situation.profile().zone();
        this.bounds = new SilenceBounds(situation.profile());
        this.groups = situation.profile().pathways().stream()
                .map(pathway -> pathway.group())
                .distinct()
                .toList();
    }

    /**
     * What is expected, within 95 % bounds.
     *
     * @param arrivals of the same kinds at each end; the ends are the bounds
     * @param shifted groups whose forecast says that something else has begun
     */
    record Expected(
            DemandBasis basis, Ends<Arrivals> arrivals, List<Double> hours, List<String> flags, Set<String> shifted) {

        Expected as(DemandBasis other, String flag) {
            List<String> more = new ArrayList<>(flags);
            more.add(flag);
            return new Expected(other, arrivals, hours, List.copyOf(more), shifted);
        }
    }

    Optional<Expected> of(LocalDate day, DemandState before, ErrorPool pool) {
        if (before.recent().isEmpty()) {
            return Optional.empty();
        }
        var carried = carried(day, before);
        var outlooks = outlooks(day, before, pool);
        return Optional.of(
                outlooks.size() < groups.size()
                        ? carriedForward(day, carried, before)
                        : forecast(day, carried, outlooks, before));
    }

    /**
     * What a closed day is taken to have brought of which nobody reported: what was expected of it, with bounds that grow with
     * the silence.
     */
    Optional<Expected> ofSilence(LocalDate day, DemandState before, ErrorPool pool) {
        return of(day, before, pool).map(expected -> expected.as(DemandBasis.CARRIED_FORWARD, NO_REPORT));
    }

    private Expected carriedForward(LocalDate day, Arrivals carried, DemandState before) {
        return new Expected(
                DemandBasis.CARRIED_FORWARD,
                bounds.around(day, carried, before),
                hours(day, carried.persons(), before),
                before.recent().size() < 7 ? List.of("WARMING_UP") : List.of(),
                Set.of());
    }

    private Expected forecast(LocalDate day, Arrivals carried, Map<String, Outlook> outlooks, DemandState before) {
        var base = new ShownKinds(situation.profile()).byGroup(carried);
        Set<String> shifted = new LinkedHashSet<>();
        for (var group : groups) {
            var running = before.forecasts().get(group);
            if (running != null && running.hasShifted()) {
                shifted.add(group);
            }
        }
        var arrivals = Ends.of(end -> carried.times(situation.profile().pathways().stream()
                .map(pathway -> pathway.group())
                .map(group -> share(end, outlooks.get(group), base.get(group)))
                .toList()));
        return new Expected(
                DemandBasis.FORECAST,
                arrivals.high().persons() > 0 ? arrivals : bounds.around(day, arrivals.likely(), before),
                hours(day, arrivals.likely().persons(), before),
                flags(day, !shifted.isEmpty()),
                shifted);
    }

    /**
     * What a group is expected to be of what it was on the last known days. A group that hasn't come for a week has no kinds to
     * be told apart by, and is expected to stay away.
     */
    private static double share(End end, @Nullable Outlook outlook, @Nullable Double base) {
        if (outlook == null || base == null || base <= 0) {
            return 0;
        }
        return switch (end) {
                    case LOW -> outlook.lower();
                    case LIKELY -> outlook.expected();
                    case HIGH -> outlook.upper();
                }
                / base;
    }

    /** The forecasts of the groups that have one by now. */
    private Map<String, Outlook> outlooks(LocalDate day, DemandState before, ErrorPool pool) {
        var last = lastClosed(day);
        int ahead = (int) ChronoUnit.DAYS.between(last, day);
        Map<String, Outlook> outlooks = new LinkedHashMap<>();
        for (var group : groups) {
            var running = before.forecasts().get(group);
            if (running != null && !running.isWarmingUp()) {
                running.ahead(ahead, announced(group, last), pool).ifPresent(outlook -> outlooks.put(group, outlook));
            }
        }
        return outlooks;
    }

    /** A forecast beyond all that was seen has a reason, and says so: a policy that is announced. */
    private List<String> flags(LocalDate day, boolean shifted) {
        List<String> flags = new ArrayList<>();
        if (shifted) {
            flags.add("REGIME_SHIFT");
        }
        if (groups.stream()
                .anyMatch(group -> announced(group, lastClosed(day)).stream()
                        .anyMatch(step -> step.inDays() <= ChronoUnit.DAYS.between(lastClosed(day), day)))) {
            flags.add("ANNOUNCED_POLICY");
        }
        return List.copyOf(flags);
    }

    /** The last closed day before one. */
    private LocalDate lastClosed(LocalDate day) {
        var today = situation.today();
        return today == null || !day.isAfter(today) ? day.minusDays(1) : today;
    }

    /** Policies that begin after the last closed day, in the order of their days. */
    private List<AnnouncedStep> announced(String group, LocalDate last) {
        return known().stream()
                .filter(policy -> Mix.factor(policy, group) != 1)
                .filter(policy -> Mix.firstDay(policy, zone).isAfter(last))
                .map(policy -> new AnnouncedStep(
                        (int) ChronoUnit.DAYS.between(last, Mix.firstDay(policy, zone)), Mix.factor(policy, group)))
                .sorted(Comparator.comparingInt(AnnouncedStep::inDays))
                .toList();
    }

    /** Policies that planners know of as of today. */
    private List<PolicyStep> known() {
        var today = situation.today();
        return situation.policies().stream()
                .filter(policy -> policy.announcedOn() != null
                        && (today == null || !policy.announcedOn().isAfter(today)))
                .toList();
    }

    /** The mean of the last known days, with policies that are known applied; nobody where no day is known. */
    Arrivals carried(LocalDate day, DemandState before) {
        // Days with the same policies ahead of them are split together: most often that is all of them.
        Map<List<PolicyStep>, List<Count>> counts = new LinkedHashMap<>();
        for (var known : before.recent()) {
            counts.computeIfAbsent(between(known.day(), day), steps -> new ArrayList<>())
                    .addAll(known.counts());
        }
        double share = 1.0 / before.recent().size();
        List<Arrivals.Flow> flows = new ArrayList<>();
        counts.forEach((steps, of) -> split.split(day, Count.together(of), share)
                .flows()
                .forEach(flow -> flows.add(
                        flow.times(factor(steps, split.pathway(flow.pathway()).group())))));
        return new Arrivals(flows).together();
    }

    /** Policies known that begin after one day and hold on another. */
    private List<PolicyStep> between(LocalDate from, LocalDate to) {
        return known().stream()
                .filter(policy -> {
                    var first = Mix.firstDay(policy, zone);
                    return first.isAfter(from) && !first.isAfter(to);
                })
                .toList();
    }

    private static double factor(List<PolicyStep> steps, String group) {
        double factor = 1;
        for (var policy : steps) {
            factor *= Mix.factor(policy, group);
        }
        return factor;
    }

    /**
     * The day's shape is that of the last known days, by hours that pass: an hour of the clock that comes twice brings twice as many,
     * one that does not come nobody. Even where the known days have no shape, or none but in an hour that does not come.
     */
    private List<Double> hours(LocalDate day, double persons, DemandState before) {
        double[] sums = new double[24];
        double[] passed = new double[24];
        for (var known : before.recent()) {
            var lengths = ClockHours.of(known.day(), zone).lengths();
            for (int hour = 0; hour < known.hours().size(); hour++) {
                sums[hour] += known.hours().get(hour);
                passed[hour] += lengths.get(hour);
            }
        }
        var clock = ClockHours.of(day, zone);
        List<Double> shape = new ArrayList<>(24);
        for (int hour = 0; hour < sums.length; hour++) {
            shape.add(
                    passed[hour] == 0
                            ? 0
                            : sums[hour] / passed[hour] * clock.lengths().get(hour));
        }
        double all = shape.stream().mapToDouble(Double::doubleValue).sum();
        return all == 0
                ? clock.even(persons)
                : shape.stream().map(part -> persons * part / all).toList();
    }

    /** Persons by group of one day's counts. */
    Map<String, Double> groupsOf(LocalDate day, List<Count> counts) {
        return new ShownKinds(situation.profile()).byGroup(split.split(day, counts, 1));
    }

    List<String> groups() {
        return groups;
    }
}
