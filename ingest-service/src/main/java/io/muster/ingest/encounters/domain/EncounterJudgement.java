package io.muster.ingest.encounters.domain;

import io.muster.ingest.judging.Problem;

/** What became of a reported encounter at the door. */
public sealed interface EncounterJudgement {

    /** It can be published. */
    record Accepted(Encounter encounter) implements EncounterJudgement {}

    /** It can't be, and why. */
    record Refused(Problem problem) implements EncounterJudgement {}
}
