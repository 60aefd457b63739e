package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.forecast.AnnouncedStep;
import io.muster.staffing.planning.forecast.Prediction;
import io.muster.staffing.planning.numbers.StandardNormal;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a day after the last closed one is expected to bring: the mean of the last seven known days, with policies that planners
 * know of applied to the days before them; where the groups' forecasts run, these decide how many, and the mean only of what
 * kinds.
 */
final class Expectation {

    private static final double LEAST_DEVIATION = 0.1;
    private static final double HALF_WIDTH = StandardNormal.halfWidth(0.95);

    private final Situation situation;
    private final DemandModel demand;
    private final ZoneId zone;
    private final List<String> groups;

    Expectation(Situation situation, DemandModel demand) {
        this.situation = situation;
        this.demand = demand;
        this.zone = situation.profile().zone();
        this.groups = situation.profile().pathways().stream()
                .map(pathway -> pathway.group())
                .distinct()
                .toList();
    }

    /**
     * What is expected.
     *
     * @param low factor from the expectation to its lower bound, by pathway
     * @param high factor to its upper bound, by pathway
     */
    record Expected(
            NeedBasis basis,
            Arrivals arrivals,
            List<Demand.Group> groups,
            List<Double> hours,
            List<String> flags,
            List<Double> low,
            List<Double> high) {}

    Optional<Expected> of(LocalDate day, PlaceState before) {
        if (before.recent().isEmpty()) {
            return Optional.empty();
        }
        var carried = carried(day, before);
        var predictions = predictions(day, before);
        return Optional.of(
                predictions.size() < groups.size()
                        ? carriedForward(carried, before)
                        : forecast(carried, predictions, before));
    }

    /**
     * What a closed day is taken to have brought of which nobody reported: what was expected of it, with bounds that grow with
     * the silence.
     */
    Optional<Expected> ofSilence(LocalDate day, PlaceState before) {
        return of(day, before).map(expected -> {
            boolean bounded = expected.basis() == NeedBasis.FORECAST;
            double spread = bounded ? 0 : spread(day, before);
            List<String> flags = new ArrayList<>(expected.flags());
            flags.add(DemandModel.NO_REPORT);
            return new Expected(
                    NeedBasis.CARRIED_FORWARD,
                    expected.arrivals(),
                    bounded ? expected.groups() : widened(expected.groups(), spread),
                    expected.hours(),
                    flags,
                    bounded ? expected.low() : demand.times(Math.max(0, 1 - spread)),
                    bounded ? expected.high() : demand.times(1 + spread));
        });
    }

    /**
     * Half the width of 95 % bounds, as a share of the mean: the standard deviation of the known days, at least a tenth of the
     * mean (method.md 9.13), growing with the square root of the days of silence.
     */
    private static double spread(LocalDate day, PlaceState before) {
        var known = before.recent();
        double mean = known.stream().mapToDouble(Expectation::persons).average().orElse(0);
        double variance = known.stream()
                .mapToDouble(one -> (persons(one) - mean) * (persons(one) - mean))
                .average()
                .orElse(0);
        double deviation = mean > 0 ? Math.sqrt(variance) / mean : 0;
        double silent = ChronoUnit.DAYS.between(known.getLast().day(), day);
        return HALF_WIDTH * Math.max(LEAST_DEVIATION, deviation) * Math.sqrt(Math.max(1, silent));
    }

    private static double persons(PlaceState.KnownDay day) {
        return day.counts().stream().mapToLong(Count::persons).sum();
    }

    private static List<Demand.Group> widened(List<Demand.Group> groups, double spread) {
        return groups.stream()
                .map(group -> new Demand.Group(
                        group.group(),
                        group.persons(),
                        group.persons() * Math.max(0, 1 - spread),
                        group.persons() * (1 + spread),
                        group.flags()))
                .toList();
    }

    private Expected carriedForward(Arrivals carried, PlaceState before) {
        var byGroup = byGroup(carried);
        var shown = groups.stream()
                .map(group -> new Demand.Group(group, byGroup.getOrDefault(group, 0.0), null, null, List.of()))
                .toList();
        return new Expected(
                NeedBasis.CARRIED_FORWARD,
                carried,
                shown,
                hours(carried.persons(), before),
                before.recent().size() < 7 ? List.of("WARMING_UP") : List.of(),
                demand.ones(),
                demand.ones());
    }

