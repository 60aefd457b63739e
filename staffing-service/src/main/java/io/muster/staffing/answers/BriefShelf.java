package io.muster.staffing.answers;

import io.muster.events.Brief;
import io.muster.events.ProfileKept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * All briefs and profiles that were ever written. What stands under an id first stays the first edition for ever; where a
 * replay from the beginning wrote another, it is the next edition, and both stand.
 */
final class BriefShelf {

    private final Map<String, List<Brief>> editions = new ConcurrentSkipListMap<>();
    private final Map<String, ProfileKept> profiles = new ConcurrentSkipListMap<>();

    /** Takes in a brief, unless it says what an edition says already. */
    void take(Brief brief) {
        editions.compute(brief.getBriefId(), (id, before) -> {
            if (before == null) {
                return List.of(brief);
            }
            if (before.stream().anyMatch(one -> one.getContentHash().equals(brief.getContentHash()))) {
                return before;
            }
            List<Brief> after = new ArrayList<>(before);
            after.add(brief);
            return List.copyOf(after);
        });
    }

    void clear() {
        editions.clear();
        profiles.clear();
    }

    void take(ProfileKept profile) {
        profiles.putIfAbsent(profile.getHash(), profile);
    }

    /** The editions of a brief, the first first. */
    List<Brief> editions(String briefId) {
        return editions.getOrDefault(briefId, List.of());
    }

    /** The first edition of each brief, by id. */
    List<Brief> all() {
        return editions.values().stream().map(List::getFirst).toList();
    }

    Collection<ProfileKept> profiles() {
        return profiles.values();
    }

    Optional<ProfileKept> profile(String hash) {
        return Optional.ofNullable(profiles.get(hash));
    }
}
