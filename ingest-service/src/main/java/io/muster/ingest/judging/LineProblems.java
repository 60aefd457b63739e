package io.muster.ingest.judging;

import java.util.ArrayList;
import java.util.List;

/** Refused lines of a file: the first ones are told one by one, all are counted. */
public final class LineProblems {

    /** Lines that are told one by one. */
    public static final int MOST = 100;

    private final List<LineProblem> first = new ArrayList<>();
    private long count;

    public void add(long line, Problem problem) {
        count++;
        if (first.size() < MOST) {
            first.add(LineProblem.of(line, problem));
        }
    }

    /** The first of them, at most {@link #MOST}. */
    public List<LineProblem> first() {
        return List.copyOf(first);
    }

    /** How many there are in all. */
    public long count() {
        return count;
    }
}
