package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.custody.CustodyDay;
import io.muster.staffing.planning.custody.CustodyModel;
import io.muster.staffing.planning.custody.ExitClaims;
import io.muster.staffing.planning.custody.Inflow;
import io.muster.staffing.planning.custody.RegionDay;
import io.muster.staffing.planning.forecast.ForecastError;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days of all places together, since they share exits: who comes to each, then who is held, and what the next day starts from.
 * A place that can't be computed on a day is left out of it, and stops no other.
 */
public final class OperationModel {

    private final ReferenceProfile profile;
    private final Consumer<String> check;
    private final CustodyModel custody;
    private final Map<String, PlaceModel> places = new LinkedHashMap<>();
    private final Map<String, RuntimeException> broken = new TreeMap<>();
    private final List<List<String>> regions;

    /** The operation as a situation has it. */
    public OperationModel(Situation situation) {
        this(situation, new Strength(situation), place -> {});
    }

    /**
     * The same where it is known already who is where.
     *
     * @param check called with each place before each of its days; what it throws ends that place, {@link OutOfTime} everything
     */
    OperationModel(Situation situation, Strength strength, Consumer<String> check) {
        this.profile = situation.profile();
        this.check = check;
        this.custody = new CustodyModel(profile);
        for (var place : profile.places()) {
            try {
                places.put(place.code(), new PlaceModel(situation, strength, place.code()));
            } catch (RuntimeException bug) {
                broken.put(place.code(), bug);
            }
        }
        this.regions = regions(profile);
    }

    /** Each region's places; a place of no region is one of its own. */
    private static List<List<String>> regions(ReferenceProfile profile) {
        List<List<String>> regions = new ArrayList<>();
        var left = new ArrayList<>(profile.places().stream().map(Place::code).toList());
        for (var region : profile.custody().regions()) {
            regions.add(region.places());
            left.removeAll(region.places());
        }
        left.forEach(place -> regions.add(List.of(place)));
        return regions;
    }

    /** A place's own part of the model. */
    public PlaceModel place(String code) {
        var place = places.get(code);
        if (place != null) {
            return place;
        }
        var bug = broken.get(code);
        throw bug == null ? new IllegalArgumentException("place '" + code + "' is not of the profile") : bug;
    }

    /** A day of all places, from what the day before left. */
    public OperationDay day(LocalDate day, OperationState before) {
        return new DayInWork(day, before, null).compute(place -> true);
    }

    /**
     * The same where an earlier plan of it is known: places that are not named keep what it said, unless whom the exits take has
     * changed.
     */
    OperationDay day(LocalDate day, OperationState before, @Nullable DayResult earlier, Predicate<String> changed) {
        return new DayInWork(day, before, earlier).compute(changed);
    }

    /** One day while it is computed. */
    private final class DayInWork {

        private final LocalDate day;
        private final OperationState before;
        private final @Nullable DayResult earlier;
        private final Map<String, RuntimeException> failures;
        private final Map<String, PlaceModel.Coming> coming = new HashMap<>();
        private final Map<String, OperationDay.Flows> flows = new LinkedHashMap<>();
        private final Map<String, PlaceState> after = new HashMap<>();
        private final Map<String, CustodyDay> held = new HashMap<>();
        private final Map<String, ExitClaims> claims = new HashMap<>();
        private final Map<List<String>, RegionDay.Exits> exits = new HashMap<>();

        private DayInWork(LocalDate day, OperationState before, @Nullable DayResult earlier) {
            this.day = day;
            this.before = before;
            this.earlier = earlier;
            this.failures = new TreeMap<>(before.failures());
            failures.putAll(broken);
        }

        private OperationDay compute(Predicate<String> changed) {
            regions.forEach(region -> compute(region, changed));
            Map<String, OperationDay.Flows> inOrder = new LinkedHashMap<>();
            places.keySet().stream().filter(flows::containsKey).forEach(code -> inOrder.put(code, flows.get(code)));
            List<ForecastError> revealed = new ArrayList<>();
            after.values().forEach(place -> revealed.addAll(place.demand().revealed()));
            failures.keySet().forEach(this::stand);
            var state = new OperationState(after, failures, before.errors().with(revealed));
            return new OperationDay(day, before, inOrder, new DayResult(state, held, claims, exits));
        }

        /** A place that has failed carries what it carried before. */
        private void stand(String code) {
            flows.remove(code);
            held.remove(code);
            var carried = before.places().get(code);
            if (carried == null) {
                after.remove(code);
            } else {
                after.put(code, carried);
            }
        }

        private void compute(List<String> region, Predicate<String> changed) {
            Map<String, ExitClaims> unchanged = new HashMap<>();
            region.stream().filter(code -> !failures.containsKey(code)).forEach(code -> {
                var claim = changed.test(code) || earlier == null
                        ? null
                        : earlier.claims().get(code);
                if (claim == null) {
                    comeTo(code);
                } else {
                    unchanged.put(code, claim);
                }
            });
            var computed = next(region, unchanged);
            if (!unchanged.isEmpty() && !computed.exits().equals(earlierExits(region))) {
                unchanged.keySet().forEach(this::comeTo);
                unchanged.clear();
                computed = next(region, unchanged);
            }
            computed.moved().forEach(this::finish);
            claims.putAll(computed.claims());
            claims.putAll(unchanged);
            exits.put(region, computed.exits());
            unchanged.keySet().forEach(this::retain);
        }

        /** Who is held in a region; a place that breaks it is left out. */
        private RegionDay next(List<String> region, Map<String, ExitClaims> unchanged) {
            try {
                return custody.next(region, inflows(region), unchanged);
            } catch (RuntimeException bug) {
                var broken = inflows(region).entrySet().stream()
                        .filter(place -> breaks(place.getKey(), place.getValue()))
                        .toList();
                if (broken.isEmpty()) {
                    throw bug;
                }
                broken.forEach(place -> coming.remove(place.getKey()));
                return custody.next(region, inflows(region), unchanged);
            }
        }

        private boolean breaks(String code, Inflow inflow) {
            try {
                custody.next(List.of(code), Map.of(code, inflow), Map.of());
                return false;
            } catch (RuntimeException bug) {
                failures.put(code, bug);
                return true;
            }
        }

        private RegionDay.@Nullable Exits earlierExits(List<String> region) {
            return earlier == null ? null : earlier.exits().get(region);
        }

        private void comeTo(String code) {
            try {
                check.accept(code);
                coming.put(code, place(code).coming(day, before.of(code), before.errors()));
            } catch (OutOfTime givenUp) {
                throw givenUp;
            } catch (RuntimeException bug) {
                failures.put(code, bug);
            }
        }

        private Map<String, Inflow> inflows(List<String> region) {
            Map<String, Inflow> inflows = new LinkedHashMap<>();
            for (var code : region) {
                var comes = coming.get(code);
                if (comes != null) {
                    inflows.put(code, comes.inflow());
                }
            }
            return inflows;
        }

        private void finish(String code, CustodyModel.Moved moved) {
            try {
                var place = place(code);
                var here = place.flows(Objects.requireNonNull(coming.get(code)), moved);
                after.put(code, place.after(day, before.of(code), here));
                flows.put(code, here);
                held.put(code, moved.latest());
            } catch (RuntimeException bug) {
                failures.put(code, bug);
            }
        }

        /** A place of which nothing has changed. */
        private void retain(String code) {
            var known = Objects.requireNonNull(earlier);
            after.put(code, known.after().of(code));
            var custodyDay = known.custody().get(code);
            if (custodyDay != null) {
                held.put(code, custodyDay);
            }
        }
    }
}
