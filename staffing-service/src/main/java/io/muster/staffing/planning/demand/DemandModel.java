package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.forecast.ErrorPool;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came to a place, or can be expected to, from one day to the next. */
public final class DemandModel {

    private final Situation situation;
    private final String place;
    private final ReferenceProfile profile;
    private final PathwaySplit split;
    private final Expectation expectation;
    private final PlaceForecasts forecasts;
    private final LocalDate operationalFrom;
    private final Map<YearMonth, PublishedMonth> published = new HashMap<>();
    private final List<Demand.Scenario> scenarios;
    private final ShownKinds kinds;

    /** The demand of a place of the situation's profile. */
    public DemandModel(Situation situation, String place) {
        this.situation = situation;
        this.place = place;
        this.profile = situation.profile();
        this.split = new PathwaySplit(profile, situation.policies());
        this.kinds = new ShownKinds(profile);
        this.expectation = new Expectation(situation, split);
        this.forecasts = new PlaceForecasts(situation, place, expectation);
        this.operationalFrom = operationalFrom();
        for (PublishedMonth month : situation.published()) {
            if (month.place().equals(place)) {
                published.put(month.month(), month);
            }
        }
        this.scenarios = ScenarioShares.of(profile, place);
    }

    /**
     * A day's arrivals and what is said about them.
     *
     * @param arrivals who comes, or null where nothing is known and nothing expected
     * @param demand what is shown of them, or null where there is nothing to show
     * @param known what later days learn from it, or null where they learn nothing
     */
    public record Day(@Nullable Arrivals arrivals, @Nullable Demand demand, DemandState.@Nullable KnownDay known) {}

    /**
     * What comes on a day.
     *
     * @param before what the days before it left
     * @param pool errors of forecasts up to then, of all places
     */
    public Day of(LocalDate day, DemandState before, ErrorPool pool) {
        var computed = computed(day, before, pool);
        return situation.isSupposed(place, day) ? supposed(day, computed) : computed;
    }

    /** What the day after {@code day} starts from. */
    public DemandState after(LocalDate day, DemandState before, Day computed) {
        return forecasts.after(day, before, computed.known());
    }

    /** Who came a day on the last known days, as their kinds are on that day; nobody where none is known. */
    public Arrivals ofLastKnownDays(LocalDate day, DemandState before) {
        return expectation.carried(day, before);
    }

    /** A what-if's volumes stand in for those computed; what is known and what the forecasts learn stays as it is. */
    private Day supposed(LocalDate day, Day computed) {
        var volumes = new SupposedVolumes(situation, place, day);
        if (computed.arrivals() == null || computed.demand() == null) {
            return computed;
        }
        var arrivals = volumes.of(computed.arrivals());
        return new Day(arrivals, volumes.of(computed.demand(), arrivals), computed.known());
    }

    private Day computed(LocalDate day, DemandState before, ErrorPool pool) {
        var today = situation.today();
        boolean closed = today != null && !day.isAfter(today);
        var counted = situation.counted(place, day);
        if (day.isBefore(operationalFrom)) {
            return published(day, counted.orElse(null));
        }
        if (closed) {
            return closed(day, counted.orElse(null), before, pool);
        }
        var expected = expectation.of(day, before, pool);
        if (expected.isEmpty()) {
            return counted.map(counts -> countedSoFar(day, counts)).orElseGet(this::unknown);
        }
        return counted.map(counts -> nowcast(day, counts, expected.get(), before))
                .orElseGet(() -> expected(expected.get(), null));
    }

