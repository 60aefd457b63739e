package io.muster.schemas.serde.failure;

/** The registry answered that it has no schema of the id that a record carries: the record can't be read. */
public final class UnknownSchema extends SerdeFailure {

    public UnknownSchema(String message) {
        super(message, null);
    }
}
