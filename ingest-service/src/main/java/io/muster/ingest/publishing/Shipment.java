package io.muster.ingest.publishing;

import io.muster.schemas.topics.Topic;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records of one request on their way to the broker. Not more than a window of them is in flight: a sender that is faster
 * than the broker is slowed down. One thread sends; the producer's thread acknowledges.
 */
public final class Shipment implements Callback {

    private final @Nullable Producer<byte[], byte[]> producer;
    private final Serializer<SpecificRecord> serializer;
    private final int window;
    private final Duration patience;
    private final Runnable onAcknowledged;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private volatile long wakeAt = Long.MAX_VALUE;
    private long sent;

    /**
     * An empty shipment.
     *
     * @param window most records in flight, at least 1
     * @param patience longest time without any record being settled, above the producer's own time for a delivery
     */
    Shipment(
            Producer<byte[], byte[]> producer,
            Serializer<SpecificRecord> serializer,
            int window,
            Duration patience,
            Runnable onAcknowledged) {
        this.producer = producer;
        this.serializer = serializer;
        this.window = window;
        this.patience = patience;
        this.onAcknowledged = onAcknowledged;
    }

    private Shipment(Serializer<SpecificRecord> serializer) {
        this.producer = null;
        this.serializer = serializer;
        this.window = 1;
        this.patience = Duration.ZERO;
        this.onAcknowledged = () -> {};
    }

    /** A shipment of a dry run: what it is given is thrown away, and nobody acknowledges it. */
    static Shipment dry(Serializer<SpecificRecord> serializer) {
        return new Shipment(serializer);
    }

    /**
     * Sends a record; waits while the window is full.
     *
     * @throws NotPublished if it, or one that was sent before, can't be published; then nothing more should be sent
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it, without a future kept for each record
    public void send(Topic topic, byte[] key, SpecificRecord event) {
        if (failure.get() != null) {
            throw settledFailure();
        }
        if (producer == null) {
            return;
        }
        var value = bytes(topic, event);
        waitUntil(sent - window + 1);
        sent++;
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, value), this);
        } catch (KafkaException | IllegalStateException refused) {
            onCompletion(null, refused);
        }
    }

    /**
     * Waits until the broker has acknowledged all that was sent.
     *
     * @return how many records that are
     * @throws NotPublished if one was not acknowledged
     */
    public long await() {
        waitUntil(sent);
        if (failure.get() != null) {
            throw settledFailure();
        }
        onAcknowledged.run();
        return acknowledged.get();
    }

    /** Waits until each record that was sent is acknowledged or given up, and says how many were acknowledged. */
    public long acknowledgedAtLast() {
        try {
            waitUntil(sent);
        } catch (NotPublished stuck) {
            return stuck.acknowledged();
        }
        return acknowledged.get();
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception == null) {
            acknowledged.incrementAndGet();
        } else {
            failure.compareAndSet(null, exception);
            failed.incrementAndGet();
        }
        if (done() >= wakeAt) {
            wake();
        }
    }

    private byte[] bytes(Topic topic, SpecificRecord event) {
        try {
            return serializer.serialize(topic.name(), event);
        } catch (KafkaException unwritable) {
            failure.compareAndSet(null, unwritable);
            throw settledFailure();
        }
    }

    private NotPublished settledFailure() {
        var settledOnes = acknowledgedAtLast();
        return ClientFailures.of(failure.get(), settledOnes);
    }

    private long done() {
        return acknowledged.get() + failed.get();
    }

    private void waitUntil(long count) {
        if (done() >= count) {
            return;
        }
        lock.lock();
        try {
            wakeAt = count;
            var before = done();
            while (before < count) {
                var inTime = settled.await(patience.toMillis(), TimeUnit.MILLISECONDS);
                var after = done();
                if (!inTime && after == before) {
                    throw ClientFailures.stuck(count - after, patience, acknowledged.get());
                }
                before = after;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw ClientFailures.interrupted(acknowledged.get(), ended);
        } finally {
            wakeAt = Long.MAX_VALUE;
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
