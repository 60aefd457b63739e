package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.custody.CustodyDay;
import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.needs.Need;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one place for one day.
 *
 * @param demand or null where it is unknown: nobody counted and nothing can be expected
 * @param custody persons held, or null where that is unknown: who came is, and no census was taken on the day
 * @param needs one for each task with a need, in the profile's order; post-driven tasks are there without demand too
 * @param after what the next day starts from
 */
public record DayPlan(
        String place,
        LocalDate day,
        @Nullable Demand demand,
        @Nullable CustodyDay custody,
        List<Need> needs,
        PlaceState after) {
    /** The same where of each need as many people are required as suffice in that share of the draws. */
    public DayPlan staffedTo(double share) {
        var staffed = needs.stream()
                .map(need -> new Need(
                        need.task(),
                        need.category(),
                        need.lines().stream().map(line -> line.staffedTo(share)).toList()))
                .toList();
        return new DayPlan(place, day, demand, custody, staffed, after);
    }
}
