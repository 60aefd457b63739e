package io.muster.staffing.topology;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that failed. An outage heals: the thread is replaced after a pause; so it is where the broker
 * ended a transaction that a slow machine held open too long. A bug may be one record's:
 * the thread is replaced too, but when bugs go on, the streams stop and the service says that it will not heal.
 */
public final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
    private static final int BUGS = 5;
    private static final Duration SPAN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Deque<Instant> bugs = new ArrayDeque<>();
    private volatile @Nullable String last;

    public ThreadFailures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        last = clock.instant() + ": " + DeadLetter.message(failure);
        if (isOutage(failure)) {
            LOG.warn("A stream thread gave up and is replaced: {}", DeadLetter.message(failure));
            LockSupport.parkNanos(PAUSE.toNanos());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("A stream thread failed", failure);
        return bugGoesOn()
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** When a thread failed last and why, if one did. */
    public Optional<String> last() {
        return Optional.ofNullable(last);
    }

    private synchronized boolean bugGoesOn() {
        var now = clock.instant();
        bugs.addLast(now);
        while (bugs.getFirst().isBefore(now.minus(SPAN))) {
            bugs.removeFirst();
        }
        return bugs.size() >= BUGS;
    }

    private static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof RegistryUnavailable
                    || cause instanceof InvalidTxnStateException
                    || cause instanceof TaskMigratedException
                    || cause instanceof TaskCorruptedException
                    || cause instanceof AuthenticationException
                    || cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }
}
