package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.quantity.Ends;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arrivals as they are shown: by pathway and demographic, and by the groups of pathways that are forecast together. */
final class ShownKinds {

    private final ReferenceProfile profile;

    ShownKinds(ReferenceProfile profile) {
        this.profile = profile;
    }

    /** Kinds of which nobody comes are left out. */
    List<Demand.Cell> cells(Arrivals arrivals) {
        record Kind(int pathway, String demographic) {}
        Map<Kind, Demand.Cell> cells = new LinkedHashMap<>();
        for (var flow : arrivals.flows()) {
            var cell = new Demand.Cell(pathway(flow).code(), flow.demographic(), flow.persons(), flow.modelled());
            cells.merge(new Kind(flow.pathway(), flow.demographic()), cell, ShownKinds::together);
        }
        return cells.values().stream().filter(cell -> cell.persons() != 0).toList();
    }

    private static Demand.Cell together(Demand.Cell first, Demand.Cell second) {
        return new Demand.Cell(
                first.pathway(),
                first.demographic(),
                first.persons() + second.persons(),
                first.modelled() || second.modelled());
    }

    /** Persons by group. */
    Map<String, Double> byGroup(Arrivals arrivals) {
        Map<String, Double> persons = new LinkedHashMap<>();
        for (var flow : arrivals.flows()) {
            persons.merge(pathway(flow).group(), flow.persons(), Double::sum);
        }
        return persons;
    }

    /**
     * Every group of the profile, within its bounds.
     *
     * @param shifted groups whose forecast says that something else has begun
     */
    List<Demand.Group> groups(Ends<Arrivals> arrivals, Set<String> shifted) {
        var persons = Ends.of(end -> byGroup(arrivals.at(end)));
        return profile.pathways().stream()
                .map(Pathway::group)
                .distinct()
                .map(group -> new Demand.Group(
                        group,
                        persons.likely().getOrDefault(group, 0.0),
                        persons.low().getOrDefault(group, 0.0),
                        persons.high().getOrDefault(group, 0.0),
                        shifted.contains(group) ? List.of("REGIME_SHIFT") : List.of()))
                .toList();
    }

    private Pathway pathway(Arrivals.Flow flow) {
        return profile.pathways().get(flow.pathway());
    }
}
