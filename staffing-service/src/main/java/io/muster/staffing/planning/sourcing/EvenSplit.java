package io.muster.staffing.planning.sourcing;

import java.util.ArrayList;
import java.util.List;

/**
 * The sharing to compare with: each force is split evenly over all tasks and places that it may go to and that require anybody,
 * in whole crews, whatever is missing there.
 */
public final class EvenSplit implements Sharing {

    @Override
    public List<Placement> share(SourcingDay day, List<Placement> yesterday) {
        List<Placement> placements = new ArrayList<>();
        for (var force : day.forces()) {
            placements.addAll(split(force, day.openings()));
        }
        return placements;
    }

    private static List<Placement> split(Force force, List<Opening> openings) {
        var open = openings.stream()
                .filter(opening -> opening.required() > 0 && force.mayFill(opening))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        int each = force.headcount() / open.size();
        int[] people = new int[open.size()];
        int left = force.headcount();
        for (int index = 0; index < people.length; index++) {
            people[index] = each - each % open.get(index).crew();
            left -= people[index];
        }
        // What is left goes crew by crew to the first that it is enough for.
        for (int index = 0; index < people.length; index++) {
            int crew = open.get(index).crew();
            if (crew <= left) {
                people[index] += crew;
                left -= crew;
            }
        }
        List<Placement> placements = new ArrayList<>();
        for (int index = 0; index < people.length; index++) {
            if (people[index] > 0) {
                var at = open.get(index);
                placements.add(new Placement(force.id(), force.component(), at.place(), at.task(), people[index]));
            }
        }
        return placements;
    }
}
