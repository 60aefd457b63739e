package io.muster.schemas.profile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two profiles, field by field.
 *
 * @param changes by section, in the order of the new profile, what was removed last; empty where both say the same
 */
public record ProfileDiff(List<Change> changes) {

    /** What a change is about. */
    public enum Section {
        COMPONENT,
        DEMOGRAPHIC,
        AUTHORITY,
        PLACE,
        PATHWAY,
        MIX,
        PEOPLE,
        TASK,
        DESK,
        SCENARIO,
        STANDARD,
        /** What there is once in a profile: zone, the most people, deciding roles, purposes, custody, forecast, correlations. */
        PROFILE
    }

    /**
     * One difference.
     *
     * @param code which place, task or standard; for what there is once, its name
     * @param field the field that differs, or empty where the whole was added or removed
     * @param before value in the old profile; null where it was added
     * @param after value in the new profile; null where it was removed
     */
    public record Change(
            Section section,
            String code,
            String field,
            @Nullable String before,
            @Nullable String after) {

        @Override
        public String toString() {
            var what = section + " " + code + (field.isEmpty() ? "" : " " + field);
            if (before == null) {
                return what + " added: " + after;
            }
            return after == null ? what + " removed: " + before : what + ": " + before + " -> " + after;
        }
    }

    /** The difference from one profile to another; name, title and hash aside. */
    public static ProfileDiff between(ReferenceProfile before, ReferenceProfile after) {
        var changes = new ArrayList<Change>();
        new Comparison<>(Section.COMPONENT, Code::code).add(before.components(), after.components(), changes);
        new Comparison<>(Section.DEMOGRAPHIC, Code::code).add(before.demographics(), after.demographics(), changes);
        new Comparison<>(Section.AUTHORITY, Code::code).add(before.authorities(), after.authorities(), changes);
        new Comparison<>(Section.PLACE, Place::code).add(before.places(), after.places(), changes);
        new Comparison<>(Section.PATHWAY, Pathway::code).add(before.pathways(), after.pathways(), changes);
        new Comparison<ReferenceProfile.MixPeriod>(
                        Section.MIX, period -> period.from().toString())
                .add(before.mix(), after.mix(), changes);
        new Comparison<>(Section.PEOPLE, People::code).add(before.people(), after.people(), changes);
        new Comparison<>(Section.TASK, Task::code).add(before.tasks(), after.tasks(), changes);
        new Comparison<ReferenceProfile.Desk>(Section.DESK, desk -> desk.pathway() + "/" + desk.task())
                .add(before.desks(), after.desks(), changes);
        new Comparison<>(Section.SCENARIO, ReferenceProfile.Scenario::name)
                .add(before.scenarios(), after.scenarios(), changes);
        new Comparison<>(Section.STANDARD, Standard::code)
                .add(before.standards().values(), after.standards().values(), changes);
        once(before, after, changes);
        return new ProfileDiff(List.copyOf(changes));
    }

    private static void once(ReferenceProfile before, ReferenceProfile after, List<Change> changes) {
        single("zone", before.zone(), after.zone(), changes);
        fields(Section.PROFILE, "mostPeople", before.mostPeople(), after.mostPeople(), changes);
        fields(Section.PROFILE, "mostPersons", before.mostPersons(), after.mostPersons(), changes);
        single("decidingRoles", before.decidingRoles(), after.decidingRoles(), changes);
        fields(Section.PROFILE, "purposes", before.purposes(), after.purposes(), changes);
        fields(Section.PROFILE, "custody", before.custody(), after.custody(), changes);
        fields(Section.PROFILE, "forecast", before.forecast(), after.forecast(), changes);
        fields(Section.PROFILE, "correlations", before.correlations(), after.correlations(), changes);
    }

    private static void single(String name, Object before, Object after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(Section.PROFILE, name, "", before.toString(), after.toString()));
        }
    }

    private static void fields(Section section, String code, Record before, Record after, List<Change> changes) {
        for (var field : before.getClass().getRecordComponents()) {
            var was = value(field, before);
            var is = value(field, after);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(section, code, field.getName(), String.valueOf(was), String.valueOf(is)));
            }
        }
    }

    private static @Nullable Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record's field can be read", e);
        }
    }

    /** Compares what has codes. */
    private record Comparison<T extends Record>(Section section, Function<T, String> code) {

        void add(Collection<T> before, Collection<T> after, List<Change> changes) {
            var old = byCode(before);
            for (var is : after) {
                var was = old.remove(code.apply(is));
                if (was == null) {
                    changes.add(new Change(section, code.apply(is), "", null, is.toString()));
                } else {
                    fields(section, code.apply(is), was, is, changes);
                }
            }
            old.forEach((gone, was) -> changes.add(new Change(section, gone, "", was.toString(), null)));
        }

        private Map<String, T> byCode(Collection<T> all) {
            return all.stream().collect(Collectors.toMap(code, one -> one, (one, other) -> other, LinkedHashMap::new));
        }
    }
}
