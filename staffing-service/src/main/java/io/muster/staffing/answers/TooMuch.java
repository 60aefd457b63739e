package io.muster.staffing.answers;

/** A question that can't be answered now, since it or others take too much. */
final class TooMuch extends RuntimeException {

    TooMuch(String reason) {
        super(reason);
    }
}
