package io.muster.staffing.counting.domain;

import org.jspecify.annotations.Nullable;

/** A kind of encounter within a place and day; the pathway is there where reports state it. */
public record CellKey(
        String component,
        String authority,
        String demographic,
        @Nullable String pathway) {}
