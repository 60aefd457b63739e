package io.muster.staffing.planning.sourcing;

import java.util.Set;

/**
 * People missing in a task at a place on a day, before anybody is shared out.
 *
 * @param required people required, at least 0
 * @param missing of them who are not on hand, 0 to {@code required}
 * @param crew people who only come together, at least 1
 * @param components kinds of people who may fill it, by law and by the task; empty where nobody may
 */
public record Opening(String place, String task, int required, int missing, int crew, Set<String> components) {

    public Opening {
        components = Set.copyOf(components);
        if (missing < 0 || missing > required) {
            throw new IllegalArgumentException("missing must be 0 to " + required + " people, the required, but was "
                    + missing + " (place=" + place + ", task=" + task + ")");
        }
        if (crew < 1) {
            throw new IllegalArgumentException("crew must be >= 1 person, but was " + crew + " (task=" + task + ")");
        }
    }

    /** Crews that nothing is missing with: the last one may be more than is missing. */
    public int mostCrews() {
        return Math.ceilDiv(missing, crew);
    }

    /** Crews of whom everyone is missing. */
    public int wholeCrews() {
        return missing / crew;
    }

    /** People that are missing beside whole crews. */
    public int rest() {
        return missing % crew;
    }

    /** What is still missing with so many people. */
    public int missingWith(int people) {
        return Math.max(0, missing - people);
    }

    /** What so many missing people are of those required; nobody where nobody is required. */
    public Share relativeShortage(int people) {
        return required == 0 ? Share.NONE : new Share(people, required);
    }
}
