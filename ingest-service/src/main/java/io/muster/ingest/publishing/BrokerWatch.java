package io.muster.ingest.publishing;

import io.muster.support.watch.BrokerState;
import io.muster.support.watch.BrokerView;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the broker again and again beside all other work, so that the service starts while it is away, knows when it
 * comes back, and makes topics then. What changes is logged once.
 */
public final class BrokerWatch implements BrokerView {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);

    private final Broker broker;
    private final Duration firstLook;
    private final CountDownLatch looked = new CountDownLatch(1);
    private volatile @Nullable BrokerState state;

    /**
     * A watch that hasn't begun.
     *
     * @param firstLook how long who asks right after the start waits for the first look
     */
    BrokerWatch(Broker broker, Duration firstLook) {
        this.broker = broker;
        this.firstLook = firstLook;
    }

    @Override
    public Optional<BrokerState> state() {
        return Optional.ofNullable(state);
    }

    /** What keeps records from being sent, if anything is known to. */
    public Optional<String> obstacle() {
        awaitFirstLook();
        var last = state;
        return last == null ? Optional.of("the broker has not answered yet since the start") : last.obstacle();
    }

    /** Looks once, by the one thread that does. */
    void look() {
        var before = state;
        var now = broker.look();
        state = now;
        looked.countDown();
        if (!now.equals(before)) {
            log(now);
        }
    }

    private static void log(BrokerState now) {
        now.obstacle()
                .ifPresentOrElse(
                        reason -> LOG.warn("Nothing can be published: {}", reason),
                        () -> LOG.info("The broker at {} is reached and the topics are there", now.address()));
        now.mismatches().forEach(mismatch -> LOG.warn("Not as wanted, and left as it is: {}", mismatch));
    }

    private void awaitFirstLook() {
        try {
            looked.await(firstLook.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
