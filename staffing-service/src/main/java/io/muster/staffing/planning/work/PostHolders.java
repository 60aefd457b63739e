package io.muster.staffing.planning.work;

/**
 * Positions of open posts by whose they are, as reported.
 *
 * @param byAgents positions that agents hold as long as nobody relieves them
 * @param byOthers positions of others
 * @param unknown positions of which nobody reported whose they are, the profile's own among them
 */
public record PostHolders(double byAgents, double byOthers, double unknown) {

    static final PostHolders NONE = new PostHolders(0, 0, 0);

    PostHolders plus(PostHolders more) {
        return new PostHolders(byAgents + more.byAgents, byOthers + more.byOthers, unknown + more.unknown);
    }

    /** Positions of all open posts. */
    public double all() {
        return byAgents + byOthers + unknown;
    }
}
