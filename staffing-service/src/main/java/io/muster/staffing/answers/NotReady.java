package io.muster.staffing.answers;

/** The tables are not complete yet: a part of them is no answer. */
final class NotReady extends RuntimeException {

    NotReady(String reason) {
        super(reason);
    }
}
