package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.explanation.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** From a day's arrivals and persons held to the people that each task asks for, by the profile's parts. */
final class TaskModel {

    private final ReferenceProfile profile;
    private final Place place;
    private final DeskModel desks;
    private final Ledger ledger;

    TaskModel(ReferenceProfile profile, Place place, Ledger ledger) {
        this.profile = profile;
        this.place = place;
        this.ledger = ledger;
        this.desks = new DeskModel(profile, ledger);
    }

    /**
     * All tasks of the day that are needed, in the profile's order; tasks that are shares of others come after them in the
     * reckoning, wherever they stand.
     *
     * @param isNamed whether a request names a task on that day
     */
    Map<String, Work> works(Load load, PlaceStandards standards, Predicate<String> isNamed) {
        Map<String, Work> works = new LinkedHashMap<>();
        profile.tasks().stream()
                .filter(task -> isNeeded(task, isNamed))
                .forEach(task -> works.put(task.code(), work(task, load, standards, Map.of())));
        // No share names a share in turn: the profile's reader refuses circles, and two rounds reach one level of them.
        for (int round = 0; round < 2; round++) {
            profile.tasks().stream()
                    .filter(task -> works.containsKey(task.code()) && hasShares(task))
                    .forEach(task -> works.put(task.code(), work(task, load, standards, works)));
        }
        return works;
    }

    static boolean isNeeded(Task task, Predicate<String> isNamed) {
        return switch (task.need()) {
            case ALWAYS -> true;
            case IF_NAMED -> isNamed.test(task.code());
            case NONE -> false;
        };
    }

    /** Hours that one person gives a day: a divisor, so the low end takes the high value. */
    static double effectiveHours(Task task, PlaceStandards standards, End end) {
        var code = Objects.requireNonNull(task.effectiveHours(), () -> task.code() + " has no effective hours");
        return standards.at(code, end.opposite());
    }

    private static boolean hasShares(Task task) {
        return task.parts().stream().anyMatch(Part.ShareOf.class::isInstance);
    }

    private Work work(Task task, Load load, PlaceStandards standards, Map<String, Work> works) {
        var model = new PartModel(profile, place, task, load, standards, ledger);
        List<Work.PartWork> parts = new ArrayList<>();
        Work.PartWork floor = null;
        double standing = 0;
        for (var part : task.parts()) {
            var work = model.work(part, works);
            if (part instanceof Part.Floor) {
                floor = work;
            } else {
                parts.add(work);
                standing += model.standing(part);
            }
        }
        parts.addAll(desks.works(task, load, standards));
        var work = Work.of(parts, floor, standing);
        write(task, work, floor);
        return work;
    }

    private void write(Task task, Work work, Work.@Nullable PartWork floor) {
        if (!ledger.isOpen()) {
            return;
        }
        List<Term> loads = new ArrayList<>();
        List<Term> posts = new ArrayList<>();
        for (var part : work.parts()) {
            if (floor == null || !part.name().equals(floor.name())) {
                PartModel.note(loads, task.code() + '.' + part.name() + ".load", part.load());
                PartModel.note(posts, task.code() + '.' + part.name() + ".post", part.post());
            }
        }
        var formula = PartModel.sum(loads.stream().map(Term::name).toList());
        if (floor != null && floor.load() > 0) {
            var name = task.code() + '.' + floor.name() + ".load";
            formula = "max ( " + formula + " , " + name + " )";
            loads.add(Term.step(name, floor.load(), PartModel.PEOPLE));
        }
        ledger.write(task.code() + ".load", PartModel.PEOPLE, formula, work.load(), loads);
        ledger.write(
                task.code() + ".post",
                PartModel.PEOPLE,
                PartModel.sum(posts.stream().map(Term::name).toList()),
                work.post(),
                posts);
    }
}
