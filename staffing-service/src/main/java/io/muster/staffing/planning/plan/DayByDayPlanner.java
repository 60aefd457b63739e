package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.forecast.ForecastSettings;
import io.muster.staffing.planning.forecast.RunningForecast;
import io.muster.staffing.planning.forecast.Smoothing;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Plans a place from one day to the next: demand, then persons held, then what each task needs. */
public final class DayByDayPlanner implements Planner {

    private static final int REMEMBERED = 7;

    @Override
    public List<DayPlan> plan(Situation situation, String place, LocalDate from, LocalDate to, PlaceState before) {
        var here = new Here(situation, place);
        List<DayPlan> plans = new ArrayList<>();
        var state = before;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var plan = here.plan(day, state);
            plans.add(plan);
            state = plan.after();
        }
        return plans;
    }

    /** What is the same for all days of a place. */
    private static final class Here {

        private final Situation situation;
        private final ReferenceProfile profile;
        private final Place place;
        private final DemandModel demand;
        private final Expectation groups;
        private final CustodyModel custody;
        private final TaskModel tasks;
        private final NeedModel needs;
        private final Strength strength;
        private final List<Adjustment> adjustments;
        private final Map<List<Adjustment>, PlaceStandards> standards = new HashMap<>();
        private final Map<LocalDate, Census> censuses = new HashMap<>();

        Here(Situation situation, String code) {
            this.situation = situation;
            this.profile = situation.profile();
            this.place = profile.place(code)
                    .orElseThrow(() -> new IllegalArgumentException("place '" + code + "' is not of the profile"));
            this.demand = new DemandModel(situation, code, new Mix(profile, situation.policies()));
            this.groups = new Expectation(situation, demand);
            this.custody = new CustodyModel(profile);
            this.tasks = new TaskModel(profile, place);
            this.strength = new Strength(situation);
            this.needs = new NeedModel(profile, code, situation.commitments(), strength);
            this.adjustments = situation.adjustments().stream()
                    .filter(one -> one.place().equals(code))
                    .toList();
            situation.censuses().stream()
                    .filter(one -> one.place().equals(code))
                    .sorted(Comparator.comparing(Census::at))
                    .forEach(one -> censuses.put(one.day(), one));
        }

        DayPlan plan(LocalDate day, PlaceState before) {
            var values = standards(day);
            var found = demand.of(day, before);
            var arrivals = found.arrivals() == null ? Arrivals.NONE : found.arrivals();
            boolean held = found.demand() != null || !before.custody().isEmpty();
            var scale = new Ends<>(found.low(), demand.ones(), found.high());
            var moved = custody(day, before, found, arrivals, scale, values);
            var works = works(day, arrivals, scale, moved.heldByEnd(), values);
            List<Need> rows = new ArrayList<>();
            double agentHours = agentHours(values);
            var ground = ground(found, arrivals);
            for (Task task : profile.tasks()) {
                var ofTask = ofTask(works, task.code());
                if (!ofTask.isEmpty()) {
                    rows.add(needs.need(task, day, ofTask, ground, values, agentHours));
                }
            }
            return new DayPlan(
                    place.code(),
                    day,
                    found.demand(),
                    held ? moved.shown() : null,
                    rows,
                    after(day, before, found, moved.after()));
        }

        private CustodyModel.Moved custody(
                LocalDate day,
                PlaceState before,
                DemandModel.Day found,
                Arrivals arrivals,
                Ends<List<Double>> scale,
                PlaceStandards values) {
            var basis = found.demand() == null
                    ? NeedBasis.CARRIED_FORWARD
                    : found.demand().basis();
            return custody.next(
                    before.custody(),
                    arrivals,
                    scale,
                    basis,
                    values,
                    censuses.get(day),
                    processingHours(arrivals, values),
                    processingCapacity(day, values));
        }

        private double processingHours(Arrivals arrivals, PlaceStandards values) {
            var code = profile.custody().processing();
            var load = new TaskModel.Load(arrivals, 0, End.LIKELY);
            var work = tasks.works(load, values, task -> false).get(code);
            return work == null ? 0 : work.hours();
        }

        private @Nullable Double processingCapacity(LocalDate day, PlaceStandards values) {
            var task = profile.task(profile.custody().processing());
            if (task.isEmpty() || task.get().effectiveHours() == null) {
                return null;
            }
            double each = TaskModel.effectiveHours(task.get(), values, End.LIKELY);
            return strength.onHand(place.code(), task.get().code(), day)
                    .map(people -> people.stream()
                                    .mapToLong(Strength.People::headcount)
                                    .sum()
                            * each)
                    .orElse(null);
        }

        private Map<End, Map<String, Work>> works(
                LocalDate day, Arrivals arrivals, Ends<List<Double>> scale, Ends<Double> held, PlaceStandards values) {
            Map<End, Map<String, Work>> works = new EnumMap<>(End.class);
            for (var end : End.values()) {
                var scaled = end == End.LIKELY ? arrivals : arrivals.times(scale.at(end));
                var load = new TaskModel.Load(scaled, held.at(end), end);
                works.put(end, tasks.works(load, values, task -> needs.isNamed(task, day)));
            }
            return works;
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
            return demand == null
                    ? new NeedModel.Ground(
                            NeedBasis.CARRIED_FORWARD,
                            DemandSeries.OPERATIONAL,
                            0,
                            List.of("no demand is known for this place and day: what depends on arrivals is left out"))
                    : new NeedModel.Ground(demand.basis(), demand.series(), arrivals.persons(), demand.flags());
        }

        private PlaceState after(LocalDate day, PlaceState before, DemandModel.Day found, CustodyStock stock) {
            var today = situation.today();
            boolean closed = today != null && !day.isAfter(today);
            if (!closed || found.known() == null) {
                return new PlaceState(
                        before.recent(),
                        before.lastReport(),
                        closed && found.known() == null && !before.forecasts().isEmpty()
                                ? forecasts(day, before, null)
                                : before.forecasts(),
                        stock);
            }
            List<PlaceState.KnownDay> recent = new ArrayList<>(before.recent());
            recent.add(found.known());
            var reported = situation.counted(place.code(), day).isPresent() ? day : before.lastReport();
            return new PlaceState(
                    List.copyOf(recent.size() > REMEMBERED ? recent.subList(1, recent.size()) : recent),
                    reported,
                    forecasts(day, before, found.known()),
                    stock);
        }

        private Map<String, RunningForecast> forecasts(
                LocalDate day, PlaceState before, PlaceState.@Nullable KnownDay known) {
            Map<String, RunningForecast> after = new HashMap<>();
            var persons = known == null ? Map.<String, Double>of() : groups.groupsOf(day, known.counts());
            for (var group : groups.groups()) {
                var running = before.forecasts().getOrDefault(group, RunningForecast.start(settings()));
                for (var policy : situation.policies()) {
                    double factor = Mix.factor(policy, group);
                    if (factor != 1
                            && policy.announcedOn() != null
                            && Mix.firstDay(policy, profile.zone()).equals(day)) {
                        running = running.step(factor);
                    }
                }
                var came = known == null ? OptionalDouble.empty() : OptionalDouble.of(persons.getOrDefault(group, 0.0));
                after.put(group, running.close(came));
            }
            return after;
        }

        private ForecastSettings settings() {
            var codes = profile.forecast();
            return ForecastSettings.assumed()
                    .with(new Smoothing(
                            standard(codes.alpha()),
                            standard(codes.beta()),
                            standard(codes.gamma()),
                            standard(codes.phi())));
        }

        private double standard(String code) {
            return profile.standard(code).orElseThrow().value();
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
}
