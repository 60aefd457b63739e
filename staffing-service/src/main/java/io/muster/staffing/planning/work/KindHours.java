package io.muster.staffing.planning.work;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.strength.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people on hand count, by the hours that their kind gives. A task's people are counted in the kind that it is planned with
 * (its effective hours); whoever is of another kind counts as that part, or multiple, of one of these that his own hours are. This
 * is the one place that says so.
 */
public final class KindHours {

    private static final String ON_HAND = "on-hand";

    private final Map<String, String> codes = new HashMap<>();

    /** Of the kinds of that profile; one whose hours it does not state gives as much as the task is planned with. */
    public KindHours(ReferenceProfile profile) {
        for (var kind : profile.people()) {
            if (kind.hours() != null) {
                codes.put(kind.code(), kind.hours());
            }
        }
    }

    /**
     * People on hand at a task.
     *
     * @param hours that they give a day
     * @param equivalent people of the kind that the task is planned with, unrounded, who give as much
     */
    public record Counted(Quantity hours, Quantity equivalent) {

        /** Whole people of that kind: a part of one fills no gap of one. */
        public long whole() {
            return (long) Math.floor(equivalent.likely() + Tolerance.EPSILON);
        }
    }

    /** People of several kinds at a task that has effective hours, under a place's standards. */
    public Counted counted(Task task, List<Strength.People> people, PlaceStandards standards) {
        List<Quantity> hours = new ArrayList<>();
        List<Quantity> equivalents = new ArrayList<>();
        for (var kind : people) {
            var heads = Quantity.figure(new HeadsOf(kind.component()), (double) kind.headcount());
            var code = code(kind.component(), task);
            hours.add(heads.times(standards.quantity(code)));
            equivalents.add(
                    isPlannedWith(code, task)
                            ? heads
                            : heads.times(standards.quantity(code)).dividedBy(standards.effectiveHours(task)));
        }
        return new Counted(
                Quantity.sum(hours).named(new OnHand(task.code(), ON_HAND + "-hours", Work.HOURS)),
                Quantity.sum(equivalents).named(new OnHand(task.code(), ON_HAND, Work.PEOPLE)));
    }

    /** As how many people of the kind that a task is planned with one person counts, under a place's standards. */
    public double each(String component, Task task, PlaceStandards standards) {
        var code = code(component, task);
        return isPlannedWith(code, task)
                ? 1
                : standards.quantity(code).likely()
                        / standards.effectiveHours(task).likely();
    }

    /**
     * As how many people of the kind that a task is planned with one person counts, by the profile's own standards; 1 where the task
     * has no effective hours.
     */
    public static double each(ReferenceProfile profile, String component, String code) {
        var kinds = new KindHours(profile);
        return profile.task(code)
                .filter(task -> task.effectiveHours() != null)
                .map(task -> hours(profile, kinds.code(component, task))
                        / hours(profile, PlaceStandards.effectiveHoursCode(task)))
                .orElse(1.0);
    }

    /** Hours that one person of the kind gives a day at a task. */
    public double hours(String component, Task task, PlaceStandards standards) {
        return standards.quantity(code(component, task)).likely();
    }

    private static double hours(ReferenceProfile profile, String code) {
        return profile.standard(code).orElseThrow().value();
    }

    private String code(String component, Task task) {
        return codes.getOrDefault(component, PlaceStandards.effectiveHoursCode(task));
    }

    /** The same standard says it of both, so that nothing is lost by a division. */
    private static boolean isPlannedWith(String code, Task task) {
        return code.equals(PlaceStandards.effectiveHoursCode(task));
    }

    private record HeadsOf(String component) implements Figure {

        @Override
        public String name() {
            return ON_HAND + '.' + component;
        }

        @Override
        public String unit() {
            return Work.PEOPLE;
        }

        @Override
        public String mark() {
            return "C";
        }

        @Override
        public String source() {
            return "people on hand, see filledBy";
        }
    }

    private record OnHand(String task, String what, String unit) implements Label {

        @Override
        public String name() {
            return task + '.' + what;
        }
    }
}
