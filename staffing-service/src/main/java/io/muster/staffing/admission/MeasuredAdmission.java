package io.muster.staffing.admission;

import io.muster.events.WorkMeasured;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.rules.MeasuredWork;

/** Measurements of work. */
final class MeasuredAdmission {

    private final MeasuredWork work;
    private final AdmittedCodes codes;

    MeasuredAdmission(ReferenceProfile profile, AdmittedCodes codes) {
        this.work = MeasuredWork.of(profile);
        this.codes = codes;
    }

    void judge(WorkMeasured measured, Defects defects) {
        defects.text("source", measured.getSource());
        defects.code("place", measured.getPlace(), codes.places());
        defects.code("task", measured.getTask(), work.tasks());
        defects.happenedOn("day", measured.getDay());
        defects.people("count", measured.getCount(), 1, measured.getWithdrawn() ? MostPeople.ANY : codes.mostPersons());
        if (!work.tasks().contains(measured.getTask())) {
            return;
        }
        var target = work.target(measured.getTask(), measured.getPathway());
        if (target.isEmpty()) {
            var pathways = work.pathways(measured.getTask());
            defects.add(
                    "pathway",
                    String.valueOf(measured.getPathway()),
                    pathways.isEmpty()
                            ? "none: the task's work is the same for all"
                            : "one of " + String.join(", ", pathways));
        } else if (!measured.getWithdrawn()) {
            target.get()
                    .expectedInsteadOf(measured.getMinutes())
                    .ifPresent(expected -> defects.add("minutes", measured.getMinutes(), expected));
        }
    }
}
