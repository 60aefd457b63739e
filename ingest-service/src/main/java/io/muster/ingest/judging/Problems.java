package io.muster.ingest.judging;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a report, noted while it is judged. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();
    private final Days days;

    /** None yet; the days are those that a report may name. */
    public Problems(Days days) {
        this.days = days;
    }

    void add(Problem problem) {
        all.add(problem);
    }

    Days days() {
        return days;
    }

    /** All of them, in the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(all);
    }
}
