package io.muster.schemas.serde.failure;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Why a record can't be written or read; the kind of failure says whose fault it is. */
public abstract sealed class SerdeFailure extends SerializationException
        permits RegistryUnavailable, SchemaRefused, UnknownKind, UnknownSchema, UnreadableRecord {

    SerdeFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
