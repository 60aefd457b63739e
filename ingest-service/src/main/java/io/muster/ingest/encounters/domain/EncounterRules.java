package io.muster.ingest.encounters.domain;

import static io.muster.ingest.encounters.domain.EncounterField.AUTHORITY;
import static io.muster.ingest.encounters.domain.EncounterField.CITIZENSHIP;
import static io.muster.ingest.encounters.domain.EncounterField.COMPONENT;
import static io.muster.ingest.encounters.domain.EncounterField.DEMOGRAPHIC;
import static io.muster.ingest.encounters.domain.EncounterField.OBSERVED_AT;
import static io.muster.ingest.encounters.domain.EncounterField.PATHWAY;
import static io.muster.ingest.encounters.domain.EncounterField.PERSONS;
import static io.muster.ingest.encounters.domain.EncounterField.PLACE;
import static io.muster.ingest.encounters.domain.EncounterField.REASON;

import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Problem;
import io.muster.ingest.judging.Rfc3339;
import io.muster.ingest.judging.Vocabulary;
import io.muster.ingest.judging.WholeNumber;
import io.muster.schemas.profile.ReferenceProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which reported encounters can be published. Judges one without knowing any other. */
public final class EncounterRules {

    /** Nothing was reported before; an earlier year is a mistyped one. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int LONGEST_CITIZENSHIP = 100;
    private static final int LONGEST_REASON = 500;

    private final Vocabulary vocabulary;
    private final BoundPathways bound;

    public EncounterRules(ReferenceProfile profile) {
        this.vocabulary = Vocabulary.of(profile);
        this.bound = new BoundPathways(profile);
    }

    /**
     * Judges one encounter; of several problems the first in the order of the fields is told.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public EncounterJudgement judge(EncounterDraft draft, long now) {
        var problem = firstProblem(draft, now);
        return problem == null
                ? new EncounterJudgement.Accepted(encounter(draft))
                : new EncounterJudgement.Refused(problem);
    }

    private @Nullable Problem firstProblem(EncounterDraft draft, long now) {
        var problem = persons(draft.get(PERSONS));
        problem = problem != null ? problem : code(draft, PLACE, vocabulary.places());
        problem = problem != null ? problem : code(draft, COMPONENT, vocabulary.components());
        problem = problem != null ? problem : code(draft, DEMOGRAPHIC, vocabulary.demographics());
        problem = problem != null ? problem : code(draft, AUTHORITY, vocabulary.authorities());
        problem = problem != null ? problem : pathway(draft.get(PATHWAY), draft.get(AUTHORITY));
        problem = problem != null ? problem : notTooLong(CITIZENSHIP, draft.get(CITIZENSHIP), LONGEST_CITIZENSHIP);
        problem = problem != null ? problem : notTooLong(REASON, draft.get(REASON), LONGEST_REASON);
        return problem != null ? problem : observedAt(draft.get(OBSERVED_AT), now);
    }

    private static Encounter encounter(EncounterDraft draft) {
        return new Encounter(
                WholeNumber.of(needed(draft, PERSONS)),
                needed(draft, PLACE),
                needed(draft, COMPONENT),
                needed(draft, DEMOGRAPHIC),
                needed(draft, AUTHORITY),
                draft.get(PATHWAY),
                draft.get(CITIZENSHIP),
                Instant.ofEpochMilli(Rfc3339.epochMillis(needed(draft, OBSERVED_AT))));
    }

    private static String needed(EncounterDraft draft, EncounterField field) {
        var text = draft.get(field);
        if (text == null) {
            throw new IllegalStateException(field + " was judged to be there");
        }
        return text;
    }

    private static @Nullable Problem persons(@Nullable String text) {
        if (text == null) {
            return Problem.missing(PERSONS.title(), "a whole number of at least 1");
        }
        return WholeNumber.of(text) >= 1
                ? null
                : new Problem(
                        PERSONS.title(),
                        text,
                        "persons is no whole number from 1 to 2147483647",
                        "plain digits, such as 3, without sign, fraction, exponent or leading zero");
    }

    private static @Nullable Problem code(EncounterDraft draft, EncounterField field, CodeSet known) {
        var text = draft.get(field);
        if (text == null) {
            return Problem.missing(field.title(), "one of " + String.join(", ", known.all()));
        }
        return known.has(text) ? null : known.unknown(field.title(), text);
    }

    private @Nullable Problem pathway(@Nullable String pathway, @Nullable String authority) {
        if (pathway == null || authority == null) {
            return null;
        }
        if (!vocabulary.pathways().has(pathway)) {
            return vocabulary.pathways().unknown(PATHWAY.title(), pathway);
        }
        var only = bound.of(authority);
        if (only != null && !only.equals(pathway)) {
            return new Problem(
                    PATHWAY.title(), pathway, "authority " + authority + " allows no such pathway", only + " or none");
        }
        var owner = bound.authorityOf(pathway);
        return owner == null || owner.equals(authority)
                ? null
                : new Problem(
                        PATHWAY.title(),
                        pathway,
                        "it belongs to authority " + owner + ", but the authority is " + authority,
                        "a pathway of " + authority + ", or none");
    }

    private static @Nullable Problem notTooLong(EncounterField field, @Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? null
                : new Problem(
                        field.title(),
                        text,
                        field.title() + " has " + text.length() + " characters",
                        "at most " + longest + " characters");
    }

    private static @Nullable Problem observedAt(@Nullable String text, long now) {
        if (text == null) {
            return Problem.missing(OBSERVED_AT.title(), Rfc3339.EXPECTED);
        }
        var millis = Rfc3339.epochMillis(text);
        if (millis == Rfc3339.UNREADABLE) {
            return new Problem(OBSERVED_AT.title(), text, Rfc3339.whyNot(text), Rfc3339.EXPECTED);
        }
        if (millis > now + Days.AHEAD.toMillis()) {
            return new Problem(
                    OBSERVED_AT.title(),
                    text,
                    "the time is more than an hour ahead of " + Instant.ofEpochMilli(now),
                    "a time that has passed; check the sender's clock");
        }
        return millis >= EARLIEST.toEpochMilli()
                ? null
                : new Problem(
                        OBSERVED_AT.title(),
                        text,
                        "the time is too early to be true",
                        "a time from " + EARLIEST + " on");
    }
}
