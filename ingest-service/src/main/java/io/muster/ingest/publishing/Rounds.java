package io.muster.ingest.publishing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again on a thread of its own, until it is closed; what it throws is logged and ends nothing. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(String name, Duration pause, Runnable round) {
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> go(pause, round));
    }

    static Rounds begin(String name, Duration pause, Runnable round) {
        var rounds = new Rounds(name, pause, round);
        rounds.thread.start();
        return rounds;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }

    private void go(Duration pause, Runnable round) {
        try {
            do {
                try {
                    round.run();
                } catch (RuntimeException unexpected) {
                    if (closed.getCount() == 0) {
                        return;
                    }
                    LOG.error("{} failed, and is tried again", thread.getName(), unexpected);
                }
            } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
