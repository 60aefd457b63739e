package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came to a place, or can be expected to, on a day. */
final class DemandModel {

    /** Flag of a closed day of which no report stands. */
    static final String NO_REPORT = "NO_REPORT";

    private static final int HOURS = 24;

    private final Situation situation;
    private final String place;
    private final ReferenceProfile profile;
    private final Mix mix;
    private final Expectation expectation;
    private final LocalDate operationalFrom;
    private final Map<YearMonth, PublishedMonth> published = new HashMap<>();
    private final Map<String, Integer> pathways = new HashMap<>();
    private final List<Demand.Scenario> scenarios;
    private final ShownKinds kinds;

    DemandModel(Situation situation, String place, Mix mix) {
        this.situation = situation;
        this.place = place;
        this.profile = situation.profile();
        this.mix = mix;
        this.kinds = new ShownKinds(profile);
        for (int index = 0; index < profile.pathways().size(); index++) {
            pathways.put(profile.pathways().get(index).code(), index);
        }
        this.expectation = new Expectation(situation, this);
        this.operationalFrom = operationalFrom();
        for (PublishedMonth month : situation.published()) {
            if (month.place().equals(place)) {
                published.put(month.month(), month);
            }
        }
        this.scenarios = ScenarioShares.of(profile, place);
    }

    /** A day's arrivals and what is said about them; arrivals are null where nothing is known and nothing expected. */
    record Day(@Nullable Arrivals arrivals, @Nullable Demand demand, PlaceState.@Nullable KnownDay known) {}

    Day of(LocalDate day, PlaceState before) {
        var found = found(day, before);
        return situation.isSupposed(place, day) ? supposed(day, found) : found;
    }

    /** A what-if's volumes stand in for those found; what is known and what the forecasts learn stays as it is. */
    private Day supposed(LocalDate day, Day found) {
        var volumes = new SupposedVolumes(situation, place, day);
        return found.arrivals() == null || found.demand() == null
                ? found
                : new Day(volumes.of(found.arrivals()), volumes.of(found.demand()), found.known());
    }

    private Day found(LocalDate day, PlaceState before) {
        var today = situation.today();
        boolean closed = today != null && !day.isAfter(today);
        var counted = situation.counted(place, day);
        if (day.isBefore(operationalFrom)) {
            return published(day, counted.orElse(null));
        }
        if (closed) {
            return closed(day, counted.orElse(null), before);
        }
        var expected = expectation.of(day, before);
        if (expected.isPresent()) {
            return expected(
                    counted.map(counts -> OpenDay.of(
                                    expected.get(),
                                    split(day, counts.counts(), 1),
                                    before.recent().size()))
                            .orElse(expected.get()),
                    counted.orElse(null));
        }
        return counted.map(counts -> countedSoFar(day, counts)).orElseGet(this::unknown);
    }

    /** Nothing is known of other days: nobody knows how many more come. */
    private Day countedSoFar(LocalDate day, DayCounts counts) {
        var so = observed(day, counts, false);
        var demand = so.demand() == null ? null : so.demand().between((double) counts.persons(), null, OpenDay.FLAG);
        return new Day(so.arrivals(), demand, so.known());
    }

    /** A closed day without a report is unknown, never 0: it is carried forward from the days that were reported. */
    private Day closed(LocalDate day, @Nullable DayCounts counted, PlaceState before) {
        return counted != null
                ? observed(day, counted, true)
                : expectation
                        .ofSilence(day, before)
                        .map(carried -> expected(carried, null))
                        .orElseGet(this::unknown);
    }

    private Day published(LocalDate day, @Nullable DayCounts counted) {
        var month = published.get(YearMonth.from(day));
        if (month == null) {
            return counted == null ? unknown() : unused(counted);
        }
        double days = YearMonth.from(day).lengthOfMonth();
        var arrivals = split(day, month.counts(), 1 / days);
        var demand = demand(
                NeedBasis.OBSERVED,
                DemandSeries.PUBLISHED,
                arrivals,
                counted,
                even(arrivals.persons()),
                List.of("MODELLED_DAYS", "MODELLED_HOURS"));
        return SuppressedCells.widen(new Day(arrivals, demand, null), month.suppressed(), days, profile);
    }

    private Day observed(LocalDate day, DayCounts counts, boolean closed) {
        var arrivals = split(day, counts.counts(), 1);
        List<Double> hours = counts.hours().isEmpty()
                ? even(arrivals.persons())
                : counts.hours().stream().map(Long::doubleValue).toList();
        var known = closed ? new PlaceState.KnownDay(day, counts.counts(), counts.hours()) : null;
        var demand = demand(NeedBasis.OBSERVED, DemandSeries.OPERATIONAL, arrivals, counts, hours, List.of());
        return new Day(arrivals, demand, known);
    }

