package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What places would need if as many came as a planned scenario says; beside the forecast, never mixed with it.
 *
 * <p>Every place of the profile bears its share of a scenario, on days on which nobody came there too, so that a scenario's
 * persons and posts add up over the places. Of which kinds the persons are is taken from the day's own arrivals, else from
 * those of the place's last known days, else from those of the places of its kind on that day; where that is unknown, only
 * what stands at posts is needed.
 */
public final class Scenarios {

    private final Situation situation;
    private final LocalDate first;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Walk> walks = new HashMap<>();

    /**
     * On the days {@code from} to {@code to}.
     *
     * @param first the first day that is planned at all
     */
    public Scenarios(Situation situation, LocalDate first, LocalDate from, LocalDate to) {
        this.situation = situation;
        this.first = first;
        this.from = from;
        this.to = to;
    }

    /** A place's needs on a day, one for each task, each with a line for every scenario of the profile. */
    public record Day(LocalDate day, List<Need> needs) {}

    /** A place's days as they were computed, and what each of them followed from. */
    private record Walk(PlaceModel model, Map<LocalDate, Step> steps) {

        Arrivals arrivals(LocalDate day) {
            return Optional.ofNullable(steps.get(day))
                    .map(step -> step.computed().arrivals())
                    .orElse(Arrivals.NONE);
        }
    }

    private record Step(PlaceModel.Computed computed, PlaceState before) {}

    /** Persons whose kinds a place's share of a scenario is split by, and in words whose they are; nobody where they are unknown. */
    record Kinds(Arrivals arrivals, String whose) {

        boolean areKnown() {
            return arrivals.persons() > 0;
        }
    }

    /** The needs of a place of the profile. */
    public List<Day> needs(String place) {
        var here = walk(place);
        List<Day> days = new ArrayList<>();
        here.steps().forEach((day, step) -> {
            var kinds = kinds(place, here, step);
            List<Need> all = new ArrayList<>();
            here.model()
                    .scenarios()
                    .forEach(scenario -> all.addAll(here.model().scenario(step.computed(), scenario, kinds)));
            days.add(new Day(day, all));
        });
        return days;
    }

    private Walk walk(String place) {
        var known = walks.get(place);
        if (known != null) {
            return known;
        }
        var walk = new Walk(new PlaceModel(situation, place), new LinkedHashMap<>());
        var state = PlaceState.start();
        for (var day = first; !day.isAfter(to); day = day.plusDays(1)) {
            var computed = walk.model().compute(day, state);
            if (!day.isBefore(from)) {
                walk.steps().put(day, new Step(computed, state));
            }
            state = walk.model().plan(computed, state).after();
        }
        walks.put(place, walk);
        return walk;
    }

    private Kinds kinds(String place, Walk here, Step step) {
        var day = step.computed().day();
        var own = new Kinds(step.computed().arrivals(), "the day's own arrivals");
        if (own.areKnown()) {
            return own;
        }
        var ofLastDays = new Kinds(
                here.model().ofLastKnownDays(day, step.before()),
                "the arrivals of its last known days, since nobody came on the day");
        return ofLastDays.areKnown() ? ofLastDays : likePlaces(place, day);
    }

    private Kinds likePlaces(String place, LocalDate day) {
        var kind = situation.profile().place(place).map(Place::kind).orElse("");
        List<Arrivals.Flow> flows = new ArrayList<>();
        for (var other : situation.profile().places()) {
            if (other.kind().equals(kind)) {
                flows.addAll(walk(other.code()).arrivals(day).flows());
            }
        }
        return new Kinds(
                new Arrivals(flows), "the day's arrivals at all places of kind " + kind + ", since nobody came here");
    }
}
