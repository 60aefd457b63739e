package io.muster.schemas.serde.failure;

/** The registry answered, and will not have this schema under this subject: the build or a setting is wrong. */
public final class SchemaRefused extends SerdeFailure {

    public SchemaRefused(String message) {
        super(message, null);
    }
}
