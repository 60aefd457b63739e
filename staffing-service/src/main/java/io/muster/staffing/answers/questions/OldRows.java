package io.muster.staffing.answers.questions;

import io.muster.events.PlanFailure;
import io.muster.staffing.answers.readmodel.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Marks rows that are old because their place can't be planned: they are the last good ones. */
public final class OldRows {

    private final List<PlanFailure> failures;

    public OldRows(Tables tables) {
        this.failures = tables.failures();
    }

    /** Why a place is not planned, if it isn't. */
    public Optional<PlanFailure> of(String place) {
        return failures.stream()
                .filter(failure -> place.equals(failure.getPlace()))
                .findFirst();
    }

    /** The note that marks a place's row of that day, where it is old. */
    public Optional<String> note(String place, LocalDate day) {
        return of(place)
                .filter(failure -> failure.getFromDay() == null || !day.isBefore(failure.getFromDay()))
                .map(failure -> "old: " + place + " can't be planned since " + failure.getSince() + " ("
                        + failure.getReason() + "); this is the last good figure");
    }
}
