package io.muster.staffing.planning.plan;

import java.util.List;

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

    /** People of one part, unrounded; {@code assumed} where any standard that it takes is an assumption. */
    record PartWork(String name, double hours, double load, double post, boolean assumed) {

        double people() {
            return load + post;
        }
    }

    double people() {
        return load + post;
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
