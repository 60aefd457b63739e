package io.muster.staffing.planning.sourcing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is missing on a day, and who could be sent.
 *
 * @param openings a place and task stands at most once
 * @param forces each of its own id
 */
public record SourcingDay(LocalDate day, List<Opening> openings, List<Force> forces) {

    public SourcingDay {
        openings = List.copyOf(openings);
        forces = List.copyOf(forces);
        Set<Object> seen = new HashSet<>();
        for (var opening : openings) {
            if (!seen.add(List.of(opening.place(), opening.task()))) {
                throw new IllegalArgumentException(opening.task() + " at " + opening.place() + " stands twice");
            }
        }
        for (var force : forces) {
            if (!seen.add(force.id())) {
                throw new IllegalArgumentException("the force '" + force.id() + "' stands twice");
            }
        }
    }

    /** Openings that somebody who is there on that day may fill; the others are judged by nobody's sharing. */
    public List<Opening> reachable() {
        return openings.stream()
                .filter(opening -> forces.stream().anyMatch(force -> force.headcount() > 0 && force.mayFill(opening)))
                .toList();
    }
}
