package io.muster.staffing.planstreams.facts;

/** An event that can't stand where it stands; it goes to the dead letters. */
public final class MisplacedEvent extends RuntimeException {

    public MisplacedEvent(String message) {
        super(message);
    }
}
