package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One place's days: what is the same for all of them, and how one follows from the one before. */
final class PlaceModel {

    private static final String KINDS_UNKNOWN =
            "it is unknown of which kinds the persons would be, since nobody came here or to another place of its kind";

    private final ReferenceProfile profile;
    private final Place place;
    private final DemandModel demand;
    private final Expectation expectation;
    private final PlaceForecasts forecasts;
    private final CustodyModel custody;
    private final TaskModel tasks;
    private final NeedModel needs;
    private final Strength strength;
    private final List<Adjustment> adjustments;
    private final Map<List<Adjustment>, PlaceStandards> standards = new HashMap<>();
    private final Map<LocalDate, Census> censuses = new HashMap<>();

    PlaceModel(Situation situation, String code) {
        this(situation, new Strength(situation), code);
    }

    /** With who is where, found before. */
    PlaceModel(Situation situation, Strength strength, String code) {
        this.profile = situation.profile();
        this.place = profile.place(code)
                .orElseThrow(() -> new IllegalArgumentException("place '" + code + "' is not of the profile"));
        var mix = new Mix(profile, situation.policies());
        this.demand = new DemandModel(situation, code, mix);
        this.expectation = new Expectation(situation, demand);
        this.forecasts = new PlaceForecasts(situation, code, expectation);
        this.custody = new CustodyModel(profile);
        this.tasks = new TaskModel(profile, place);
        this.strength = strength;
        this.needs = new NeedModel(profile, code, situation.commitments(), strength);
        this.adjustments = situation.adjustments().stream()
                .filter(one -> one.place().equals(code))
                .toList();
        situation.censuses().stream()
                .filter(one -> one.place().equals(code))
                .sorted(Comparator.comparing(Census::at).thenComparingLong(Census::order))
                .forEach(one -> censuses.put(one.day(), one));
    }

    /** A day of the place, computed. */
    record Computed(
            LocalDate day, DemandModel.Day found, CustodyModel.Moved moved, Load load, Map<String, Work> works) {

        /** Who came; nobody where that is unknown. */
        Arrivals arrivals() {
            return load.day().arrivals();
        }
    }

    DayPlan plan(LocalDate day, PlaceState before) {
        return plan(compute(day, before), before);
    }

    DayPlan plan(Computed computed, PlaceState before) {
        var day = computed.day();
        var found = computed.found();
        boolean heldKnown = computed.load().day().heldKnown();
        // Once a day's arrivals are unknown, so is who is held after it: the stock begins anew with the next day that
        // is known.
        return new DayPlan(
                place.code(),
                day,
                found.demand(),
                heldKnown ? computed.moved().shown() : null,
                needs(computed),
                forecasts.after(
                        day, before, found.known(), heldKnown ? computed.moved().after() : CustodyStock.EMPTY));
    }

    Computed compute(LocalDate day, PlaceState before) {
        var values = standards(day);
        var found = demand.of(day, before);
        boolean known = found.arrivals() != null;
        var arrivals = found.arrivals() == null ? Arrivals.NONE : found.arrivals();
        var hours = found.demand() == null ? List.<Double>of() : found.demand().hours();
        var moved = custody(day, before, found, new Load(profile, loaded(arrivals, Quantity.ZERO, hours), values));
        // A stock is known as long as all who come are, and at a census.
        var brought = new Load.Day(arrivals, moved.held(), hours, known, known || moved.counted() != null);
        var load = new Load(profile, brought, values);
        return new Computed(day, found, moved, load, works(load, day));
    }

    /** The tasks' works of a day under any load. */
    Map<String, Work> works(Load load, LocalDate day) {
        return tasks.works(load, task -> needs.isNamed(task, day));
    }

    private static Load.Day loaded(Arrivals arrivals, Quantity held, List<Double> hours) {
        return new Load.Day(arrivals, held, hours, true, true);
    }

    List<Need> needs(Computed computed) {
        return needs(computed.load(), computed.day(), computed.works(), ground(computed.found()));
    }

    private List<Need> needs(Load load, LocalDate day, Map<String, Work> works, NeedModel.Ground ground) {
        List<Need> rows = new ArrayList<>();
        double agentHours = agentHours(load.standards());
        for (Task task : profile.tasks()) {
            var work = works.get(task.code());
            if (work != null) {
                rows.add(needs.need(task, day, work, ground, load.standards(), agentHours));
            }
        }
        return rows;
    }

    /** The profile's scenarios with this place's share of their persons. */
    List<Demand.Scenario> scenarios() {
        return demand.scenarios();
    }