    /** A day that has not closed: who was counted, and what is expected of the rest of it. */
    private Day nowcast(LocalDate day, DayCounts counts, Expectation.Expected expected, DemandState before) {
        var soFar = split.split(day, counts.counts(), 1);
        if (soFar.persons() == 0) {
            return expected(expected.as(expected.basis(), OpenDay.FLAG), counts);
        }
        var share = ShareOfDay.upTo(
                counts.lastHour(),
                before.recent().stream().map(DemandState.KnownDay::hours).toList());
        var nowcast = new Nowcast(expected.arrivals(), soFar, share, split);
        var arrivals = nowcast.atClose();
        var ends = Ends.of(arrivals::at);
        var demand = new Demand(
                DemandBasis.NOWCAST,
                DemandSeries.OPERATIONAL,
                arrivals.persons(),
                ends.low().persons(),
                ends.high().persons(),
                counts,
                kinds.cells(arrivals),
                kinds.groups(ends, expected.shifted()),
                nowcast.hours(counts.hours(), counts.lastHour().orElse(-1), expected.hours()),
                scenarios,
                expected.as(DemandBasis.NOWCAST, OpenDay.FLAG).flags(),
                nowcast.share());
        return new Day(arrivals, demand, null);
    }

    /** Nothing is known of other days: nobody knows how many more come. */
    private Day countedSoFar(LocalDate day, DayCounts counts) {
        var soFar = observed(day, counts, false);
        var demand =
                soFar.demand() == null ? null : soFar.demand().between((double) counts.persons(), null, OpenDay.FLAG);
        var arrivals = soFar.arrivals() == null ? null : OpenDay.orMore(soFar.arrivals(), split, profile);
        return new Day(arrivals, demand, soFar.known());
    }

    /** A closed day without a report is unknown, never 0: it is carried forward from the days that were reported. */
    private Day closed(LocalDate day, @Nullable DayCounts counted, DemandState before, ErrorPool pool) {
        return counted != null
                ? observed(day, counted, true)
                : expectation
                        .ofSilence(day, before, pool)
                        .map(carried -> expected(carried, null))
                        .orElseGet(this::unknown);
    }

    private Day published(LocalDate day, @Nullable DayCounts counted) {
        var month = published.get(YearMonth.from(day));
        if (month == null) {
            return counted == null ? unknown() : unused(counted);
        }
        double days = YearMonth.from(day).lengthOfMonth();
        var arrivals = split.split(day, month.counts(), 1 / days);
        var demand = demand(
                DemandBasis.OBSERVED,
                DemandSeries.PUBLISHED,
                arrivals,
                counted,
                clock(day).even(arrivals.persons()),
                List.of("MODELLED_DAYS", "MODELLED_HOURS"));
        return SuppressedCells.widen(new Day(arrivals, demand, null), month.suppressed(), days, profile);
    }

    private Day observed(LocalDate day, DayCounts counts, boolean closed) {
        var arrivals = split.split(day, counts.counts(), 1);
        List<Double> hours = counts.hours().isEmpty()
                ? clock(day).even(arrivals.persons())
                : counts.hours().stream().map(Long::doubleValue).toList();
        var known = closed ? new DemandState.KnownDay(day, counts.counts(), counts.hours()) : null;
        var demand = demand(DemandBasis.OBSERVED, DemandSeries.OPERATIONAL, arrivals, counts, hours, List.of());
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
                expected.flags(),
                null);
        return new Day(split.expected(Arrivals.within(arrivals), expected.basis()), demand, null);
    }

    /** Reports from before operational demand begins: shown as counted, and used for nothing; how many came is unknown. */
    private Day unused(DayCounts counted) {
        var demand = new Demand(
                DemandBasis.OBSERVED,
                DemandSeries.OPERATIONAL,
                null,
                null,
                null,
                counted,
                List.of(),
                List.of(),
                List.of(),
                scenarios,
                List.of("REPORTED_BEFORE_OPERATIONAL"),
                null);
        return new Day(null, demand, null);
    }

    private ClockHours clock(LocalDate day) {
        return ClockHours.of(day, profile.zone());
    }

    private Day unknown() {
        return new Day(null, null, null);
    }

    private Demand demand(
            DemandBasis basis,
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
                flags,
                null);
    }

    /** The profile's scenarios with this place's share of their persons, the same on every day. */
    public List<Demand.Scenario> scenarios() {
        return scenarios;
    }

    private LocalDate operationalFrom() {
        var from = profile.place(place).map(Place::operationalFrom).orElse(LocalDate.MIN);
        for (PolicyStep policy : situation.policies()) {
            from = Optional.ofNullable(policy.operationalFrom().get(place)).orElse(from);
        }
        return from;
    }
}
