package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Sharing;
import io.muster.staffing.planning.sourcing.SourcingDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sharing that is best in this order: the worst relative shortage of a task at a place is smallest; then the fewest people are
 * missing in all; then who comes first in the policy's order is used first (the least sum of order x people); then the fewest
 * people change their task since yesterday; then, of the people so settled on each task, the fewest change their place. Nobody is
 * sent who isn't missing, but to make the last crew whole; a crew is of one force.
 */
public final class BestSharing implements Sharing {

    @Override
    public List<Placement> share(SourcingDay day, List<Placement> yesterday) {
        if (MixedHours.areIn(day)) {
            return new MixedHours(day, yesterday).share();
        }
        var groups = OpeningGroup.of(day);
        if (groups.isEmpty()) {
            return List.of();
        }
        var forces = day.forces();
        var worst = new WorstShortage(groups, forces).least();
        var crews = new CrewTotals(groups, forces, yesterday, worst).find();
        List<Placement> placements = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            int[] of = crews.get(index);
            placements.addAll(new CrewPlaces(
                            groups.get(index),
                            forces,
                            yesterday,
                            worst,
                            Arrays.stream(of).sum())
                    .place(of));
        }
        return placements;
    }
}
