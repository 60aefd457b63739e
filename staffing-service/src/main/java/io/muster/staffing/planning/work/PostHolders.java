package io.muster.staffing.planning.work;

import java.util.HashMap;
import java.util.Map;

/**
 * Positions of open posts by whose they are, as reported.
 *
 * @param byAgents positions that agents hold as long as nobody relieves them
 * @param byOthers positions of others, by the kind of people
 * @param unknown positions of which nobody reported whose they are, the profile's own among them
 */
public record PostHolders(double byAgents, Map<String, Double> byOthers, double unknown) {

    static final PostHolders NONE = new PostHolders(0, Map.of(), 0);

    PostHolders plus(PostHolders more) {
        Map<String, Double> others = new HashMap<>(byOthers);
        more.byOthers.forEach((kind, positions) -> others.merge(kind, positions, Double::sum));
        return new PostHolders(byAgents + more.byAgents, Map.copyOf(others), unknown + more.unknown);
    }

    /** Positions of all open posts. */
    public double all() {
        return byAgents
                + byOthers.values().stream().mapToDouble(Double::doubleValue).sum()
                + unknown;
    }
}
