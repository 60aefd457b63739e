package io.muster.support.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one thing again and again beside all other work, on a thread of its own, as long as the service runs; what it throws is
 * logged and ends nothing.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final Runnable end;
    private final int phase;
    private @Nullable Running running;

    /**
     * Rounds that have not begun.
     *
     * @param name of the thread
     * @param pause after each round
     * @param end what is done when they end
     */
    public Rounds(String name, Duration pause, Runnable round, Runnable end) {
        this(name, pause, round, end, DEFAULT_PHASE);
    }

    /** The same, which begin and end with what else the context has in a phase. */
    public Rounds(String name, Duration pause, Runnable round, Runnable end, int phase) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.end = end;
        this.phase = phase;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            var begun = new Running();
            running = begun;
            Thread.ofPlatform().daemon().name(name).start(begun);
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
            end.run();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    private final class Running implements Runnable {

        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile @Nullable Thread thread;

        void close() {
            closed.countDown();
            var looking = thread;
            if (looking != null) {
                looking.interrupt();
            }
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            try {
                do {
                    try {
                        round.run();
                    } catch (RuntimeException unexpected) {
                        if (closed.getCount() == 0) {
                            return;
                        }
                        LOG.error("{} failed, and is tried again", name, unexpected);
                    }
                } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
