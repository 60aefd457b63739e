package io.muster.schemas.serde.registry;

import io.muster.schemas.serde.registry.RegistryHealth.UnmetNeed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what could not be done for want of the registry, until it answers again. */
final class UnmetNeeds {

    private final Clock clock = Clock.systemUTC();
    private final Map<String, UnmetNeed> unmet = new ConcurrentHashMap<>();

    void add(String what, String reason) {
        unmet.merge(
                what,
                new UnmetNeed(what, clock.instant(), reason),
                (first, now) -> new UnmetNeed(what, first.since(), reason));
    }

    void registryAnswered() {
        if (!unmet.isEmpty()) {
            unmet.clear();
        }
    }

    List<UnmetNeed> all() {
        return unmet.values().stream()
                .sorted(Comparator.comparing(UnmetNeed::since))
                .toList();
    }
}
