package io.muster.staffing.planning.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Persons of one kind, as counted.
 *
 * @param component who met them, a code of the profile
 * @param authority the legal authority, a code of the profile
 * @param demographic a code of the profile
 * @param pathway the pathway that the report states, or null where it states none
 * @param persons persons, at least 0
 */
public record Count(
        String component,
        String authority,
        String demographic,
        @Nullable String pathway,
        long persons) {

    /** Counts of several days or reports, one for each kind. */
    public static List<Count> together(List<Count> counts) {
        Map<Count, Long> persons = new LinkedHashMap<>();
        counts.forEach(count -> persons.merge(count.of(0), count.persons(), Long::sum));
        return persons.entrySet().stream()
                .map(kind -> kind.getKey().of(kind.getValue()))
                .toList();
    }

    private Count of(long others) {
        return new Count(component, authority, demographic, pathway, others);
    }
}
