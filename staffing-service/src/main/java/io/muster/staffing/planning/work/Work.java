package io.muster.staffing.planning.work;

import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks for.
 *
 * @param task code of the task
 * @param hours hours of work a day behind the load-driven people
 * @param load load-driven people, unrounded
 * @param post post-driven people, unrounded
 * @param parts what each part adds to them
 * @param holders whose the positions are at which somebody must stand, around the clock
 */
public record Work(
        String task, Quantity hours, Quantity load, Quantity post, List<PartWork> parts, PostHolders holders) {

    /** Unit of people. */
    public static final String PEOPLE = "people";

    /** Unit of work. */
    static final String HOURS = "h/day";

    private static final PartWork NOTHING = new PartWork("", Quantity.ZERO, Quantity.ZERO, Quantity.ZERO, true);

    /**
     * People of one part, unrounded.
     *
     * @param known whether all that it rests on is known; if not, hours and load are 0 and say nothing
     */
    public record PartWork(String name, Quantity hours, Quantity load, Quantity post, boolean known) {}

    /**
     * The work of all parts together.
     *
     * @param floor least load-driven people, or null for none
     */
    static Work of(String task, List<PartWork> of, @Nullable PartWork floor, PostHolders holders) {
        List<PartWork> parts = new ArrayList<>(of);
        var load = Quantity.sum(of.stream().map(PartWork::load).toList());
        if (floor != null) {
            var beyond = Quantity.max(Quantity.ZERO, floor.load().minus(load));
            parts.add(new PartWork(floor.name(), Quantity.ZERO, beyond, Quantity.ZERO, true));
            load = Quantity.max(load, floor.load());
        }
        return new Work(
                task,
                Quantity.sum(of.stream().map(PartWork::hours).toList()),
                load.named(label(task, "load")),
                Quantity.sum(of.stream().map(PartWork::post).toList()).named(label(task, "post")),
                parts,
                holders);
    }

    /** The step that gives something of a task. */
    public static Label label(String task, String what) {
        return new OfTask(task, what);
    }

    private record OfTask(String task, String what) implements Label {

        @Override
        public String name() {
            return task + '.' + what;
        }

        @Override
        public String unit() {
            return PEOPLE;
        }
    }

    /** The part of that name; nobody where there is none. */
    PartWork part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(NOTHING);
    }

    /** People, unrounded. */
    public Quantity people() {
        return load.plus(post);
    }

    /** People that the task needs, whole persons. */
    public Quantity required() {
        return people().ceiling().named(label(task, "required"));
    }

    /** People that its load needs, whole persons: without posts, sites, and what follows from these. */
    public int withoutPosts() {
        return (int) load.ceiling().likely();
    }

    /** Whether all that its people rest on is known. */
    public boolean isKnown() {
        return parts.stream().allMatch(PartWork::known);
    }
}
