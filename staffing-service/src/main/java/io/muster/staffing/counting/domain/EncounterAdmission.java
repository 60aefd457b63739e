package io.muster.staffing.counting.domain;

import io.muster.schemas.profile.BoundPathways;
import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Excerpt;
import io.muster.schemas.rules.Visible;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an encounter must be to count at all, whoever put it on the topic. */
public final class EncounterAdmission {

    private final Set<String> places;
    private final Set<String> components;
    private final Set<String> demographics;
    private final Set<String> authorities;
    private final Set<String> pathways;
    private final BoundPathways bound;
    private final MostPeople most;

    public EncounterAdmission(ReferenceProfile profile) {
        this.places = profile.places().stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
        this.components = profile.components().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
        this.demographics = profile.demographics().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
        this.authorities = profile.authorities().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
        this.pathways = profile.pathways().stream().map(Pathway::code).collect(Collectors.toUnmodifiableSet());
        this.bound = new BoundPathways(profile);
        this.most = profile.mostPersons();
    }

    /**
     * Why it can't count, if it can't.
     *
     * @param received when its sender took it
     * @param arrived when its record was appended
     */
    public Optional<Refusal> refuse(ReportedEncounter encounter, Instant received, Instant arrived) {
        return name("source", encounter.source())
                .or(() -> name("batch", encounter.batch()))
                .or(() -> index(encounter.index()))
                .or(() -> persons(encounter.persons()))
                .or(() -> observed(encounter.observedAt(), arrived))
                .or(() -> received(received, arrived))
                .or(() -> unknown("place", encounter.place(), places))
                .or(() -> unknown("component", encounter.component(), components))
                .or(() -> unknown("demographic", encounter.demographic(), demographics))
                .or(() -> unknown("authority", encounter.authority(), authorities))
                .or(() -> pathway(encounter.pathway(), encounter.authority()))
                .or(() -> text("citizenship", encounter.citizenship(), Bounds.LONGEST_CITIZENSHIP));
    }

    /**
     * Why a reversal can't be taken, its original aside, which must repeat what was counted.
     *
     * @param received when its sender took it
     * @param arrived when its record was appended
     */
    public Optional<Refusal> refuseReversal(@Nullable String reason, Instant received, Instant arrived) {
        return text("reason", reason, Bounds.LONGEST_REASON).or(() -> received(received, arrived));
    }

    private static Optional<Refusal> name(String field, String name) {
        return Bounds.isName(name)
                ? Optional.empty()
                : refusal("NAME", field + " must be " + Bounds.NAME + ", but is '" + Excerpt.of(name) + "'");
    }

    private static Optional<Refusal> index(long index) {
        return index >= 0 && index <= Bounds.LAST_INDEX
                ? Optional.empty()
                : refusal("INDEX", "index must be from 0 to " + Bounds.LAST_INDEX + ", but is " + index);
    }

    private Optional<Refusal> persons(int persons) {
        if (persons < 1) {
            return refusal("PERSONS", "persons must be at least 1, but are " + persons);
        }
        return persons <= most.count()
                ? Optional.empty()
                : refusal(
                        "PERSONS",
                        "persons must be at most " + most.count() + ", but are " + persons + ": " + most.reason());
    }

    private static Optional<Refusal> observed(Instant at, Instant arrived) {
        if (at.isAfter(arrived.plus(Bounds.AHEAD))) {
            return refusal(
                    "OBSERVED_AHEAD",
                    "observed at " + at + ", which is more than " + Bounds.AHEAD.toHours() + " h after it arrived at "
                            + arrived);
        }
        return at.isBefore(Bounds.EARLIEST_TIME)
                ? refusal("OBSERVED_EARLY", "observed at " + at + ", which is before " + Bounds.EARLIEST)
                : Optional.empty();
    }

    private static Optional<Refusal> received(Instant at, Instant arrived) {
        return Bounds.isPossible(at, arrived)
                ? Optional.empty()
                : refusal(
                        "RECEIVED",
                        "received at " + at + ", which is not from " + Bounds.EARLIEST + " to "
                                + Bounds.latest(arrived));
    }

    private Optional<Refusal> pathway(@Nullable String pathway, String authority) {
        if (pathway == null) {
            return Optional.empty();
        }
        var only = bound.of(authority);
        var owner = bound.authorityOf(pathway);
        boolean fits = (only == null || only.equals(pathway)) && (owner == null || owner.equals(authority));
        return unknown("pathway", pathway, pathways)
                .or(() -> fits
                        ? Optional.empty()
                        : refusal("PATHWAY", "authority " + authority + " allows no pathway " + pathway));
    }

    private static Optional<Refusal> text(String field, @Nullable String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            return refusal("TEXT", field + " must have at most " + longest + " characters, but has " + text.length());
        }
        return Visible.isBlank(text)
                ? refusal(
                        "TEXT", field + " must be " + Bounds.TEXT + ", or nothing, but is '" + Visible.text(text) + "'")
                : Optional.empty();
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
