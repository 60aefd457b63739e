package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
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
    private final DemandSteps demandSteps;
    private final PlaceForecasts forecasts;
    private final CustodyModel custody;
    private final TaskModel tasks;
    private final TaskModel unwritten;
    private final NeedModel needs;
    private final Strength strength;
    private final Ledger ledger;
    private final List<Adjustment> adjustments;
    private final Map<List<Adjustment>, PlaceStandards> standards = new HashMap<>();
    private final Map<LocalDate, Census> censuses = new HashMap<>();

    PlaceModel(Situation situation, String code, Ledger ledger) {
        this(situation, new Strength(situation), code, ledger);
    }

    /** With who is where, found before. */
    PlaceModel(Situation situation, Strength strength, String code, Ledger ledger) {
        this.profile = situation.profile();
        this.ledger = ledger;
        this.place = profile.place(code)
                .orElseThrow(() -> new IllegalArgumentException("place '" + code + "' is not of the profile"));
        var mix = new Mix(profile, situation.policies());
        this.demand = new DemandModel(situation, code, mix);
        this.demandSteps = new DemandSteps(profile, mix, ledger);
        this.expectation = new Expectation(situation, demand);
        this.forecasts = new PlaceForecasts(situation, code, expectation);
        this.custody = new CustodyModel(profile);
        this.tasks = new TaskModel(profile, place, ledger);
        this.unwritten = new TaskModel(profile, place, Ledger.CLOSED);
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

    /** What a day was reckoned with. */
    record Reckoned(
            LocalDate day,
            PlaceStandards standards,
            DemandModel.Day found,
            Ends<Arrivals> ends,
            CustodyModel.Moved moved,
            Map<End, Map<String, Work>> works) {

        Arrivals arrivals() {
            return ends.likely();
        }

        /** A day's load at one end. */
        Load load(End end) {
            var demand = found.demand();
            var hours = demand == null ? List.<Double>of() : demand.hours();
            return new Load(ends.at(end), moved.heldByEnd().at(end), hours, end, isArrivalsKnown(), isHeldKnown());
        }

        boolean isArrivalsKnown() {
            return found.arrivals() != null;
        }

        /** A stock is known as long as all who come are, and at a census. */
        boolean isHeldKnown() {
            return isArrivalsKnown() || moved.counted() != null;
        }
    }

    DayPlan plan(LocalDate day, PlaceState before) {
        return plan(reckon(day, before), before);
    }

    DayPlan plan(Reckoned reckoned, PlaceState before) {
        var day = reckoned.day();
        var found = reckoned.found();
        return new DayPlan(
                place.code(),
                day,
                found.demand(),
                reckoned.isHeldKnown() ? reckoned.moved().shown() : null,
                needs(reckoned),
                forecasts.after(day, before, found.known(), after(reckoned)));
    }

    /** Once a day's arrivals are unknown, so is who is held after it: the stock begins anew with the next day that is known. */
    private static CustodyStock after(Reckoned reckoned) {
        return reckoned.isHeldKnown() ? reckoned.moved().after() : CustodyStock.EMPTY;
    }

    Reckoned reckon(LocalDate day, PlaceState before) {
        var values = standards(day);
        var found = demand.of(day, before);
        demandSteps.write(day, found);
        var moved = custody(day, before, found, values);
        if (found.arrivals() != null || moved.counted() != null) {
            CustodySteps.write(ledger, found.ends().likely().persons(), moved);
        }
        var reckoned = new Reckoned(day, values, found, found.ends(), moved, new EnumMap<>(End.class));
        for (var end : End.values()) {
            // the ledger tells how the likely figure came about; the ends are told as figures
            var model = end == End.LIKELY ? tasks : unwritten;
            reckoned.works().put(end, model.works(reckoned.load(end), values, task -> needs.isNamed(task, day)));
        }
        return reckoned;
    }

    /** The tasks' works of a day under another load or other standards. */
    Map<String, Work> works(Load load, PlaceStandards values, LocalDate day) {
        return unwritten.works(load, values, task -> needs.isNamed(task, day));
    }

    List<Need> needs(Reckoned reckoned) {
        return needs(reckoned, reckoned.works(), ground(reckoned.found(), reckoned.arrivals()));
    }

    private List<Need> needs(Reckoned reckoned, Map<End, Map<String, Work>> works, NeedModel.Ground ground) {
        List<Need> rows = new ArrayList<>();
        var values = reckoned.standards();
        double agentHours = agentHours(values);
        for (Task task : profile.tasks()) {
            var ofTask = ofTask(works, task.code());
            if (!ofTask.isEmpty()) {
                rows.add(needs.need(task, reckoned.day(), ofTask, ground, values, agentHours));
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
    List<Need> scenario(Reckoned reckoned, Demand.Scenario scenario, Scenarios.Kinds kinds) {
        var arrivals = kinds.tell()
                ? kinds.arrivals()
                        .times(Collections.nCopies(
                                profile.pathways().size(),
                                scenario.persons() / kinds.arrivals().persons()))
                : Arrivals.NONE;
        Map<End, Map<String, Work>> works = new EnumMap<>(End.class);
        for (var end : End.values()) {
            double held = 0;
            for (var flow : arrivals.flows()) {
                held += flow.persons()
                        * reckoned.standards()
                                .at(profile.pathways().get(flow.pathway()).stay(), end);
            }
            var load = new Load(arrivals, held, reckoned.load(end).hours(), end, kinds.tell(), kinds.tell());
            works.put(end, works(load, reckoned.standards(), reckoned.day()));
        }
        var ground = new NeedModel.Ground(
                NeedBasis.SCENARIO,
                scenario.name(),
                DemandSeries.OPERATIONAL,
                scenario.persons(),
                kinds.tell() ? null : KINDS_UNKNOWN,
                List.of("a planned figure of the whole border, shared out by arrivals and "
                        + (kinds.tell() ? "split as " + kinds.whose() : "not split")
                        + "; " + scenario.source()));
        return needs(reckoned, works, ground);
    }

    private CustodyModel.Moved custody(LocalDate day, PlaceState before, DemandModel.Day found, PlaceStandards values) {
        var basis = found.demand() == null ? NeedBasis.OBSERVED : found.demand().basis();
        return custody.next(
                before.custody(),
                found.ends(),
                basis,
                values,
                counted(day, found),
                processingHours(found.ends().likely(), values),
                processingCapacity(day, values));
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

    private double processingHours(Arrivals arrivals, PlaceStandards values) {
        var load = new Load(arrivals, 0, List.of(), End.LIKELY, true, true);
        var work = unwritten
                .works(load, values, task -> false)
                .get(profile.custody().processing());
        return work == null ? 0 : work.hours();
    }

    private @Nullable Double processingCapacity(LocalDate day, PlaceStandards values) {
        var task = profile.task(profile.custody().processing());
        if (task.isEmpty() || task.get().effectiveHours() == null) {
            return null;
        }
        double each = TaskModel.effectiveHours(task.get(), values, End.LIKELY);
        return strength.onHand(place.code(), task.get().code(), day)
                .map(people ->
                        people.stream().mapToLong(Strength.People::headcount).sum() * each)
                .orElse(null);
    }

    private static Map<End, Work> ofTask(Map<End, Map<String, Work>> works, String task) {
        Map<End, Work> ofTask = new EnumMap<>(End.class);
        works.forEach((end, byTask) -> {
            var work = byTask.get(task);
            if (work != null) {
                ofTask.put(end, work);
            }
        });
        return ofTask;
    }

    private static NeedModel.Ground ground(DemandModel.Day found, Arrivals arrivals) {
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
        return new NeedModel.Ground(demand.basis(), null, demand.series(), arrivals.persons(), null, demand.flags());
    }

    /** Hours that an agent gives a day, for what people on hand free them from; 0 where the profile knows no agents. */
    private double agentHours(PlaceStandards values) {
        return profile.task(profile.custody().processing())
                .filter(task -> task.effectiveHours() != null)
                .map(task -> TaskModel.effectiveHours(task, values, End.LIKELY))
                .orElse(0.0);
    }

    private PlaceStandards standards(LocalDate day) {
        var active = adjustments.stream().filter(one -> one.holdsOn(day)).toList();
        return standards.computeIfAbsent(active, these -> PlaceStandards.of(profile, place.code(), these));
    }
}
