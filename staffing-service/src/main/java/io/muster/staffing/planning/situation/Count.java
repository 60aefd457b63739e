package io.muster.staffing.planning.situation;

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
        long persons) {}
