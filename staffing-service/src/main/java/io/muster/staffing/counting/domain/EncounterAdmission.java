package io.muster.staffing.counting.domain;

import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an encounter must be to count at all, whoever put it on the topic. */
public final class EncounterAdmission {

    /** How far ahead of its arrival an observation may be dated: clocks differ. */
    public static final Duration AHEAD = Duration.ofHours(1);

    private final Set<String> places;
    private final Set<String> components;
    private final Set<String> demographics;
    private final Set<String> authorities;
    private final Set<String> pathways;

    public EncounterAdmission(ReferenceProfile profile) {
        this.places = profile.places().stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
        this.components = profile.components().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
        this.demographics = profile.demographics().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
        this.authorities = profile.authorities().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
        this.pathways = profile.pathways().stream().map(Pathway::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Why it can't count, if it can't. */
    public Optional<Refusal> refuse(ReportedEncounter encounter, Instant arrived) {
        if (encounter.persons() < 1) {
            return refusal("PERSONS", "persons must be at least 1, but are " + encounter.persons());
        }
        if (encounter.index() < 0) {
            return refusal("INDEX", "index must be at least 0, but is " + encounter.index());
        }
        if (encounter.observedAt().isAfter(arrived.plus(AHEAD))) {
            return refusal(
                    "OBSERVED_AHEAD",
                    "observed at " + encounter.observedAt() + ", which is more than " + AHEAD.toHours()
                            + " h after it arrived at " + arrived);
        }
        return unknown("place", encounter.place(), places)
                .or(() -> unknown("component", encounter.component(), components))
                .or(() -> unknown("demographic", encounter.demographic(), demographics))
                .or(() -> unknown("authority", encounter.authority(), authorities))
                .or(() -> encounter.pathway() == null
                        ? Optional.empty()
                        : unknown("pathway", encounter.pathway(), pathways));
    }

    private static Optional<Refusal> unknown(String field, String seen, Set<String> known) {
        if (known.contains(seen)) {
            return Optional.empty();
        }
        return refusal(
                "UNKNOWN_" + field.toUpperCase(Locale.ROOT),
                field + " '" + Excerpt.of(seen) + "' is not of the profile; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Optional<Refusal> refusal(String code, String reason) {
        return Optional.of(new Refusal(code, reason));
    }
}
