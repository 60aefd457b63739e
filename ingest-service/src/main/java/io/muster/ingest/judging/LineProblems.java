package io.muster.ingest.judging;

import java.util.ArrayList;
import java.util.List;

/** Refused lines of a file: what is wrong with the first of them is told one by one, all lines are counted. */
public final class LineProblems {

    /** Problems that are told one by one. */
    public static final int MOST = 100;

    private final List<LineProblem> first = new ArrayList<>();
    private long count;

    /** Adds a line with one problem. */
    public void add(long line, Problem problem) {
        add(line, List.of(problem));
    }

    /** Adds a line with all that is wrong with it. */
    public void add(long line, List<Problem> problems) {
        count++;
        for (var problem : problems) {
            if (first.size() < MOST) {
                first.add(LineProblem.of(line, problem));
            }
        }
    }

    /** The first problems, at most {@link #MOST}. */
    public List<LineProblem> first() {
        return List.copyOf(first);
    }

    /** How many lines there are in all. */
    public long count() {
        return count;
    }
}