    /** Who came a day on the last known days, as their kinds are on that day; nobody where none is known. */
    Arrivals lately(LocalDate day, PlaceState before) {
        return expectation.carried(day, before);
    }

    /**
     * The day's needs under a scenario: as many persons as it says, split as those kinds; held are those who stay at that
     * inflow. Where nobody tells the kinds, what depends on arrivals is left out.
     */
    List<Need> scenario(Computed computed, Demand.Scenario scenario, Scenarios.Kinds kinds) {
        var arrivals = kinds.tell()
                ? kinds.arrivals()
                        .likely()
                        .times(Collections.nCopies(
                                profile.pathways().size(),
                                scenario.persons() / kinds.arrivals().persons()))
                : Arrivals.NONE;
        var values = computed.load().standards();
        var held = Quantity.sum(arrivals.flows().stream()
                .map(flow -> flow.amount()
                        .times(values.quantity(
                                profile.pathways().get(flow.pathway()).stay())))
                .toList());
        var hours = computed.load().day().hours();
        var load = new Load(profile, new Load.Day(arrivals, held, hours, kinds.tell(), kinds.tell()), values);
        var ground = new NeedModel.Ground(
                NeedBasis.SCENARIO,
                scenario.name(),
                DemandSeries.OPERATIONAL,
                scenario.persons(),
                kinds.tell() ? null : KINDS_UNKNOWN,
                List.of("a planned figure of the whole border, shared out by arrivals and "
                        + (kinds.tell() ? "split as " + kinds.whose() : "not split")
                        + "; " + scenario.source()));
        return needs(load, computed.day(), works(load, computed.day()), ground);
    }

    private CustodyModel.Moved custody(LocalDate day, PlaceState before, DemandModel.Day found, Load load) {
        var basis = found.demand() == null ? NeedBasis.OBSERVED : found.demand().basis();
        return custody.next(
                before.custody(),
                load.day().arrivals(),
                basis,
                load.standards(),
                counted(day, found),
                processingHours(load),
                processingCapacity(day, load.standards()));
    }

    private CustodyModel.@Nullable Counted counted(LocalDate day, DemandModel.Day found) {
        var census = censuses.get(day);
        if (census == null) {
            return null;
        }
        if (found.arrivals() == null) {
            return new CustodyModel.Counted(census, RestOfDay.UNKNOWN);
        }
        List<Double> hours = found.demand() == null ? List.of() : found.demand().hours();
        return new CustodyModel.Counted(census, RestOfDay.after(census.at(), day, profile.zone(), hours));
    }

    private double processingHours(Load load) {
        return profile.task(profile.custody().processing())
                .filter(task -> TaskModel.isNeeded(task, code -> false))
                .map(task -> tasks.work(task, load, Map.of()).hours().likely())
                .orElse(0.0);
    }

    private @Nullable Double processingCapacity(LocalDate day, PlaceStandards values) {
        var task = profile.task(profile.custody().processing());
        if (task.isEmpty() || task.get().effectiveHours() == null) {
            return null;
        }
        double each = PartModel.effectiveHours(task.get(), values).likely();
        return strength.onHand(place.code(), task.get().code(), day)
                .map(people ->
                        people.stream().mapToLong(Strength.People::headcount).sum() * each)
                .orElse(null);
    }

    private static NeedModel.Ground ground(DemandModel.Day found) {
        var demand = found.demand();
        if (found.arrivals() == null || demand == null) {
            return new NeedModel.Ground(
                    NeedBasis.CARRIED_FORWARD,
                    null,
                    DemandSeries.OPERATIONAL,
                    null,
                    Demand.UNKNOWN,
                    demand == null ? List.of() : demand.flags());
        }
        return new NeedModel.Ground(
                demand.basis(), null, demand.series(), found.arrivals().persons(), null, demand.flags());
    }

    /** Hours that an agent gives a day, for what people on hand free them from; 0 where the profile knows no agents. */
    private double agentHours(PlaceStandards values) {
        return profile.task(profile.custody().processing())
                .filter(task -> task.effectiveHours() != null)
                .map(task -> PartModel.effectiveHours(task, values).likely())
                .orElse(0.0);
    }

    private PlaceStandards standards(LocalDate day) {
        var active = adjustments.stream().filter(one -> one.holdsOn(day)).toList();
        return standards.computeIfAbsent(active, these -> PlaceStandards.of(profile, place.code(), these));
    }
}
