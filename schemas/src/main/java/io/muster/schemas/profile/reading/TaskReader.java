package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the tasks with their legality and the parts of their need. */
final class TaskReader {

    /** What holds where a profile states no law: then {@code openTo} alone says who may do the task. */
    static final Task.Legality NO_LAW_STATED = new Task.Legality(
            Task.Legality.Verdict.ALLOWED,
            "The profile states no legal limit; who may do the task is what it is open to.",
            "the profile",
            "always");

    private final Codes codes;
    private final StandardsReader standards;
    private final PartReader parts;

    TaskReader(Codes codes, StandardsReader standards) {
        this.codes = codes;
        this.standards = standards;
        this.parts = new PartReader(codes, standards);
    }

    List<Task> read(List<YamlMap> maps) {
        return maps.stream().map(this::task).toList();
    }

    private Task task(YamlMap map) {
        var code = map.text("code", "the task's code");
        codes.declare(CodeKind.TASK, code, map.node("code"), map.path("code"));
        codes.mention(CodeKind.PART, code, map.node("code"));
        var task = new Task(
                code,
                map.text("name", "the task's name"),
                YamlValues.choice(map, "category", Task.Category.class, null),
                YamlValues.choice(map, "need", Task.Need.class, null),
                openTo(map),
                legality(map),
                standards.useIfGiven(map, "effectiveHours", StandardUse.EFFECTIVE_HOURS),
                standards.useIfGiven(map, "support", StandardUse.SUPPORT),
                YamlValues.choice(map, "frees", Task.Frees.class, Task.Frees.NOTHING),
                parts(code, map));
        if (!task.parts().isEmpty() && task.effectiveHours() == null) {
            map.refuse("effectiveHours", "is missing, but the task has parts: hours a person gives a calendar day");
        }
        if (task.parts().isEmpty() && task.need() != Task.Need.NONE) {
            map.refuse("parts", "a task that is needed needs at least one part; or say need: NONE");
        }
        map.end();
        return task;
    }

    private List<String> openTo(YamlMap map) {
        var openTo = map.texts("openTo");
        if (openTo.isEmpty()) {
            map.refuse("openTo", "nobody may do the task; name at least one kind of people");
        }
        openTo.forEach(people -> codes.refer(CodeKind.PEOPLE, people, map.node("openTo"), map.path("openTo")));
        return openTo;
    }

    private static Task.Legality legality(YamlMap map) {
        if (!map.has("legality")) {
            return NO_LAW_STATED;
        }
        var law = map.optionalMap("legality");
        var legality = new Task.Legality(
                YamlValues.choice(law, "verdict", Task.Legality.Verdict.class, null),
                law.text("rule", "the rule in words"),
                law.text("source", "where the rule stands"),
                law.text("inForce", "since when the rule is in force"));
        law.end();
        return legality;
    }

    private List<Part> parts(String task, YamlMap map) {
        var names = new HashSet<String>();
        var read = new ArrayList<Part>();
        for (var partMap : map.maps("parts", true)) {
            var part = parts.read(partMap);
            if (part != null) {
                read.add(part);
                codes.mention(CodeKind.PART, task + "." + part.name(), partMap.node());
                if (!names.add(part.name())) {
                    partMap.refuse("name", "the task has a part " + part.name() + " already");
                }
            }
        }
        return List.copyOf(read);
    }
}
