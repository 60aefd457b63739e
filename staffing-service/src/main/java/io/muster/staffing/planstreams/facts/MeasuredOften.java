package io.muster.staffing.planstreams.facts;

import io.muster.events.WorkMeasured;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Measurements of one work at one place all hold, whatever their days, so none may push out another: what is learned from them would
 * change by what nobody took back. So many can stand, and a further one is refused.
 */
final class MeasuredOften {

    private MeasuredOften() {}

    /** Why an edition can't be held beside what stands: as many others say how long the same work takes. */
    static Optional<String> refuse(Fact edition, WorkMeasured work, Collection<Fact> current, int most) {
        long others = current.stream()
                .filter(fact -> !fact.id().equals(edition.id())
                        && fact.event() instanceof WorkMeasured measured
                        && isOfTheSame(measured, work))
                .count();
        return others < most
                ? Optional.empty()
                : Optional.of(most + " measurements of " + work.getTask()
                        + (work.getPathway() == null ? "" : " of " + work.getPathway()) + " stand at " + work.getPlace()
                        + ", which is the most; take one of these back, or send the mean of several, with how many were"
                        + " measured in all, under the id of one of these, and take back the rest");
    }

    private static boolean isOfTheSame(WorkMeasured measured, WorkMeasured work) {
        return measured.getPlace().equals(work.getPlace())
                && measured.getTask().equals(work.getTask())
                && Objects.equals(measured.getPathway(), work.getPathway());
    }
}
