package io.muster.staffing.planning.plan;

import java.util.List;

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
            return new Flow(component, pathway, demographic, persons * factor, modelled);
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

    /** The same kinds, each pathway's persons multiplied. */
    Arrivals times(List<Double> factorByPathway) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.times(factorByPathway.get(flow.pathway())))
                .toList());
    }
}
