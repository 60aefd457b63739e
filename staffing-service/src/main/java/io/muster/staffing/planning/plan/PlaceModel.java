package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.custody.CustodyModel;
import io.muster.staffing.planning.custody.CustodyStock;
import io.muster.staffing.planning.custody.Inflow;
import io.muster.staffing.planning.custody.RestOfDay;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.demand.DemandModel;
import io.muster.staffing.planning.forecast.ErrorPool;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedModel;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.work.DrawnLoad;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.planning.work.Load;
import io.muster.staffing.planning.work.PlaceStandards;
import io.muster.staffing.planning.work.TaskModel;
import io.muster.staffing.planning.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One place's days: what is the same for all of them, and how one follows from the one before. */
public final class PlaceModel {

    private static final String KINDS_UNKNOWN =
            "it is unknown of which kinds the persons would be, since nobody came here or to another place of its kind";

    private final ReferenceProfile profile;
    private final Place place;
    private final DemandModel demand;
    private final TaskModel tasks;
    private final NeedModel needs;
    private final Strength strength;
    private final KindHours kinds;
    private final DrawnLoad drawn;
    private final StandardsOfDays standards;
    /** Of a day an exact one, where there is one; of these the latest. */
    private final Map<LocalDate, Census> censuses = new HashMap<>();

    /** A place of the situation's profile. */
    PlaceModel(Situation situation, Strength strength, String code) {
        this.profile = situation.profile();
        this.place = profile.place(code)
                .orElseThrow(() -> new IllegalArgumentException("place '" + code + "' is not of the profile"));
        this.demand = new DemandModel(situation, code);
        this.tasks = new TaskModel(profile, place);
        this.strength = strength;
        this.kinds = new KindHours(profile);
        this.drawn = new DrawnLoad(profile, code);
        this.needs = new NeedModel(code, situation.commitments(), strength, kinds, drawn.draws());
        this.standards = new StandardsOfDays(situation, code);
        situation.censuses().stream()
                .filter(census -> census.place().equals(code))
                .sorted(Comparator.comparing(Census::at).thenComparingLong(Census::order))
                .forEach(census -> censuses.put(census.day(), census));
    }

    /**
     * A day of the place, computed.
     *
     * @param moved what it makes of who is held
     * @param works what the tasks that are needed ask for, by task
     */
    public record Computed(
            LocalDate day, DemandModel.Day demand, CustodyModel.Moved moved, Load load, Map<String, Work> works) {

        /** Who came; nobody where that is unknown. */
        public Arrivals arrivals() {
            return load.day().arrivals();
        }
    }

    /** Who comes on a day, and what that brings to the place's custody. */
    record Coming(DemandModel.Day demand, Load load, Inflow inflow) {}

    /** The first part of a day, from what the day before left here, and the errors of all places' forecasts up to then. */
    Coming coming(LocalDate day, PlaceState before, ErrorPool errors) {
        var came = demand.of(day, before.demand(), errors);
        var arrivals = came.arrivals() == null ? Arrivals.NONE : came.arrivals();
        var hours = came.demand() == null ? List.<Double>of() : came.demand().hours();
        var load = new Load(
                profile,
                new Load.Day(
                        arrivals,
                        Quantity.ZERO,
                        hours,
                        ClockHours.of(day, profile.zone()),
                        came.arrivals() != null,
                        false),
                standards.on(day));
        var basis = came.demand() == null ? DemandBasis.OBSERVED : came.demand().basis();
        return new Coming(
                came,
                load,
                new Inflow(
                        before.custody(),
                        arrivals,
                        basis,
                        load.standards(),
                        counted(day, came),
                        processingHours(load),
                        processingCapacity(day, load.standards())));
    }

    /** The second part, once it is known who leaves. */
    OperationDay.Flows flows(Coming coming, CustodyModel.Moved moved) {
        // A stock is known as long as all who come are, and at a census.
        boolean known = coming.demand().arrivals() != null || moved.counted() != null;
        return new OperationDay.Flows(coming.demand(), moved, coming.load().holding(moved.held(), known));
    }

    /** What the next day starts from. Once a day's arrivals are unknown, so is who is held after it: the stock begins anew. */
    PlaceState after(LocalDate day, PlaceState before, OperationDay.Flows flows) {
        return new PlaceState(
                demand.after(day, before.demand(), flows.demand()),
                flows.load().day().heldKnown() ? flows.moved().after() : CustodyStock.EMPTY);
    }

    /** The place's plan of a day. */
    DayPlan plan(OperationDay of) {
        var computed = computed(of);
        return new DayPlan(
                place.code(),
                of.day(),
                computed.demand().demand(),
                computed.load().day().heldKnown() ? computed.moved().latest() : null,
                needs(computed),
                of.after().of(place.code()));
    }

    /** The place's part of a day, with what the tasks ask for. */
    public Computed computed(OperationDay of) {
        var flows = of.require(place.code());
        return new Computed(of.day(), flows.demand(), flows.moved(), flows.load(), works(flows.load(), of.day()));
    }

