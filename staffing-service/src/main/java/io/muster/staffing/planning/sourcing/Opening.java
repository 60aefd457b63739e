package io.muster.staffing.planning.sourcing;

import io.muster.staffing.planning.numbers.Tolerance;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People missing in a task at a place on a day, before anybody is shared out.
 *
 * @param required people required, at least 0
 * @param missing of them who are not on hand, 0 to {@code required}
 * @param crew people who only come together, at least 1
 * @param components kinds of people who may fill it, by law and by the task, each with as how many of the missing one of them counts
 *     by his hours; empty where nobody may
 */
public record Opening(String place, String task, int required, int missing, int crew, Map<String, Double> components) {

    public Opening {
        components = Map.copyOf(components);
        if (missing < 0 || missing > required) {
            throw new IllegalArgumentException("missing must be 0 to " + required + " people, the required, but was "
                    + missing + " (place=" + place + ", task=" + task + ")");
        }
        if (crew < 1) {
            throw new IllegalArgumentException("crew must be >= 1 person, but was " + crew + " (task=" + task + ")");
        }
    }

    /** An opening that kinds may fill who each count as one. */
    public Opening(String place, String task, int required, int missing, int crew, Set<String> components) {
        this(
                place,
                task,
                required,
                missing,
                crew,
                components.stream().collect(Collectors.toMap(component -> component, component -> 1.0)));
    }

    /** As how many of the missing one person of a kind counts. */
    public double each(String component) {
        return components.getOrDefault(component, 0.0);
    }

    /** Crews of a kind who may fill it that nothing is missing with. */
    public int mostCrews(String component) {
        return (int) Tolerance.ceiling(missing / (each(component) * crew));
    }

    /** Crews that nothing is missing with, where each counts as one: the last one may be more than is missing. */
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

    /** Whole people still missing with what is as good as so many. */
    public int missingWith(double people) {
        return (int) Tolerance.ceiling(Math.max(0, missing - people));
    }

    /** What so many missing people are of those required; nobody where nobody is required. */
    public Share relativeShortage(int people) {
        return required == 0 ? Share.NONE : new Share(people, required);
    }
}
