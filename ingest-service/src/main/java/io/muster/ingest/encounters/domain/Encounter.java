package io.muster.ingest.encounters.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Persons encountered at one place at one time: a count, nothing about who they are.
 *
 * @param persons at least 1
 * @param pathway what became of them; null where the report doesn't say
 * @param citizenship as public statistics group it; null where the report doesn't say
 */
public record Encounter(
        int persons,
        String place,
        String component,
        String demographic,
        String authority,
        @Nullable String pathway,
        @Nullable String citizenship,
        Instant observedAt) {}
