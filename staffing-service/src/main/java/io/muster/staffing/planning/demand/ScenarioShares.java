package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.ReferenceProfile;
import java.util.List;

/** A place's part of the profile's scenarios, which are of all places: by its weight in arrivals, or evenly where there is none. */
final class ScenarioShares {

    private ScenarioShares() {}

    /** The scenarios with the place's share of their persons, the same on every day. */
    static List<Demand.Scenario> of(ReferenceProfile profile, String place) {
        double share = share(profile, place);
        return profile.scenarios().stream()
                .map(scenario ->
                        new Demand.Scenario(scenario.name(), scenario.personsPerDay() * share, scenario.source()))
                .toList();
    }

    private static double share(ReferenceProfile profile, String place) {
        double all = 0;
        double here = 0;
        for (var candidate : profile.places()) {
            double weight = candidate.weights().getOrDefault("arrivals", 1.0);
            all += weight;
            here += candidate.code().equals(place) ? weight : 0;
        }
        return all == 0 ? 0 : here / all;
    }
}
