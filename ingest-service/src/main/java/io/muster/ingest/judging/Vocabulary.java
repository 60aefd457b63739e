package io.muster.ingest.judging;

import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * The codes of a reference profile that reports may use.
 *
 * @param people kinds of people who can be sent; what a request calls its component
 * @param groups groups of pathways
 */
public record Vocabulary(
        CodeSet places,
        CodeSet components,
        CodeSet demographics,
        CodeSet authorities,
        CodeSet pathways,
        CodeSet people,
        CodeSet tasks,
        CodeSet groups) {

    /** The codes of that profile. */
    public static Vocabulary of(ReferenceProfile profile) {
        return new Vocabulary(
                set("place", profile.places(), Place::code),
                set("component", profile.components(), Code::code),
                set("demographic", profile.demographics(), Code::code),
                set("authority", profile.authorities(), Code::code),
                set("pathway", profile.pathways(), Pathway::code),
                set("component", profile.people(), People::code),
                set("task", profile.tasks(), Task::code),
                set("group", profile.pathways(), Pathway::group));
    }

    /** These codes and more of the same kind, for fields that take words of their own beside the profile's. */
    public static CodeSet with(CodeSet codes, String kind, String... more) {
        var all = new LinkedHashSet<>(codes.all());
        all.addAll(List.of(more));
        return new CodeSet(kind, all);
    }

    private static <T> CodeSet set(String kind, Collection<T> all, Function<T, String> code) {
        return new CodeSet(kind, all.stream().map(code).toList());
    }
}
