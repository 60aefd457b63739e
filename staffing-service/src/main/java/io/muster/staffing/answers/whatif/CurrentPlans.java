package io.muster.staffing.answers.whatif;

import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.plan.OperationPlan;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.whatif.WhatIf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plans as they stand, with what each day leaves to the next: computed again only when the tables have changed. */
@Component
class CurrentPlans {

    private final Reading reading;
    private final Situations situations;
    private @Nullable Snapshot latest;

    CurrentPlans(Reading reading, Situations situations) {
        this.reading = reading;
        this.situations = situations;
    }

    /**
     * What stands.
     *
     * @param changes of the tables by which it was computed
     * @param first the first day of which anything is known
     * @param today the latest closed day
     */
    record Snapshot(long changes, Situation situation, LocalDate first, LocalDate today, List<OperationPlan> plans) {}

    /** As of now, planned by that planner where the tables have changed. */
    synchronized Snapshot now(Planner planner) {
        var tables = reading.tables();
        long changes = tables.changes();
        var known = latest;
        if (known != null && known.changes() == changes) {
            return known;
        }
        if (tables.allDemand().isEmpty()) {
            throw new NothingThere("nothing was counted yet, so there is nothing to change");
        }
        var situation = situations.now();
        var first = situations.first();
        var today = reading.today();
        var plans = WhatIf.current(planner, situation, first, today.plusDays(WhatIfReader.MOST_DAYS));
        var snapshot = new Snapshot(changes, situation, first, today, plans);
        latest = snapshot;
        return snapshot;
    }
}