    private Expected forecast(Arrivals carried, Map<String, Prediction> predictions, PlaceState before) {
        int pathways = situation.profile().pathways().size();
        List<Double> factor = new ArrayList<>(Collections.nCopies(pathways, 0.0));
        List<Double> low = new ArrayList<>(demand.ones());
        List<Double> high = new ArrayList<>(demand.ones());
        var byGroup = byGroup(carried);
        List<Demand.Group> shown = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        for (var group : groups) {
            var prediction = predictions.get(group);
            if (prediction == null) {
                continue;
            }
            double base = byGroup.getOrDefault(group, 0.0);
            var running = before.forecasts().get(group);
            boolean shifted = running != null && running.hasShifted();
            // A group that hasn't come for a week has no kinds to be told apart by, and is expected to stay away.
            double persons = base > 0 ? prediction.expected() : 0;
            for (int pathway = 0; pathway < pathways; pathway++) {
                if (demand.pathway(pathway).group().equals(group)) {
                    factor.set(pathway, base > 0 ? persons / base : 0);
                    low.set(pathway, persons > 0 ? prediction.lower() / persons : 1);
                    high.set(pathway, persons > 0 ? prediction.upper() / persons : 1);
                }
            }
            shown.add(new Demand.Group(
                    group,
                    persons,
                    base > 0 ? prediction.lower() : 0.0,
                    base > 0 ? prediction.upper() : 0.0,
                    shifted ? List.of("REGIME_SHIFT") : List.of()));
            if (shifted && !flags.contains("REGIME_SHIFT")) {
                flags.add("REGIME_SHIFT");
            }
        }
        var arrivals = carried.times(factor);
        return new Expected(NeedBasis.FORECAST, arrivals, shown, hours(arrivals.persons(), before), flags, low, high);
    }

    /** The forecasts of the groups that have one by now. */
    private Map<String, Prediction> predictions(LocalDate day, PlaceState before) {
        var last = before.recent().getLast().day();
        int ahead = (int) ChronoUnit.DAYS.between(last, day);
        Map<String, Prediction> predictions = new LinkedHashMap<>();
        for (var group : groups) {
            var running = before.forecasts().get(group);
            if (running != null && !running.isWarmingUp() && ahead > 0) {
                running.ahead(ahead, announced(group, last))
                        .ifPresent(prediction -> predictions.put(group, prediction));
            }
        }
        return predictions;
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
    Arrivals carried(LocalDate day, PlaceState before) {
        // Days with the same policies ahead of them are split together: most often that is all of them.
        Map<List<PolicyStep>, List<Count>> counts = new LinkedHashMap<>();
        for (var known : before.recent()) {
            counts.computeIfAbsent(between(known.day(), day), steps -> new ArrayList<>())
                    .addAll(known.counts());
        }
        double share = 1.0 / before.recent().size();
        List<Arrivals.Flow> flows = new ArrayList<>();
        counts.forEach((steps, of) -> demand.split(day, Count.together(of), share)
                .flows()
                .forEach(flow -> flows.add(flow.with(flow.amount()
                        .times(Quantity.of(
                                factor(steps, demand.pathway(flow.pathway()).group())))))));
        return new Arrivals(counts.size() > 1 ? together(flows) : List.copyOf(flows));
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

    private static List<Arrivals.Flow> together(List<Arrivals.Flow> flows) {
        record Kind(String component, int pathway, String demographic) {}
        Map<Kind, Arrivals.Flow> kinds = new LinkedHashMap<>();
        for (var flow : flows) {
            kinds.merge(
                    new Kind(flow.component(), flow.pathway(), flow.demographic()),
                    flow,
                    (one, other) -> new Arrivals.Flow(
                            one.component(),
                            one.pathway(),
                            one.demographic(),
                            one.amount().plus(other.amount()),
                            one.modelled() || other.modelled()));
        }
        return List.copyOf(kinds.values());
    }

    private Map<String, Double> byGroup(Arrivals arrivals) {
        Map<String, Double> persons = new LinkedHashMap<>();
        for (var flow : arrivals.flows()) {
            persons.merge(demand.pathway(flow.pathway()).group(), flow.persons(), Double::sum);
        }
        return persons;
    }

    /** The day's shape is that of the last known days; even where they have none. */
    private static List<Double> hours(double persons, PlaceState before) {
        double[] sums = new double[24];
        double all = 0;
        for (var known : before.recent()) {
            for (int hour = 0; hour < known.hours().size(); hour++) {
                sums[hour] += known.hours().get(hour);
                all += known.hours().get(hour);
            }
        }
        if (all == 0) {
            return DemandModel.even(persons);
        }
        List<Double> hours = new ArrayList<>(24);
        for (double sum : sums) {
            hours.add(persons * sum / all);
        }
        return Collections.unmodifiableList(hours);
    }

    /** Persons by group of one day's counts. */
    Map<String, Double> groupsOf(LocalDate day, List<Count> counts) {
        return byGroup(demand.split(day, counts, 1));
    }

    List<String> groups() {
        return groups;
    }
}
