package io.muster.staffing.answers;

import io.muster.events.PlanClock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The tables, once they are complete. */
@Component
class Reading {

    private final Tables tables;
    private final TablesReader reader;

    Reading(Tables tables, TablesReader reader) {
        this.tables = tables;
        this.reader = reader;
    }

    /** The tables, or a refusal that says why they are not complete yet. */
    Tables tables() {
        reader.obstacle().ifPresent(reason -> {
            throw new NotReady("not ready to answer: " + reason + "; ask again shortly, or look at /actuator/health");
        });
        return tables;
    }

    /** The latest closed day, or the latest day of which anything is known. */
    LocalDate today() {
        return tables().clock()
                .map(PlanClock::getToday)
                .orElseGet(() -> tables().allDemand().stream()
                        .map(demand -> demand.getDay())
                        .reduce((earlier, later) -> later)
                        .orElse(LocalDate.EPOCH));
    }
}
