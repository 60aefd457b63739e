package io.muster.staffing.counting.streams;

import io.muster.events.BatchOutcome;
import io.muster.events.EncounterRejected;
import io.muster.staffing.counting.domain.RunningTotal;

/** What the counting task sends on. */
sealed interface CountingOutput {

    record Total(RunningTotal total) implements CountingOutput {}

    record Refused(EncounterRejected event) implements CountingOutput {}

    record Outcome(BatchOutcome outcome) implements CountingOutput {}

    static RunningTotal total(CountingOutput output) {
        return ((Total) output).total();
    }

    static EncounterRejected refused(CountingOutput output) {
        return ((Refused) output).event();
    }

    static BatchOutcome outcome(CountingOutput output) {
        return ((Outcome) output).outcome();
    }
}
