package io.muster.staffing.requests.domain;

/** A refusal on its way to the history of its request. */
final class NotPossible extends RuntimeException {

    NotPossible(String reason) {
        super(reason, null, false, false);
    }
}
