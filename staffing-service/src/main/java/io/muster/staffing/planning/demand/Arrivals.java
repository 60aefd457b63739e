package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Persons who come to a place on a day, by what becomes of them.
 *
 * @param flows one for each component, pathway and demographic
 */
public record Arrivals(List<Flow> flows) {

    /** Nobody. */
    public static final Arrivals NONE = new Arrivals(List.of());

    /** Unit of arrivals. */
    public static final String PERSONS_A_DAY = "persons/day";

    /**
     * Persons of one kind.
     *
     * @param pathway index of the pathway in the profile
     * @param amount persons a day
     * @param modelled whether the pathway is a split by the mix
     * @param here persons of them who were counted already, on a day that has not closed: no draw is below them; 0 elsewhere
     */
    public record Flow(
            String component, int pathway, String demographic, Quantity amount, boolean modelled, double here) {

        /** Of whom nobody was counted before the close of the day. */
        public Flow(String component, int pathway, String demographic, Quantity amount, boolean modelled) {
            this(component, pathway, demographic, amount, modelled, 0);
        }

        /** Its likely persons. */
        public double persons() {
            return amount.likely();
        }

        Flow times(double factor) {
            return new Flow(
                    component, pathway, demographic, amount.times(Quantity.of(factor)), modelled, here * factor);
        }

        /** As many persons of the kind as that. */
        public Flow with(Quantity other) {
            return new Flow(component, pathway, demographic, other, modelled, here);
        }

        private Flow plus(Flow other) {
            return new Flow(
                    component,
                    pathway,
                    demographic,
                    amount.plus(other.amount),
                    modelled || other.modelled,
                    here + other.here);
        }
    }

    /** The likely figures of one within the likely figures of two others, of the same kinds in the same order. */
    static Arrivals within(Ends<Arrivals> ends) {
        List<Flow> flows = new ArrayList<>();
        for (int kind = 0; kind < ends.likely().flows().size(); kind++) {
            var flow = ends.likely().flows().get(kind);
            flows.add(flow.with(flow.amount()
                    .between(
                            ends.low().flows().get(kind).persons(),
                            ends.high().flows().get(kind).persons())));
        }
        return new Arrivals(flows);
    }

    /** Their likely persons. */
    public double persons() {
        return persons(End.LIKELY);
    }

    /** Their persons at an end. */
    public double persons(End end) {
        double sum = 0;
        for (var flow : flows) {
            sum += flow.amount().at(end);
        }
        return sum;
    }

    /** Persons by pathway, in the profile's order. */
    public double[] byPathway(int pathways, End end) {
        double[] persons = new double[pathways];
        for (var flow : flows) {
            persons[flow.pathway()] += flow.amount().at(end);
        }
        return persons;
    }

    /** The same kinds, all persons multiplied. */
    Arrivals times(double factor) {
        return new Arrivals(flows.stream().map(flow -> flow.times(factor)).toList());
    }

    /** The same kinds, each pathway's persons multiplied. */
    public Arrivals times(List<Double> factorByPathway) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.times(factorByPathway.get(flow.pathway())))
                .toList());
    }

    /** Persons of each kind once: those of one kind are added. */
    Arrivals together() {
        return new Arrivals(List.copyOf(byKind().values()));
    }

    /** The flow of each kind, in their order. */
    Map<Kind, Flow> byKind() {
        Map<Kind, Flow> kinds = new LinkedHashMap<>();
        flows.forEach(flow -> kinds.merge(Kind.of(flow), flow, Flow::plus));
        return kinds;
    }

    /** What tells one kind of persons from another. */
    record Kind(String component, int pathway, String demographic) {

        static Kind of(Flow flow) {
            return new Kind(flow.component(), flow.pathway(), flow.demographic());
        }
    }

    /** The same persons, with ends that are so many times the likely figure. */
    Arrivals between(double low, double high) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.with(flow.amount().between(flow.persons() * low, flow.persons() * high)))
                .toList());
    }

    /** The same kinds, with their persons at an end. */
    Arrivals at(End end) {
        return new Arrivals(flows.stream()
                .map(flow -> flow.with(Quantity.of(flow.amount().at(end))))
                .toList());
    }

    /** Whether any flow has other ends than its likely figure. */
    public boolean isRange() {
        return flows.stream().anyMatch(flow -> flow.amount().caseCount() > 0);
    }

    /** The same persons without ends. */
    public Arrivals likely() {
        return new Arrivals(
                flows.stream().map(flow -> flow.with(flow.amount().inCases())).toList());
    }
}
