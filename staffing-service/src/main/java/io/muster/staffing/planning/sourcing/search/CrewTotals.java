package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Share;
import io.muster.staffing.planning.sourcing.search.IntegerProgram.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many crews of each force go to each group, once the worst relative shortage is settled: so that the fewest people are
 * missing in all, then so that who comes first in the policy's order is used first, then so that the fewest people change their
 * task.
 */
final class CrewTotals {

    private final List<OpeningGroup> groups;
    private final List<Force> forces;
    private final List<Placement> yesterday;
    private final Share worst;

    CrewTotals(List<OpeningGroup> groups, List<Force> forces, List<Placement> yesterday, Share worst) {
        this.groups = groups;
        this.forces = forces;
        this.yesterday = yesterday;
        this.worst = worst;
    }

    /** Crews by group and, in it, by the group's forces. */
    List<int[]> find() {
        var first = new CrewProgram();
        long filled = -first.solve(first.unfilled());
        var second = new CrewProgram();
        second.program.atLeast(filled, second.filled);
        long order = second.solve(second.order);
        var third = new CrewProgram();
        third.program.atLeast(filled, third.filled);
        third.program.atMost(order, third.order);
        third.solve(third.leaving());
        return third.crews();
    }

    /** The program of all crews that keep to the worst relative shortage. */
    private final class CrewProgram {

        private final IntegerProgram program = new IntegerProgram();
        private final List<List<Integer>> crewsOf = new ArrayList<>();
        private final List<Term> filled = new ArrayList<>();
        private final List<Term> order = new ArrayList<>();
        private int[] values = {};

        CrewProgram() {
            var capacity = new ForceCrews(program, forces);
            for (var group : groups) {
                List<Integer> crews = new ArrayList<>();
                List<Term> all = new ArrayList<>();
                for (int index : group.forces()) {
                    var force = forces.get(index);
                    int variable = program.flow(force.headcount() / group.crew());
                    crews.add(variable);
                    all.add(new Term(variable, 1));
                    capacity.use(index, group.crew(), variable);
                    order.add(new Term(variable, (long) force.order() * group.crew()));
                }
                crewsOf.add(crews);
                fill(group, all);
            }
            capacity.limit();
        }

        /** Crews beyond the least, by how many missing people each of them is: the fuller ones first, which the goal sees to. */
        private void fill(OpeningGroup group, List<Term> crews) {
            for (var step : steps(group).entrySet()) {
                int variable = program.flow(step.getValue());
                filled.add(new Term(variable, step.getKey()));
                crews.add(new Term(variable, -1));
            }
            program.exactly(group.leastCrews(worst), crews);
        }

        private Map<Integer, Integer> steps(OpeningGroup group) {
            Map<Integer, Integer> steps = new LinkedHashMap<>();
            for (var opening : group.openings()) {
                int least = OpeningGroup.leastCrews(opening, worst);
                if (opening.wholeCrews() > least) {
                    steps.merge(group.crew(), opening.wholeCrews() - least, Integer::sum);
                }
                if (opening.rest() > 0 && least <= opening.wholeCrews()) {
                    steps.merge(opening.rest(), 1, Integer::sum);
                }
            }
            return steps;
        }

        List<Term> unfilled() {
            return filled.stream()
                    .map(term -> new Term(term.variable(), -term.factor()))
                    .toList();
        }

        /** People less than yesterday, of each force in each group. */
        List<Term> leaving() {
            List<Term> leaving = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                var of = groups.get(group);
                for (int index = 0; index < of.forces().size(); index++) {
                    int before = of.crewsOf(forces.get(of.forces().get(index)).id(), yesterday);
                    if (before > 0) {
                        int left = program.variable(before);
                        program.atLeast(
                                before,
                                List.of(
                                        new Term(left, 1),
                                        new Term(crewsOf.get(group).get(index), 1)));
                        leaving.add(new Term(left, of.crew()));
                    }
                }
            }
            return leaving;
        }

        long solve(List<Term> goal) {
            values = program.minimise(goal)
                    .orElseThrow(() -> new IllegalStateException("a shortage of " + worst + " was possible before"));
            return goal.stream()
                    .mapToLong(term -> term.factor() * values[term.variable()])
                    .sum();
        }

        List<int[]> crews() {
            return crewsOf.stream()
                    .map(of ->
                            of.stream().mapToInt(variable -> values[variable]).toArray())
                    .toList();
        }
    }
}
