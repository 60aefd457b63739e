package io.muster.local.processes;

import org.jspecify.annotations.Nullable;

/** The stack, or a part of it, could not be started or died; the message says what was wrong and what to do. */
public final class StartFailed extends RuntimeException {

    public StartFailed(String message) {
        this(message, null);
    }

    public StartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
