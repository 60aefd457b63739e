package io.muster.schemas.serde.failure;

/** The record is readable, but of a kind that this consumer does not know, such as one added by a later release. */
public final class UnknownKind extends SerdeFailure {

    public UnknownKind(String message) {
        super(message, null);
    }
}
