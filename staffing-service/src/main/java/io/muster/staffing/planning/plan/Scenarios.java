package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    private final OperationModel model;
    private final List<OperationDay> days = new ArrayList<>();

    /**
     * On the days {@code from} to {@code to}.
     *
     * @param first the first day that is planned at all
     * @param check called for each place and day; {@link OutOfTime} that it throws ends the planning
     */
    public Scenarios(Situation situation, LocalDate first, LocalDate from, LocalDate to, Runnable check) {
        this.situation = situation;
        this.model = new OperationModel(situation, new Strength(situation), place -> check.run());
        var state = OperationState.START;
        for (var day = first; !day.isAfter(to); day = day.plusDays(1)) {
            var computed = model.day(day, state);
            if (!day.isBefore(from)) {
                days.add(computed);
            }
            state = computed.after();
        }
    }

    /** A place's needs on a day, one for each task, each with a line for every scenario of the profile. */
    public record Day(LocalDate day, List<Need> needs) {}

    /** Persons whose kinds a place's share of a scenario is split by, and in words whose they are; nobody where they are unknown. */
    record Kinds(Arrivals arrivals, String whose) {

        boolean areKnown() {
            return arrivals.persons() > 0;
        }
    }

    /** The needs of a place of the profile. */
    public List<Day> needs(String place) {
        var here = model.place(place);
        return days.stream()
                .map(day -> {
                    var computed = here.computed(day);
                    var kinds = kinds(place, here, day);
                    return new Day(
                            day.day(),
                            here.scenarios().stream()
                                    .flatMap(scenario -> here.scenario(computed, scenario, kinds).stream())
                                    .toList());
                })
                .toList();
    }

    private Kinds kinds(String place, PlaceModel here, OperationDay day) {
        var own = new Kinds(arrivals(place, day), "the day's own arrivals");
        if (own.areKnown()) {
            return own;
        }
        var ofLastDays = new Kinds(
                here.ofLastKnownDays(day.day(), day.before().of(place)),
                "the arrivals of its last known days, since nobody came on the day");
        return ofLastDays.areKnown() ? ofLastDays : likePlaces(place, day);
    }

    private static Arrivals arrivals(String place, OperationDay day) {
        return day.of(place).map(flows -> flows.load().day().arrivals()).orElse(Arrivals.NONE);
    }

    private Kinds likePlaces(String place, OperationDay day) {
        var kind = situation.profile().place(place).map(Place::kind).orElse("");
        List<Arrivals.Flow> flows = new ArrayList<>();
        for (var other : situation.profile().places()) {
            if (other.kind().equals(kind)) {
                flows.addAll(arrivals(other.code(), day).flows());
            }
        }
        return new Kinds(
                new Arrivals(flows), "the day's arrivals at all places of kind " + kind + ", since nobody came here");
    }
}
