package io.muster.staffing.answers.problems;

/** The tables are not complete yet: a part of them is no answer. */
public final class NotReady extends RuntimeException {

    public NotReady(String reason) {
        super(reason);
    }
}
