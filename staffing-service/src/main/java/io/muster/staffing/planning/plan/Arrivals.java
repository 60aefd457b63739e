package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
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
     * @param amount persons a day
     * @param modelled whether the pathway is a split by the mix
     */
    record Flow(String component, int pathway, String demographic, Quantity amount, boolean modelled) {

        double persons() {
            return amount.likely();
        }

        private Flow between(double low, double high) {
            return with(amount.between(persons() * low, persons() * high));
        }

        Flow with(Quantity other) {
            return new Flow(component, pathway, demographic, other, modelled);
        }
    }

    double persons() {
        return persons(End.LIKELY);
    }

    double persons(End end) {
        double sum = 0;
        for (var flow : flows) {
            sum += flow.amount().at(end);
        }
        return sum;
    }

    /** Persons by pathway, in the profile's order. */
    double[] byPathway(int pathways, End end) {
        double[] persons = new double[pathways];
        for (var flow : flows) {
            persons[flow.pathway()] += flow.amount().at(end);
        }
        return persons;
    }

    /** The same kinds, each pathway's persons multiplied. */
    Arrivals times(List<Double> factorByPathway) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.with(flow.amount().times(Quantity.of(factorByPathway.get(flow.pathway())))))
                .toList());
    }

    /** The same persons, each pathway's ends that many times the likely figure. */
    Arrivals between(List<Double> lowByPathway, List<Double> highByPathway) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.between(lowByPathway.get(flow.pathway()), highByPathway.get(flow.pathway())))
                .toList());
    }

    /** The same persons, with ends that are so many times the likely figure. */
    Arrivals between(double low, double high) {
        return new Arrivals(flows.stream().map(flow -> flow.between(low, high)).toList());
    }

    /** Whether any flow has other ends than its likely figure. */
    boolean isRange() {
        return flows.stream().anyMatch(flow -> flow.amount().caseCount() > 0);
    }

    /** The same persons without ends. */
    Arrivals likely() {
        return new Arrivals(
                flows.stream().map(flow -> flow.with(flow.amount().inCases())).toList());
    }
}
