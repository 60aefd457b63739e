package io.muster.staffing.counting.streams;

/** A record that can't be what its place on the topic says; it goes to the dead letters. */
public final class MisplacedRecord extends RuntimeException {

    MisplacedRecord(String message) {
        super(message);
    }
}