    /** The same load with a case for each draw. */
    Load drawn(Load load) {
        return drawn.of(load);
    }

    /** The tasks' works of a day under any load. */
    public Map<String, Work> works(Load load, LocalDate day) {
        return tasks.works(load, task -> needs.isNamed(task, day));
    }

    /** The day's needs, one for each task that is needed, in the profile's order. */
    public List<Need> needs(Computed computed) {
        return needs(computed.load(), computed.day(), computed.works(), ground(computed.demand()));
    }

    private List<Need> needs(Load load, LocalDate day, Map<String, Work> works, NeedModel.Ground ground) {
        List<Need> rows = new ArrayList<>();
        double agentHours = agentHours(load.standards());
        var inDraws = works(drawn.of(load), day);
        needs.begin(List.of(drawn.uncertain(load), works.keySet()));
        for (Task task : profile.tasks()) {
            var work = works.get(task.code());
            var drawnWork = inDraws.get(task.code());
            if (work != null && drawnWork != null) {
                rows.add(needs.need(task, day, work, drawnWork, ground, load.standards(), agentHours));
            }
        }
        return rows;
    }

    /** The profile's scenarios with this place's share of their persons. */
    List<Demand.Scenario> scenarios() {
        return demand.scenarios();
    }

    /** Who came a day on the last known days, as their kinds are on that day; nobody where none is known. */
    Arrivals ofLastKnownDays(LocalDate day, PlaceState before) {
        return demand.ofLastKnownDays(day, before.demand());
    }

    /**
     * The day's needs under a scenario: as many persons as it says, split as those kinds; held are those whom the plan holds,
     * and for a stay those who come beside the expected ones. Where the kinds are unknown, what depends on arrivals is left out.
     */
    List<Need> scenario(Computed computed, Demand.Scenario scenario, Scenarios.Kinds kinds) {
        var arrivals = kinds.areKnown()
                ? kinds.arrivals()
                        .likely()
                        .times(Collections.nCopies(
                                profile.pathways().size(),
                                scenario.persons() / kinds.arrivals().persons()))
                : Arrivals.NONE;
        var values = computed.load().standards();
        var held = held(computed, arrivals);
        var day = computed.load().day();
        var load = new Load(
                profile,
                new Load.Day(arrivals, held, day.hours(), day.clock(), kinds.areKnown(), kinds.areKnown()),
                values);
        var ground = new NeedModel.Ground(
                DemandBasis.SCENARIO,
                scenario.name(),
                DemandSeries.OPERATIONAL,
                scenario.persons(),
                kinds.areKnown() ? null : KINDS_UNKNOWN,
                List.of("a planned figure of the whole border, shared out by arrivals and "
                        + (kinds.areKnown() ? "split as " + kinds.whose() : "not split")
                        + "; " + scenario.source()));
        return needs(load, computed.day(), works(load, computed.day()), ground);
    }

    private Quantity held(Computed computed, Arrivals arrivals) {
        var staying = staying(arrivals, computed.load().standards());
        if (!computed.load().day().heldKnown()) {
            return staying;
        }
        var expected = staying(computed.arrivals().likely(), computed.load().standards());
        return Quantity.max(Quantity.ZERO, computed.moved().held().plus(staying).minus(expected));
    }

    /** Persons held of a steady inflow. */
    private Quantity staying(Arrivals arrivals, PlaceStandards values) {
        return Quantity.sum(arrivals.flows().stream()
                .map(flow -> flow.amount()
                        .times(values.quantity(
                                profile.pathways().get(flow.pathway()).stay())))
                .toList());
    }

    private CustodyModel.@Nullable Counted counted(LocalDate day, DemandModel.Day came) {
        var census = censuses.get(day);
        if (census == null) {
            return null;
        }
        if (came.arrivals() == null) {
            return new CustodyModel.Counted(census, RestOfDay.UNKNOWN);
        }
        List<Double> hours = came.demand() == null ? List.of() : came.demand().hours();
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
        return strength.onHand(place.code(), task.get().code(), day)
                .map(people -> kinds.counted(task.get(), people, values).hours().likely())
                .orElse(null);
    }

    private static NeedModel.Ground ground(DemandModel.Day came) {
        var demand = came.demand();
        if (came.arrivals() == null || demand == null) {
            return new NeedModel.Ground(
                    DemandBasis.CARRIED_FORWARD,
                    null,
                    DemandSeries.OPERATIONAL,
                    null,
                    Demand.UNKNOWN,
                    demand == null ? List.of() : demand.flags());
        }
        return new NeedModel.Ground(
                demand.basis(), null, demand.series(), came.arrivals().persons(), null, demand.flags());
    }

    /** Hours that an agent gives a day, for what people on hand free them from; 0 where the profile knows no agents. */
    private double agentHours(PlaceStandards values) {
        return profile.task(profile.custody().processing())
                .filter(task -> task.effectiveHours() != null)
                .map(task -> values.effectiveHours(task).likely())
                .orElse(0.0);
    }
}
