package io.muster.staffing.planning.workload;

/**
 * Agents whom other people's work sets free, hours first: one typist's day is not one agent's day.
 *
 * @param hours agent hours a day that are freed
 * @param agents those hours by what one agent gives a day
 */
public record FreedAgents(double hours, double agents) {

    /**
     * Freed by work done in their place: hours really given, and not more than there is to do.
     *
     * @param onHand people on hand, at least 0
     * @param effectiveHours hours that one of them gives per calendar day
     * @param supportPercent support work inside their team, 0 to below 100
     * @param workToDo hours a day of the work that they may do
     * @param agentEffectiveHours hours that one agent gives per calendar day, above 0
     */
    public static FreedAgents byWork(
            double onHand, double effectiveHours, double supportPercent, double workToDo, double agentEffectiveHours) {
        double hours = onHand * effectiveHours / Allowance.categoryFactor(supportPercent);
        return of(Math.min(hours, workToDo), agentEffectiveHours);
    }

    /**
     * Freed by holding watch posts: the agents who would stand there, and not more than the posts take.
     *
     * @param onHand people on hand, at least 0
     * @param effectiveHours hours that one of them gives per calendar day
     * @param posts posts open around the clock
     * @param crew people at a post at the same time
     * @param agentEffectiveHours hours that one agent gives per calendar day, above 0
     */
    public static FreedAgents byPosts(
            double onHand, double effectiveHours, double posts, double crew, double agentEffectiveHours) {
        return of(Math.min(onHand * effectiveHours, posts * crew * 24), agentEffectiveHours);
    }

    private static FreedAgents of(double hours, double agentEffectiveHours) {
        return new FreedAgents(hours, hours / agentEffectiveHours);
    }
}
