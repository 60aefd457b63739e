package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Share;
import io.muster.staffing.planning.sourcing.search.IntegerProgram.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds the smallest worst relative shortage that the people of a day allow. */
final class WorstShortage {

    private final List<OpeningGroup> groups;
    private final List<Force> forces;

    WorstShortage(List<OpeningGroup> groups, List<Force> forces) {
        this.groups = groups;
        this.forces = forces;
    }

    /** By halving: what one limit allows, every higher one does. */
    Share least() {
        var limits = limits();
        int low = 0;
        int high = limits.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isPossible(limits.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return limits.get(low);
    }

    /** Every shortage that any number of crews leaves anywhere, ascending; the highest is that of nobody being sent. */
    private List<Share> limits() {
        TreeSet<Share> limits = new TreeSet<>();
        limits.add(Share.NONE);
        for (var group : groups) {
            for (var opening : group.openings()) {
                for (int crews = 0; crews < opening.mostCrews(); crews++) {
                    limits.add(new Share(opening.missing() - (long) crews * group.crew(), opening.required()));
                }
            }
        }
        return List.copyOf(limits);
    }

    private boolean isPossible(Share limit) {
        long needed = 0;
        for (var group : groups) {
            needed += (long) group.leastCrews(limit) * group.crew();
        }
        long there = forces.stream().mapToLong(Force::headcount).sum();
        return needed <= there && (needed == 0 || program(limit).isFeasible());
    }

    private IntegerProgram program(Share limit) {
        var program = new IntegerProgram();
        var capacity = new ForceCrews(program, forces);
        for (var group : groups) {
            int least = group.leastCrews(limit);
            List<Term> crews = new ArrayList<>();
            for (int force : group.forces()) {
                int variable = program.flow(Math.min(least, forces.get(force).headcount() / group.crew()));
                crews.add(new Term(variable, 1));
                capacity.use(force, group.crew(), variable);
            }
            program.exactly(least, crews);
        }
        capacity.limit();
        return program;
    }
}
