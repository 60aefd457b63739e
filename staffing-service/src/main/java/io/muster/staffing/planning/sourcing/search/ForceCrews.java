package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.search.IntegerProgram.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many crews of each size a force makes of its people. Only these numbers are searched for: once they are settled, crews of one
 * size flow from forces to groups as through a network, and the best flow is whole by itself.
 */
final class ForceCrews {

    private final IntegerProgram program;
    private final List<Force> forces;
    private final List<SortedMap<Integer, List<Term>>> used = new ArrayList<>();

    ForceCrews(IntegerProgram program, List<Force> forces) {
        this.program = program;
        this.forces = forces;
        forces.forEach(force -> used.add(new TreeMap<>()));
    }

    /** A variable of the program counts crews of that size of that force. */
    void use(int force, int crew, int variable) {
        used.get(force).computeIfAbsent(crew, size -> new ArrayList<>()).add(new Term(variable, 1));
    }

    /** Nobody is in two crews. */
    void limit() {
        for (int force = 0; force < forces.size(); force++) {
            int headcount = forces.get(force).headcount();
            List<Term> people = new ArrayList<>();
            for (var size : used.get(force).entrySet()) {
                int crews = program.variable(headcount / size.getKey());
                people.add(new Term(crews, size.getKey()));
                List<Term> same = new ArrayList<>(size.getValue());
                same.add(new Term(crews, -1));
                program.exactly(0, same);
            }
            program.atMost(headcount, people);
        }
    }
}
