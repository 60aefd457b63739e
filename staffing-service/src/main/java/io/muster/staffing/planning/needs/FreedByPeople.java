package io.muster.staffing.planning.needs;

import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.PlainNumber;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.planning.work.PlaceStandards;
import io.muster.staffing.planning.work.PostHolders;
import io.muster.staffing.planning.work.Work;
import io.muster.staffing.planning.workload.FreedAgents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the agents' work people on hand take over. Posts free agents only where agents are reported to hold them: nobody says that
 * agents would stand at all of the others.
 *
 * @param unknown why it is unknown how many, or how many more; null where that is known
 */
record FreedByPeople(List<NeedLine.Freed> known, @Nullable String unknown) {

    static final FreedByPeople NOTHING = new FreedByPeople(List.of(), null);

    private static final int HOURS_A_DAY = 24;

    /**
     * What people on hand at a task free.
     *
     * @param agentHours hours that an agent gives a day; 0 where the profile knows no agents
     */
    static FreedByPeople of(
            Task task, KindHours.Counted onHand, Work work, PlaceStandards standards, double agentHours) {
        double people = onHand.equivalent().likely();
        if (people == 0 || agentHours <= 0) {
            return NOTHING;
        }
        double effective = standards.effectiveHours(task).likely();
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
                        FreedAgents.byWork(
                                people, effective, support, work.hours().likely(), agentHours));
            }
            case POSTS -> byPosts(people, effective, work.holders(), agentHours);
        };
    }

    private static FreedByPeople byPosts(double people, double effective, PostHolders holders, double agentHours) {
        boolean isMorePossible = people * effective > holders.byAgents() * HOURS_A_DAY;
        var unknown = holders.unknown() > 0 && isMorePossible ? unknown(holders) : null;
        if (holders.byAgents() == 0) {
            return new FreedByPeople(List.of(), unknown);
        }
        var freed = known("posts", FreedAgents.byPosts(people, effective, holders.byAgents(), 1, agentHours));
        return new FreedByPeople(freed.known(), unknown);
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
