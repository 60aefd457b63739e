package io.muster.staffing.planning.needs;

import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.PlainNumber;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.planning.work.PlaceStandards;
import io.muster.staffing.planning.work.PostHolders;
import io.muster.staffing.planning.work.Work;
import io.muster.staffing.planning.workload.FreedAgents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the agents' work people on hand take over. Posts free agents only where agents are reported to hold them: nobody says that
 * agents would stand at all of the others.
 *
 * @param unknown why it is unknown how many, or how many more; null where that is known
 */
record FreedByPeople(List<NeedLine.Freed> known, @Nullable String unknown) {

    static final FreedByPeople NOTHING = new FreedByPeople(List.of(), null);

    /**
     * What people on hand at a task free. Agents free no agents.
     *
     * @param agentHours hours that an agent gives a day; 0 where the profile knows no agents
     */
    static FreedByPeople of(
            Task task,
            List<Strength.People> onHand,
            KindHours kinds,
            Work work,
            PlaceStandards standards,
            double agentHours) {
        Map<String, Double> hours = new HashMap<>();
        for (var people : onHand) {
            if (people.headcount() > 0 && !standards.posts().areAgents(people.component())) {
                hours.put(people.component(), people.headcount() * kinds.hours(people.component(), task, standards));
            }
        }
        if (hours.isEmpty() || agentHours <= 0) {
            return NOTHING;
        }
        return switch (task.frees()) {
            case NOTHING -> NOTHING;
            case HOURS -> {
                if (!work.isKnown()) {
                    yield NOTHING;
                }
                double support = task.support() == null
                        ? 0
                        : standards.value(task.support()).likely();
                yield known(
                        "hours",
                        FreedAgents.byWork(sum(hours), support, work.hours().likely(), agentHours));
            }
            case POSTS -> byPosts(hours, work.holders(), agentHours);
        };
    }

    /** People stand first at the posts of their own kind, where they relieve nobody. */
    private static FreedByPeople byPosts(Map<String, Double> hours, PostHolders holders, double agentHours) {
        hours.replaceAll((kind, ofKind) ->
                Math.max(0, ofKind - holders.byOthers().getOrDefault(kind, 0.0) * FreedAgents.HOURS_A_DAY));
        double left = sum(hours);
        boolean isMorePossible = left > holders.byAgents() * FreedAgents.HOURS_A_DAY;
        var unknown = holders.unknown() > 0 && isMorePossible ? unknown(holders) : null;
        if (holders.byAgents() == 0 || left == 0) {
            return new FreedByPeople(List.of(), unknown);
        }
        var freed = known("posts", FreedAgents.byPosts(left, holders.byAgents(), agentHours));
        return new FreedByPeople(freed.known(), unknown);
    }

    private static double sum(Map<String, Double> hours) {
        return hours.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String unknown(PostHolders holders) {
        return "of " + PlainNumber.of(holders.unknown()) + " of " + PlainNumber.of(holders.all())
                + " positions nobody reported whose posts they are, so it is unknown how many agents are freed there; report it as"
                + " heldBy of the posts";
    }

    private static FreedByPeople known(String kind, FreedAgents agents) {
        return new FreedByPeople(List.of(new NeedLine.Freed(kind, agents.hours(), agents.agents())), null);
    }
}
