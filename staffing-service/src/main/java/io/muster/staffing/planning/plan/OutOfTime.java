package io.muster.staffing.planning.plan;

/** A question is given up: it has used up its time. */
public final class OutOfTime extends RuntimeException {

    public OutOfTime() {
        super("the time for the question is used up");
    }
}
