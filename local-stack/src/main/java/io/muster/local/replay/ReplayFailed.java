package io.muster.local.replay;

/** The replay can't go on; the message says why. */
public final class ReplayFailed extends RuntimeException {

    private static final int NOT_FOUND = 404;

    private final int status;

    public ReplayFailed(String message) {
        super(message);
        this.status = 0;
    }

    public ReplayFailed(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    private ReplayFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    /** A service answered with that status. */
    static ReplayFailed answered(int status, String message) {
        return new ReplayFailed(status, message);
    }

    /** Whether what was asked for is not there. */
    boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
