package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Share;
import io.muster.staffing.planning.sourcing.search.IntegerProgram.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Which places the crews of a group go to: so that the fewest leave where they were yesterday, and otherwise so that no place is
 * left worse off than it must be. Every sharing between its limits leaves the same number of people missing.
 */
final class CrewPlaces {

    private final OpeningGroup group;
    private final List<Force> forces;
    private final List<Placement> yesterday;
    private final int[] least;
    private final int[] most;

    /**
     * Of a group.
     *
     * @param crews crews that it gets in all
     */
    CrewPlaces(OpeningGroup group, List<Force> forces, List<Placement> yesterday, Share worst, int crews) {
        this.group = group;
        this.forces = forces;
        this.yesterday = yesterday;
        this.least = new int[group.openings().size()];
        this.most = new int[least.length];
        limits(worst, crews);
    }

    private void limits(Share worst, int crews) {
        int whole = 0;
        for (int index = 0; index < least.length; index++) {
            var opening = group.openings().get(index);
            least[index] = OpeningGroup.leastCrews(opening, worst);
            most[index] = Math.max(least[index], opening.wholeCrews());
            whole += most[index];
        }
        if (crews <= whole) {
            return;
        }
        // Every whole crew is there; the crews beyond them go where the most people are missing beside these.
        System.arraycopy(most, 0, least, 0, most.length);
        int[] rests = rests();
        int[] sorted = Arrays.stream(rests).sorted().toArray();
        int threshold = sorted[sorted.length - (crews - whole)];
        for (int index = 0; index < least.length; index++) {
            if (rests[index] >= threshold && rests[index] > 0) {
                most[index]++;
                least[index] += rests[index] > threshold ? 1 : 0;
            }
        }
    }

    /** People that the next crew would be good for at each place whose whole crews are there. */
    private int[] rests() {
        int[] rests = new int[least.length];
        for (int index = 0; index < rests.length; index++) {
            var opening = group.openings().get(index);
            rests[index] = most[index] > opening.wholeCrews() ? 0 : opening.rest();
        }
        return rests;
    }

    /** Placements of those crews, {@code crewsOf} by the group's forces. */
    List<Placement> place(int[] crewsOf) {
        int all = Arrays.stream(crewsOf).sum();
        if (all == 0) {
            return List.of();
        }
        var program = new IntegerProgram();
        int places = least.length;
        int[][] at = new int[crewsOf.length][places];
        List<Term> goal = new ArrayList<>();
        long dear = 2L * all + 1;
        for (int force = 0; force < crewsOf.length; force++) {
            List<Term> of = new ArrayList<>();
            for (int place = 0; place < places; place++) {
                at[force][place] = program.variable(most[place]);
                of.add(new Term(at[force][place], 1));
                stay(program, at[force][place], before(force, place), dear, goal);
            }
            program.exactly(crewsOf[force], of);
        }
        fair(program, at, fair(all), goal);
        int[] values = program.minimise(goal)
                .orElseThrow(() -> new IllegalStateException("the crews fit before they were placed"));
        return placements(at, values);
    }

    private static void stay(IntegerProgram program, int variable, int before, long dear, List<Term> goal) {
        if (before > 0) {
            int left = program.variable(before);
            program.atLeast(before, List.of(new Term(left, 1), new Term(variable, 1)));
            goal.add(new Term(left, dear));
        }
    }

    private void fair(IntegerProgram program, int[][] at, int[] fair, List<Term> goal) {
        for (int place = 0; place < fair.length; place++) {
            List<Term> here = new ArrayList<>();
            for (int[] of : at) {
                here.add(new Term(of[place], 1));
            }
            program.atLeast(least[place], here);
            program.atMost(most[place], here);
            int below = program.variable(fair[place]);
            here.add(new Term(below, 1));
            program.atLeast(fair[place], here);
            goal.add(new Term(below, 1));
        }
    }

    /** Crews by place when each next one goes where the relative shortage is the largest. */
    private int[] fair(int all) {
        int[] fair = least.clone();
        var worstFirst =
                new PriorityQueue<Integer>(Comparator.<Integer, Share>comparing(place -> shortage(place, fair[place]))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        for (int place = 0; place < fair.length; place++) {
            worstFirst.add(place);
        }
        int left = all - Arrays.stream(fair).sum();
        while (left > 0) {
            int place = worstFirst.remove();
            if (fair[place] < most[place]) {
                fair[place]++;
                left--;
                worstFirst.add(place);
            }
        }
        return fair;
    }

    private Share shortage(int place, int crews) {
        var opening = group.openings().get(place);
        return opening.relativeShortage(opening.missingWith(crews * group.crew()));
    }

    private int before(int force, int place) {
        return group.crewsOf(
                forces.get(group.forces().get(force)).id(), group.openings().get(place), yesterday);
    }

    private List<Placement> placements(int[][] at, int[] values) {
        List<Placement> placements = new ArrayList<>();
        for (int force = 0; force < at.length; force++) {
            var of = forces.get(group.forces().get(force));
            for (int place = 0; place < least.length; place++) {
                int crews = values[at[force][place]];
                if (crews > 0) {
                    var opening = group.openings().get(place);
                    placements.add(new Placement(
                            of.id(), of.component(), opening.place(), opening.task(), crews * group.crew()));
                }
            }
        }
        return placements;
    }
}
