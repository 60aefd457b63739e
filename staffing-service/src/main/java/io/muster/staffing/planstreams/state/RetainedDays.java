package io.muster.staffing.planstreams.state;

import io.muster.staffing.planstreams.facts.Retention;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day on reports are kept. It follows the days that can be planned, with some days of reserve, and a day's time later:
 * what moved today by mistake can be taken back before anything is forgotten. Where today is set back, it is set back too.
 */
public final class RetainedDays {

    /** Days before the first that can be planned. */
    static final int RESERVE = 35;

    /** How long, in milliseconds, the plan must have reached so far before what is too old is forgotten. */
    private static final long PATIENCE = Duration.ofDays(1).toMillis();

    private static final String FIRST = "kept-from";
    private static final String FURTHEST = "kept-from-furthest";
    private static final String NEXT = "kept-from-next";
    private static final String SINCE = "kept-from-next-since";

    private final PlanStores stores;
    private final long daysBack;

    /**
     * As the stores say.
     *
     * @param daysPlanned how many days before today are planned at most
     */
    public RetainedDays(PlanStores stores, int daysPlanned) {
        this.stores = stores;
        this.daysBack = (long) daysPlanned + RESERVE;
    }

    /** The first day that is kept; empty while all are. */
    public Optional<LocalDate> first() {
        return stores.counter(FIRST).map(LocalDate::ofEpochDay);
    }

    /** Whether a day is kept no longer. */
    public boolean isOver(LocalDate day) {
        return first().filter(day::isBefore).isPresent();
    }

    /** Looks how far back is kept at that time, in milliseconds of the epoch. */
    public void look(LocalDate today, long now) {
        long due = today.toEpochDay() - daysBack;
        var next = stores.counter(NEXT);
        if (next.isEmpty() || due < next.get()) {
            stores.count(NEXT, due);
            stores.count(SINCE, now);
            if (first().filter(first -> first.toEpochDay() > due).isPresent()) {
                keepFrom(due);
            }
        } else if (now - stores.counter(SINCE).orElse(now) >= PATIENCE) {
            keepFrom(next.get());
            stores.count(NEXT, due);
            stores.count(SINCE, now);
        }
    }

    private void keepFrom(long first) {
        long before = stores.counter(FIRST).orElse(first);
        stores.count(FURTHEST, Math.max(stores.counter(FURTHEST).orElse(before), Math.max(before, first)));
        stores.count(FIRST, first);
    }

    /** From which day on reports are kept, and of which days some were let go of; empty while all are kept. */
    public Optional<Retention> retention() {
        return first().map(first -> new Retention(
                first, stores.counter(FURTHEST).map(LocalDate::ofEpochDay).orElse(first)));
    }

    /** What is said of an event that speaks of a day that is kept no longer. */
    public String tooOld(LocalDate day) {
        return "it speaks of " + day + ", and no day before " + first().orElse(day)
                + " is kept: nothing follows from this, and nothing that was told of such a day can be corrected";
    }
}
