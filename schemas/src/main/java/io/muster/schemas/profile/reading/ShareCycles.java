package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Task;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds shares that are, over whatever detour, a share of themselves: such a need has no value. */
final class ShareCycles {

    private final Map<String, List<String>> needs = new LinkedHashMap<>();

    private ShareCycles(List<Task> tasks) {
        for (var task : tasks) {
            var names = task.parts().stream()
                    .map(part -> task.code() + "." + part.name())
                    .toList();
            needs.put(task.code(), names);
            for (var part : task.parts()) {
                if (part instanceof Part.ShareOf share) {
                    needs.put(task.code() + "." + part.name(), share.of());
                }
            }
        }
    }

    static void check(List<Task> tasks, YamlMap root) {
        var shares = new ShareCycles(tasks);
        shares.needs.keySet().stream()
                .filter(name -> shares.reaches(name, name, new HashSet<>()))
                .findFirst()
                .ifPresent(name -> root.refuse(
                        "tasks", name + " is a share of itself over some detour; SHARE_OF must not go in a circle"));
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        for (var next : needs.getOrDefault(from, List.of())) {
            if (next.equals(target)) {
                return true;
            }
            if (seen.add(next) && reaches(next, target, seen)) {
                return true;
            }
        }
        return false;
    }
}
