package io.muster.staffing.planning.workload;

/**
 * Agents whom other people's work sets free, hours first: one typist's day is not one agent's day.
 *
 * @param hours agent hours a day that are freed
 * @param agents those hours by what one agent gives a day
 */
public record FreedAgents(double hours, double agents) {

    /** Of a post around the clock. */
    public static final int HOURS_A_DAY = 24;

    /**
     * Freed by work done in their place: hours really given, and not more than there is to do.
     *
     * @param hours a day that people on hand give who are no agents, at least 0
     * @param supportPercent support work inside their team, 0 to below 100
     * @param workToDo hours a day of the work that they may do
     * @param agentEffectiveHours hours that one agent gives per calendar day, above 0
     */
    public static FreedAgents byWork(double hours, double supportPercent, double workToDo, double agentEffectiveHours) {
        return of(Math.min(hours / Allowance.categoryFactor(supportPercent), workToDo), agentEffectiveHours);
    }

    /**
     * Freed by holding watch posts: the agents who would stand there, and not more than the posts take.
     *
     * @param hours a day that people on hand give who are no agents and hold no posts of their own, at least 0
     * @param positions people of agents' posts at the same time, around the clock
     * @param agentEffectiveHours hours that one agent gives per calendar day, above 0
     */
    public static FreedAgents byPosts(double hours, double positions, double agentEffectiveHours) {
        return of(Math.min(hours, positions * HOURS_A_DAY), agentEffectiveHours);
    }

    private static FreedAgents of(double hours, double agentEffectiveHours) {
        return new FreedAgents(hours, hours / agentEffectiveHours);
    }
}
