package io.muster.staffing.answers.problems;

/** A question that can't be answered now, since it or others take too much. */
public final class TooMuch extends RuntimeException {

    public TooMuch(String reason) {
        super(reason);
    }
}
