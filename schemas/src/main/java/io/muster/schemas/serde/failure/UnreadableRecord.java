package io.muster.schemas.serde.failure;

import org.jspecify.annotations.Nullable;

/** The bytes are not a record in the wire format, or not what their schema says. */
public final class UnreadableRecord extends SerdeFailure {

    public UnreadableRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
