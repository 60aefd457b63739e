package io.muster.schemas.serde.failure;

import org.jspecify.annotations.Nullable;

/** The registry gave no answer that can be used. Not the record's fault: try again later, never a dead letter. */
public final class RegistryUnavailable extends SerdeFailure {

    public RegistryUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
