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
import io.muster.schemas.profile.BoundPathways;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Visible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which reported encounters can be published. Judges one without knowing any other. */
public final class EncounterRules {

    private final Vocabulary vocabulary;
    private final BoundPathways bound;
    private final MostPeople most;

    /** In the order in which problems are told. */
    private final List<Rule> rules;

    private final List<Rule> ofReversals;

    public EncounterRules(ReferenceProfile profile) {
        this.vocabulary = Vocabulary.of(profile);
        this.bound = new BoundPathways(profile);
        this.most = profile.mostPersons();
        this.rules = rules(this::isPossibleNumberOfPersons, atMost(CITIZENSHIP, Bounds.LONGEST_CITIZENSHIP));
        this.ofReversals = rules(EncounterRules::isNumberOfPersons, (draft, now) -> null);
    }

    private List<Rule> rules(Rule ofPersons, Rule ofCitizenship) {
        return List.of(
                ofPersons,
                knownCode(PLACE, vocabulary.places()),
                knownCode(COMPONENT, vocabulary.components()),
                knownCode(DEMOGRAPHIC, vocabulary.demographics()),
                knownCode(AUTHORITY, vocabulary.authorities()),
                this::isPathwayOfItsAuthority,
                ofCitizenship,
                atMost(REASON, Bounds.LONGEST_REASON),
                EncounterRules::isObservedByNow);
    }

    /** What must hold of an encounter: a problem where it does not. */
    @FunctionalInterface
    private interface Rule {

        @Nullable
        Problem problem(EncounterDraft draft, long now);
    }

    /**
     * Judges one encounter.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public EncounterJudgement judge(EncounterDraft draft, long now) {
        return judge(draft, now, rules);
    }

    /**
     * Judges the original that a reversal repeats: its persons and citizenship were counted as they are, whatever bounds hold now.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public EncounterJudgement judgeReversal(EncounterDraft draft, long now) {
        return judge(draft, now, ofReversals);
    }

    private static EncounterJudgement judge(EncounterDraft draft, long now, List<Rule> rules) {
        List<Problem> problems = List.of();
        for (var rule : rules) {
            var problem = rule.problem(draft, now);
            if (problem != null) {
                problems = problems.isEmpty() ? new ArrayList<>() : problems;
                problems.add(problem);
            }
        }
        return problems.isEmpty()
                ? new EncounterJudgement.Accepted(encounter(draft))
                : new EncounterJudgement.Refused(problems);
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

    private static @Nullable Problem isNumberOfPersons(EncounterDraft draft, long now) {
        var text = draft.get(PERSONS);
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

    private @Nullable Problem isPossibleNumberOfPersons(EncounterDraft draft, long now) {
        var text = draft.get(PERSONS);
        var problem = isNumberOfPersons(draft, now);
        if (text == null || problem != null) {
            return problem;
        }
        return WholeNumber.of(text) <= most.count()
                ? null
                : new Problem(
                        PERSONS.title(),
                        text,
                        "persons is more than the profile's limit",
                        "at most " + most.count() + ": " + most.reason());
    }

    private static Rule knownCode(EncounterField field, CodeSet known) {
        return (draft, now) -> {
            var text = draft.get(field);
            if (text == null) {
                return Problem.missing(field.title(), "one of " + String.join(", ", known.all()));
            }
            return known.has(text) ? null : known.unknown(field.title(), text);
        };
    }

    private @Nullable Problem isPathwayOfItsAuthority(EncounterDraft draft, long now) {
        var pathway = draft.get(PATHWAY);
        var authority = draft.get(AUTHORITY);
        if (pathway == null) {
            return null;
        }
        if (!vocabulary.pathways().has(pathway)) {
            return vocabulary.pathways().unknown(PATHWAY.title(), pathway);
        }
        if (authority == null || !vocabulary.authorities().has(authority)) {
            return null;
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

    private static Rule atMost(EncounterField field, int longest) {
        return (draft, now) -> {
            var text = draft.get(field);
            if (text != null && text.length() > longest) {
                return new Problem(
                        field.title(),
                        text,
                        field.title() + " has " + text.length() + " characters",
                        "at most " + longest + " characters");
            }
            return text != null && Visible.isBlank(text)
                    ? new Problem(field.title(), text, field.title() + " is blank", Bounds.TEXT + ", or nothing")
                    : null;
        };
    }

    private static @Nullable Problem isObservedByNow(EncounterDraft draft, long now) {
        var text = draft.get(OBSERVED_AT);
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
        return millis >= Bounds.EARLIEST_TIME.toEpochMilli()
                ? null
                : new Problem(
                        OBSERVED_AT.title(),
                        text,
                        "the time is too early to be true",
                        "a time from " + Bounds.EARLIEST + " on");
    }
}
