package io.muster.ingest.encounters.domain;

import io.muster.ingest.judging.Problem;
import java.util.List;

/** What became of a reported encounter at the door. */
public sealed interface EncounterJudgement {

    /** It can be published. */
    record Accepted(Encounter encounter) implements EncounterJudgement {}

    /** It can't be, and why: all that is wrong with it, in the order of the rules. */
    record Refused(List<Problem> problems) implements EncounterJudgement {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
