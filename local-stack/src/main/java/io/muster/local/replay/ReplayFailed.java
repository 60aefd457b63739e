package io.muster.local.replay;

/** The replay did not come out right; the message says what was seen and what was expected. */
public final class ReplayFailed extends RuntimeException {

    public ReplayFailed(String message) {
        super(message);
    }

    public ReplayFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
