package io.muster.schemas.serde.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the registry is, as seen from this process.
 *
 * @param url its address, without user and password
 * @param reachable whether it answered just now
 * @param reason why not, or null
 * @param unmet what has been needed and could not be done for want of the registry, the oldest first; empty again as soon
 *     as the registry answers
 */
public record RegistryHealth(
        String url, boolean reachable, @Nullable String reason, List<UnmetNeed> unmet) {

    /** Something that can't be done without the registry, since when, and what it answered. */
    public record UnmetNeed(String what, Instant since, String reason) {}
}
