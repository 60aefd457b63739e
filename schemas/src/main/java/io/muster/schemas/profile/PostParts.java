package io.muster.schemas.profile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of tasks that are posts: those by which a post that is opened can be counted, and that are open from the start. */
public final class PostParts {

    /** What the id of a post that is opened must be, for messages. */
    public static final String EXPECTED_ID =
            "another name: this is the profile's own posts, which are open from the start; close these first to replace them";

    private final Map<String, Set<String>> byTask;

    private PostParts(Map<String, Set<String>> byTask) {
        this.byTask = byTask;
    }

    /** Those of a profile: of each task posts first, then sites. */
    public static PostParts of(ReferenceProfile profile) {
        Map<String, Set<String>> byTask = new LinkedHashMap<>();
        for (var kind : List.of(Part.Posts.class, Part.AllInSites.class)) {
            for (var task : profile.tasks()) {
                task.parts().stream()
                        .filter(kind::isInstance)
                        .forEach(part -> byTask.computeIfAbsent(task.code(), code -> new LinkedHashSet<>())
                                .add(part.name()));
            }
        }
        return new PostParts(byTask);
    }

    /** The tasks that have posts. */
    public Set<String> tasks() {
        return byTask.keySet();
    }

    /** The parts of a task that are posts, the one first by which a post is counted that names none. */
    public Set<String> of(String task) {
        return byTask.getOrDefault(task, Set.of());
    }
}
