package io.muster.ingest.publishing;

import org.jspecify.annotations.Nullable;

/**
 * Something was not published, or not everything. Never the sender's fault, except {@link Cause#RECORD}; what was
 * acknowledged stays, and sending all again is safe.
 */
public final class NotPublished extends RuntimeException {

    /** What stands in the way. */
    public enum Cause {
        /** The broker can't be reached, or its topics aren't as they must be. */
        BROKER,
        /** The schema registry can't be reached, and something unknown is needed of it. */
        REGISTRY,
        /** The registry will not have the schema: the build or a setting is wrong. */
        SCHEMA,
        /** The record itself can't be published, such as one that is too large. */
        RECORD
    }

    private final Cause why;
    private final long acknowledged;

    NotPublished(Cause why, String message, long acknowledged, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
        this.acknowledged = acknowledged;
    }

    public Cause why() {
        return why;
    }

    /** How many records of the same shipment the broker has acknowledged. */
    public long acknowledged() {
        return acknowledged;
    }
}
