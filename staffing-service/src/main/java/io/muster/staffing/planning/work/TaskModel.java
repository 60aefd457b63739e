package io.muster.staffing.planning.work;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** From a day's arrivals and persons held to the people that each task asks for, by the profile's parts. */
public final class TaskModel {

    private final ReferenceProfile profile;
    private final Place place;
    private final DeskModel desks;

    /** The tasks of one place. */
    public TaskModel(ReferenceProfile profile, Place place) {
        this.profile = profile;
        this.place = place;
        this.desks = new DeskModel(profile);
    }

    /**
     * All tasks of the day that are needed, in the profile's order; tasks that are shares of others are computed after them,
     * wherever they stand.
     *
     * @param isNamed whether a request names a task on that day
     */
    public Map<String, Work> works(Load load, Predicate<String> isNamed) {
        Map<String, Work> works = new LinkedHashMap<>();
        profile.tasks().stream()
                .filter(task -> isNeeded(task, isNamed))
                .forEach(task -> works.put(task.code(), work(task, load, Map.of())));
        // No share names a share in turn: the profile's reader refuses circles, and two rounds reach one level of them.
        for (int round = 0; round < 2; round++) {
            profile.tasks().stream()
                    .filter(task -> works.containsKey(task.code()) && hasShares(task))
                    .forEach(task -> works.put(task.code(), work(task, load, works)));
        }
        return works;
    }

    /**
     * Whether a task is needed at all.
     *
     * @param isNamed whether a request names a task
     */
    public static boolean isNeeded(Task task, Predicate<String> isNamed) {
        return switch (task.need()) {
            case ALWAYS -> true;
            case IF_NAMED -> isNamed.test(task.code());
            case NONE -> false;
        };
    }

    private static boolean hasShares(Task task) {
        return task.parts().stream().anyMatch(Part.ShareOf.class::isInstance);
    }

    /** One task; {@code works} are the tasks that it may take shares of. */
    public Work work(Task task, Load load, Map<String, Work> works) {
        var model = new PartModel(place, task, load);
        List<Work.PartWork> parts = new ArrayList<>();
        var holders = PostHolders.NONE;
        Work.PartWork floor = null;
        for (var part : task.parts()) {
            var work = model.work(part, works);
            if (part instanceof Part.Floor) {
                floor = work;
            } else {
                parts.add(work);
                holders = holders.plus(model.holders(part));
            }
        }
        parts.addAll(desks.works(task, load));
        return Work.of(task.code(), parts, floor, holders);
    }
}
