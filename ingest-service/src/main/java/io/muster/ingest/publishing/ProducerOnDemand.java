package io.muster.ingest.publishing;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The one producer, made at its first use: while no address of the broker can be resolved it can't be made, and the service
 * must start all the same.
 */
public final class ProducerOnDemand implements AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> maker;
    private final Duration lastWords;
    private @Nullable Producer<byte[], byte[]> made;

    /**
     * No producer yet.
     *
     * @param lastWords how long records in flight are waited for at the end
     */
    public ProducerOnDemand(Supplier<Producer<byte[], byte[]>> maker, Duration lastWords) {
        this.maker = maker;
        this.lastWords = lastWords;
    }

    synchronized Producer<byte[], byte[]> get() {
        var producer = made;
        if (producer == null) {
            producer = maker.get();
            made = producer;
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (made != null) {
            made.close(lastWords);
        }
    }
}
