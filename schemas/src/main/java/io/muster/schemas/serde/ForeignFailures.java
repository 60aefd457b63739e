package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.SerdeFailure;
import io.muster.schemas.serde.failure.UnknownSchema;
import io.muster.schemas.serde.failure.UnreadableRecord;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells apart, in the failures of somebody else's serde, an absent registry from a record that can't be read. */
final class ForeignFailures {

    private ForeignFailures() {}

    static <T> T toldAsOurs(String topic, Supplier<T> theirs) {
        try {
            return theirs.get();
        } catch (SerdeFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw ours(topic, e);
        }
    }

    private static SerdeFailure ours(String topic, RuntimeException failure) {
        var what = "a record on " + topic + ": " + failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isNetwork(cause)) {
                return new RegistryUnavailable("the registry gave no answer for " + what, failure);
            }
            var status = restStatus(cause);
            if (status.isPresent()) {
                return status.get() == 404
                        ? new UnknownSchema("the registry has no schema for " + what)
                        : status.get() == 409 || status.get() == 422
                                ? new SchemaRefused("the registry refuses the schema of " + what)
                                : new RegistryUnavailable(
                                        "the registry answered " + status.get() + " for " + what, failure);
            }
        }
        return new UnreadableRecord("could not write or read " + what, failure);
    }

    private static boolean isNetwork(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof InterruptedIOException
                || cause instanceof SSLException
                || cause instanceof RetriableException;
    }

    /** Status of Confluent's RestClientException, which is no class of ours: its message ends with an error code. */
    private static Optional<Integer> restStatus(@Nullable Throwable cause) {
        if (cause == null || !cause.getClass().getSimpleName().equals("RestClientException")) {
            return Optional.empty();
        }
        try {
            return Optional.of((Integer) cause.getClass().getMethod("getStatus").invoke(cause));
        } catch (ReflectiveOperationException | ClassCastException e) {
            return Optional.of(0);
        }
    }
}
