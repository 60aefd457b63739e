package io.muster.staffing.planstreams.effects;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;

/** Which plans hang on an event that a fact states. */
final class DependentPlans {

    private final PlanBoard board;
    private final Dirty dirty;

    DependentPlans(PlanBoard board, Dirty dirty) {
        this.board = board;
        this.dirty = dirty;
    }

    /** The plans that hang on an event must be computed again. */
    void touch(SpecificRecord event) {
        switch (event) {
            case PersonnelReported report -> {
                // a request's people, or a unit, who are reported at one place are missing at another
                if (report.getRequestId() == null && report.getUnit() == null) {
                    mark(report.getPlace(), report.getDay());
                } else {
                    dirty.mark(board.places(), report.getDay());
                }
            }
            case CustodyReported census -> mark(census.getPlace(), day(census.getAt()));
            case DayConfirmed confirmed -> mark(confirmed.getPlace(), confirmed.getDay());
            case PostOpened post -> mark(post.getPlace(), post.getDay());
            case PostClosed post -> mark(post.getPlace(), post.getDay());
            case WorkMeasured work -> mark(work.getPlace(), work.getDay());
            case StandardAdjusted adjusted
            when adjusted.getPlace() != null -> mark(adjusted.getPlace(), adjusted.getFrom());
            default -> dirty.mark(board.places(), LocalDate.MIN);
        }
    }

    LocalDate day(Instant at) {
        return at.atZone(board.profile().zone()).toLocalDate();
    }

    private void mark(String place, LocalDate day) {
        if (board.places().contains(place)) {
            dirty.mark(place, day);
        }
    }
}
