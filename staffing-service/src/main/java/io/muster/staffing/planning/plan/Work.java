package io.muster.staffing.planning.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks for at one end of the standards' ranges.
 *
 * @param hours hours of work a day behind the load-driven people
 * @param load load-driven people, unrounded
 * @param post post-driven people, unrounded
 * @param parts what each part adds to them
 * @param posts posts times crew that somebody must stand at, around the clock
 */
record Work(double hours, double load, double post, List<PartWork> parts, double posts) {

    private static final PartWork NOTHING = new PartWork("", 0, 0, 0, false, true);

    /**
     * People of one part, unrounded.
     *
     * @param assumed whether any standard that it takes is an assumption
     * @param known whether all that it rests on is known; if not, hours and load are 0 and say nothing
     */
    record PartWork(String name, double hours, double load, double post, boolean assumed, boolean known) {

        double people() {
            return load + post;
        }
    }

    /**
     * The work of all parts together.
     *
     * @param floor least load-driven people, or null for none
     */
    static Work of(List<PartWork> of, @Nullable PartWork floor, double posts) {
        List<PartWork> parts = new ArrayList<>(of);
        double hours = 0;
        double load = 0;
        double post = 0;
        for (var part : of) {
            hours += part.hours();
            load += part.load();
            post += part.post();
        }
        if (floor != null && floor.load() > load) {
            parts.add(new PartWork(floor.name(), 0, floor.load() - load, 0, floor.assumed(), true));
            load = floor.load();
        }
        return new Work(hours, load, post, parts, posts);
    }

    /** The part of that name; nobody where there is none. */
    PartWork part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(NOTHING);
    }

    double people() {
        return load + post;
    }

    /** Whether all that its people rest on is known. */
    boolean isKnown() {
        return parts.stream().allMatch(PartWork::known);
    }

    /** Share of the people that rests on assumptions, 0 to 1; 0 for nobody. */
    double assumedShare() {
        double assumed = 0;
        double all = 0;
        for (var part : parts) {
            all += part.people();
            assumed += part.assumed() ? part.people() : 0;
        }
        return all == 0 ? 0 : assumed / all;
    }
}
