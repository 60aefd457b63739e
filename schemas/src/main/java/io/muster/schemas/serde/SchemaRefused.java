package io.muster.schemas.serde;

/** The registry answered, and will not have this schema under this subject: the build or a setting is wrong. */
public final class SchemaRefused extends SerdeFailure {

    SchemaRefused(String message) {
        super(message, null);
    }
}
