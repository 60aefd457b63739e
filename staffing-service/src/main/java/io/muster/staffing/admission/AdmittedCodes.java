package io.muster.staffing.admission;

import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.Bounds;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes that a reference profile knows, and its limits.
 *
 * @param people kinds of people
 * @param sendable kinds of people who can be asked for, or whatever the provider sends
 * @param groups groups of pathways
 * @param most people who work, of one figure
 * @param mostPersons persons encountered or held, of one figure
 */
record AdmittedCodes(
        Set<String> places,
        Set<String> tasks,
        Set<String> people,
        Set<String> sendable,
        Set<String> components,
        Set<String> demographics,
        Set<String> authorities,
        Set<String> pathways,
        Set<String> groups,
        MostPeople most,
        MostPeople mostPersons) {

    /** Honesty marks: read in a source, from memory of it, computed, assumed. */
    static final Set<String> MARKS = Set.of("F", "M", "C", "A");

    static AdmittedCodes of(ReferenceProfile profile) {
        return new AdmittedCodes(
                set(profile.places(), Place::code),
                set(profile.tasks(), Task::code),
                set(profile.people(), People::code),
                with(
                        set(
                                profile.people().stream()
                                        .filter(people -> people.order() > 0)
                                        .toList(),
                                People::code),
                        Bounds.UNDETERMINED),
                set(profile.components(), Code::code),
                set(profile.demographics(), Code::code),
                set(profile.authorities(), Code::code),
                set(profile.pathways(), Pathway::code),
                set(profile.pathways(), Pathway::group),
                profile.mostPeople(),
                profile.mostPersons());
    }

    static Set<String> with(Set<String> codes, String... more) {
        return Stream.concat(codes.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<String> set(Collection<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
