package io.muster.staffing.requests.domain;

/** Where a request stands (Joint Publication 3-28's path, with states of our own). */
public enum Stage {
    /** Before its first event. */
    NONE,
    DRAFT,
    SUBMITTED,
    RECEIVED,
    IN_EVALUATION,
    APPROVED,
    APPROVED_PARTIAL,
    DENIED,
    RETURNED_FOR_INFO,
    ORDERED,
    SOURCED,
    DEPLOYED,
    EXTENDED,
    REDUCED,
    TRANSITIONED,
    REDEPLOYED,
    CLOSED,
    WITHDRAWN,
    EXPIRED;

    /** Whether something may still become of it. */
    public boolean isOpen() {
        return switch (this) {
            case NONE, DENIED, CLOSED, WITHDRAWN, EXPIRED -> false;
            default -> true;
        };
    }
}
