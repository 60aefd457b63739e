package io.muster.staffing.answers;

/** Something that was asked for by name and isn't there. */
final class NothingThere extends RuntimeException {

    NothingThere(String message) {
        super(message);
    }
}
