package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Opening;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Share;
import io.muster.staffing.planning.sourcing.SourcingDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Openings of one task that the very same forces may fill with crews of one size. How many crews of each force go to a group says
 * all about its shortage: any sharing of these crews over its places can be made.
 *
 * @param crew people of a crew
 * @param openings also those where nobody is missing: who was there yesterday has not changed the task
 * @param forces indices of the forces that may fill them, ascending
 */
record OpeningGroup(int crew, List<Opening> openings, List<Integer> forces) {

    private record Kind(String task, int crew, List<Integer> forces) {}

    /** The groups of a day, without what nobody may fill. */
    static List<OpeningGroup> of(SourcingDay day) {
        Map<Kind, List<Opening>> byKind = new LinkedHashMap<>();
        for (var opening : day.openings()) {
            var kind = new Kind(opening.task(), opening.crew(), fillers(day.forces(), opening));
            byKind.computeIfAbsent(kind, of -> new ArrayList<>()).add(opening);
        }
        return byKind.entrySet().stream()
                .filter(entry -> !entry.getKey().forces().isEmpty())
                .filter(entry -> entry.getValue().stream().anyMatch(opening -> opening.missing() > 0))
                .map(entry -> new OpeningGroup(
                        entry.getKey().crew(), entry.getValue(), entry.getKey().forces()))
                .toList();
    }

    private static List<Integer> fillers(List<Force> forces, Opening opening) {
        List<Integer> fillers = new ArrayList<>();
        for (int force = 0; force < forces.size(); force++) {
            if (forces.get(force).headcount() > 0 && forces.get(force).mayFill(opening)) {
                fillers.add(force);
            }
        }
        return fillers;
    }

    /** Crews that an opening takes at least, for no relative shortage above the limit. */
    static int leastCrews(Opening opening, Share limit) {
        // missing - crew x crews <= limit x required, in whole numbers
        long above = opening.missing() * limit.required() - limit.missing() * opening.required();
        return above <= 0 ? 0 : (int) Math.ceilDiv(above, limit.required() * opening.crew());
    }

    /** Crews that the group takes at least. */
    int leastCrews(Share limit) {
        return openings.stream().mapToInt(opening -> leastCrews(opening, limit)).sum();
    }

    /** Crews of a force that a sharing has at this group's places. */
    int crewsOf(String force, Collection<Placement> placements) {
        return openings.stream()
                .mapToInt(opening -> crewsOf(force, opening, placements))
                .sum();
    }

    int crewsOf(String force, Opening opening, Collection<Placement> placements) {
        return placements.stream()
                        .filter(placement -> placement.force().equals(force) && placement.isAt(opening))
                        .mapToInt(Placement::headcount)
                        .sum()
                / crew;
    }
}
