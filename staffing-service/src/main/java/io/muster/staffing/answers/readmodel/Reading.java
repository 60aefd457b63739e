package io.muster.staffing.answers.readmodel;

import io.muster.events.PlanClock;
import io.muster.staffing.answers.problems.NotReady;
import io.muster.staffing.answers.problems.NothingThere;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The tables, once they are complete: the same ones throughout a request. */
@Component
public class Reading {

    private static final String TABLES = Tables.class.getName();

    private final LatestTables tables;
    private final TablesReader reader;

    Reading(LatestTables tables, TablesReader reader) {
        this.tables = tables;
        this.reader = reader;
    }

    /** The tables, or a refusal that says why they are not complete yet. */
    public Tables tables() {
        checkComplete();
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return tables.now();
        }
        if (request.getAttribute(TABLES, RequestAttributes.SCOPE_REQUEST) instanceof Tables known) {
            return known;
        }
        var now = tables.now();
        request.setAttribute(TABLES, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }

    /** What became of batches, or a refusal likewise. */
    public BatchOutcomes outcomes() {
        checkComplete();
        return tables.outcomes();
    }

    /** Briefs, or a refusal likewise. */
    public StoredBriefs briefs() {
        checkComplete();
        return tables.briefs();
    }

    /** Refuses while the tables are not complete. */
    void checkComplete() {
        reader.obstacle().ifPresent(reason -> {
            throw new NotReady("not ready to answer: " + reason + "; ask again shortly, or look at /actuator/health");
        });
    }

    /** The latest closed day, or the latest day of which anything is known; empty where nothing is. */
    public Optional<LocalDate> latestDay() {
        return tables().clock()
                .map(PlanClock::getToday)
                .or(() -> tables().allDemand().stream()
                        .map(demand -> demand.getDay())
                        .reduce((earlier, later) -> later));
    }

    /** The latest day; a day before all others where nothing is known, for ranges that are empty then. */
    public LocalDate today() {
        return latestDay().orElse(LocalDate.EPOCH);
    }

    /**
     * The latest day, for an answer that speaks of it.
     *
     * @throws NothingThere where nothing is known of any day
     */
    public LocalDate knownDay() {
        return latestDay()
                .orElseThrow(
                        () -> new NothingThere(
                                "nothing is planned, for no report has come of any day; encounters are told to ingest-service"));
    }
}
