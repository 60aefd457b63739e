package io.muster.staffing.planning.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Persons who come to a place on a day, by what becomes of them.
 *
 * @param flows one for each component, pathway and demographic
 */
record Arrivals(List<Flow> flows) {

    static final Arrivals NONE = new Arrivals(List.of());

    /**
     * Persons of one kind.
     *
     * @param pathway index of the pathway in the profile
     * @param modelled whether the pathway is a split by the mix
     */
    record Flow(String component, int pathway, String demographic, double persons, boolean modelled) {

        Flow times(double factor) {
            return with(persons * factor);
        }

        Flow with(double other) {
            return new Flow(component, pathway, demographic, other, modelled);
        }

        private Flow plus(Flow other) {
            return new Flow(component, pathway, demographic, persons + other.persons, modelled || other.modelled);
        }

        private Flow more(Flow other) {
            return new Flow(
                    component, pathway, demographic, Math.max(persons, other.persons), modelled || other.modelled);
        }
    }

    double persons() {
        double sum = 0;
        for (var flow : flows) {
            sum += flow.persons();
        }
        return sum;
    }

    /** Persons by pathway, in the profile's order. */
    double[] byPathway(int pathways) {
        double[] persons = new double[pathways];
        for (var flow : flows) {
            persons[flow.pathway()] += flow.persons();
        }
        return persons;
    }

    /** The same kinds, all persons multiplied. */
    Arrivals times(double factor) {
        return new Arrivals(flows.stream().map(flow -> flow.times(factor)).toList());
    }

    /** Persons of each kind once: those of one kind are added. */
    Arrivals together() {
        Map<Kind, Flow> kinds = new LinkedHashMap<>();
        flows.forEach(flow -> kinds.merge(Kind.of(flow), flow, Flow::plus));
        return new Arrivals(List.copyOf(kinds.values()));
    }

    /** At least as many of each kind as the other has, in the order of these kinds and then of the other's. */
    Arrivals atLeast(Arrivals other) {
        Map<Kind, Flow> kinds = new LinkedHashMap<>();
        together().flows().forEach(flow -> kinds.put(Kind.of(flow), flow));
        other.together().flows().forEach(flow -> kinds.merge(Kind.of(flow), flow, Flow::more));
        return new Arrivals(List.copyOf(kinds.values()));
    }

    /** What tells one kind of persons from another. */
    private record Kind(String component, int pathway, String demographic) {

        static Kind of(Flow flow) {
            return new Kind(flow.component(), flow.pathway(), flow.demographic());
        }
    }

    /** The same kinds, each pathway's persons multiplied. */
    Arrivals times(List<Double> factorByPathway) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.times(factorByPathway.get(flow.pathway())))
                .toList());
    }
}
