package io.muster.ingest.publishing;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.UnreadableRecord;
import java.time.Duration;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Says of a failure of the client what stands in the way. */
final class ClientFailures {

    private ClientFailures() {}

    static NotPublished of(@Nullable Throwable failure, long acknowledged) {
        if (failure == null) {
            return broker("the broker did not acknowledge", acknowledged, null);
        }
        // a sentence is made of it
        var message = String.valueOf(failure.getMessage()).replaceFirst("\\.+$", "");
        return switch (failure) {
            case RegistryUnavailable away -> new NotPublished(NotPublished.Cause.REGISTRY, message, acknowledged, away);
            case SchemaRefused refused -> new NotPublished(NotPublished.Cause.SCHEMA, message, acknowledged, refused);
            case UnreadableRecord wrong -> new NotPublished(NotPublished.Cause.RECORD, message, acknowledged, wrong);
            case RecordTooLargeException large ->
                new NotPublished(NotPublished.Cause.RECORD, message, acknowledged, large);
            default -> broker("the broker did not acknowledge: " + message, acknowledged, failure);
        };
    }

    static NotPublished stuck(long left, Duration patience, long acknowledged) {
        return broker(
                "the broker did not settle " + left + " records within " + patience.toSeconds() + " s",
                acknowledged,
                null);
    }

    static NotPublished interrupted(long acknowledged, InterruptedException ended) {
        return broker("the service is being ended", acknowledged, ended);
    }

    static NotPublished broker(String message, long acknowledged, @Nullable Throwable cause) {
        return new NotPublished(NotPublished.Cause.BROKER, message, acknowledged, cause);
    }
}
