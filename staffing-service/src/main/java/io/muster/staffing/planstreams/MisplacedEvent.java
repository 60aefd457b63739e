package io.muster.staffing.planstreams;

/** An event that can't stand where it stands; it goes to the dead letters. */
public final class MisplacedEvent extends RuntimeException {

    MisplacedEvent(String message) {
        super(message);
    }
}