    private Day expected(Expectation.Expected expected, @Nullable DayCounts counted) {
        var arrivals = expected.arrivals();
        var demand = new Demand(
                expected.basis(),
                DemandSeries.OPERATIONAL,
                arrivals.likely().persons(),
                arrivals.low().persons(),
                arrivals.high().persons(),
                counted,
                kinds.cells(arrivals.likely()),
                kinds.groups(expected.arrivals(), expected.shifted()),
                expected.hours(),
                scenarios,
                expected.flags());
        return new Day(named(Arrivals.within(arrivals), expected.basis()), demand, null);
    }

    /** Reports from before operational demand begins: shown as counted, and used for nothing; how many came is unknown. */
    private Day unused(DayCounts counted) {
        var demand = new Demand(
                NeedBasis.OBSERVED,
                DemandSeries.OPERATIONAL,
                null,
                null,
                null,
                counted,
                List.of(),
                List.of(),
                List.of(),
                scenarios,
                List.of("REPORTED_BEFORE_OPERATIONAL"));
        return new Day(null, demand, null);
    }

    private Day unknown() {
        return new Day(null, null, null);
    }

    private Demand demand(
            NeedBasis basis,
            DemandSeries series,
            Arrivals arrivals,
            @Nullable DayCounts counted,
            List<Double> hours,
            List<String> flags) {
        var groups = kinds.byGroup(arrivals).entrySet().stream()
                .map(group -> new Demand.Group(group.getKey(), group.getValue(), null, null, List.of()))
                .toList();
        return new Demand(
                basis,
                series,
                arrivals.persons(),
                null,
                null,
                counted,
                kinds.cells(arrivals),
                groups,
                hours,
                scenarios,
                flags);
    }

    /** Counts by what becomes of them; each figure is multiplied by the factor. */
    Arrivals split(LocalDate day, List<Count> counts, double factor) {
        Map<ArrivalFigures.FlowLabel, Parts> kinds = new LinkedHashMap<>();
        for (var count : counts) {
            var counted = ArrivalFigures.counted(count);
            if (count.pathway() != null) {
                parts(kinds, count, count.pathway()).add(counted, false);
            } else {
                var rule = mix.rule(day, count.component(), count.authority(), count.demographic());
                rule.shares()
                        .forEach((pathway, share) -> parts(kinds, count, pathway)
                                .add(counted.times(ArrivalFigures.share(count, pathway, share, rule)), true));
            }
        }
        List<Arrivals.Flow> flows = new ArrayList<>();
        kinds.forEach((kind, parts) -> {
            var persons = Quantity.sum(parts.amounts);
            flows.add(new Arrivals.Flow(
                    kind.component(),
                    index(kind.pathway()),
                    kind.demographic(),
                    (factor == 1 ? persons : persons.times(ArrivalFigures.dayOfMonth(factor))).named(kind),
                    parts.modelled));
        });
        return new Arrivals(flows);
    }

    /** What adds up to one kind. */
    private static final class Parts {

        private final List<Quantity> amounts = new ArrayList<>(2);
        private boolean modelled;

        void add(Quantity amount, boolean isModelled) {
            amounts.add(amount);
            modelled |= isModelled;
        }
    }

    private static Parts parts(Map<ArrivalFigures.FlowLabel, Parts> kinds, Count count, String pathway) {
        return kinds.computeIfAbsent(
                new ArrivalFigures.FlowLabel(count.component(), count.demographic(), pathway), kind -> new Parts());
    }

    /** Flows that rest on no count of the day, each as a figure of its own. */
    private Arrivals named(Arrivals arrivals, NeedBasis basis) {
        return new Arrivals(arrivals.flows().stream()
                .map(flow -> flow.with(ArrivalFigures.expected(
                        new ArrivalFigures.FlowLabel(
                                flow.component(),
                                flow.demographic(),
                                pathway(flow.pathway()).code()),
                        basis == NeedBasis.FORECAST,
                        flow.amount())))
                .toList());
    }

    /** The profile's scenarios with this place's share of their persons, the same on every day. */
    List<Demand.Scenario> scenarios() {
        return scenarios;
    }

    private LocalDate operationalFrom() {
        var from = profile.place(place).map(Place::operationalFrom).orElse(LocalDate.MIN);
        for (PolicyStep policy : situation.policies()) {
            from = Optional.ofNullable(policy.operationalFrom().get(place)).orElse(from);
        }
        return from;
    }

    Pathway pathway(int index) {
        return profile.pathways().get(index);
    }

    private int index(String pathway) {
        var index = pathways.get(pathway);
        if (index == null) {
            throw new IllegalArgumentException("pathway '" + pathway + "' is not of the profile");
        }
        return index;
    }

    static List<Double> even(double persons) {
        return Collections.nCopies(HOURS, persons / HOURS);
    }
}
