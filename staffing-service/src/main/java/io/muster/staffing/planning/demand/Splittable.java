package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Whether a profile can split all that was counted: one of another time may not know a pathway that reports state by now, or
 * have no rule for a kind of encounter. A plan by it would leave persons out.
 */
public final class Splittable {

    private static final NavigableMap<LocalDate, DayCounts> NONE = Collections.emptyNavigableMap();

    private final ReferenceProfile profile;
    private final Situation situation;
    private final Mix mix;

    /** Of a situation with that profile. */
    public Splittable(Situation situation) {
        this.profile = situation.profile();
        this.situation = situation;
        this.mix = new Mix(profile, situation.policies());
    }

    /** What the profile can't split, in words; empty where it splits everything. */
    public Optional<String> obstacle() {
        return policies().or(this::counted).or(this::published);
    }

    private Optional<String> policies() {
        return situation.policies().stream()
                .flatMap(policy -> policy.mix().stream())
                .filter(share -> profile.pathway(share.pathway()).isEmpty())
                .findFirst()
                .map(share -> "it has no pathway " + share.pathway() + ", which a policy names");
    }

    private Optional<String> counted() {
        for (var place : profile.places()) {
            for (var day : situation.counts().getOrDefault(place.code(), NONE).entrySet()) {
                for (var count : day.getValue().counts()) {
                    if (!splits(count, day.getKey())) {
                        return Optional.of(words(count) + ", counted at " + place.code() + " on " + day.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> published() {
        for (var month : situation.published()) {
            for (var count : month.counts()) {
                if (profile.place(month.place()).isPresent()
                        && !splits(count, month.month().atDay(1))) {
                    return Optional.of(words(count) + ", published of " + month.place() + " in " + month.month());
                }
            }
        }
        return Optional.empty();
    }

    private boolean splits(Count count, LocalDate day) {
        return count.pathway() == null
                ? !mix.shares(day, count.component(), count.authority(), count.demographic())
                        .isEmpty()
                : profile.pathway(count.pathway()).isPresent();
    }

    private static String words(Count count) {
        return count.pathway() == null
                ? "it splits no " + count.component() + ' ' + count.authority() + ' ' + count.demographic()
                : "it has no pathway " + count.pathway();
    }
}
