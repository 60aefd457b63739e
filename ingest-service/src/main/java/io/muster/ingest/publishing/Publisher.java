package io.muster.ingest.publishing;

import io.muster.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The one way to the broker. */
public final class Publisher {

    private final Supplier<Producer<byte[], byte[]>> producer;
    private final Serializer<SpecificRecord> serializer;
    private final Supplier<Optional<String>> obstacle;
    private final Limits limits;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> lastAcknowledged = new AtomicReference<>();

    /**
     * How much and how long.
     *
     * @param window most records of one shipment in flight
     * @param patience longest time without any record being settled
     */
    record Limits(int window, Duration patience) {}

    /**
     * A publisher.
     *
     * @param producer made at its first use, since a client can't be made while the broker's name isn't known
     * @param obstacle what is known to stand in the way, such as a topic that isn't there
     */
    Publisher(
            Supplier<Producer<byte[], byte[]>> producer,
            Serializer<SpecificRecord> serializer,
            Supplier<Optional<String>> obstacle,
            Limits limits,
            Clock clock) {
        this.producer = producer;
        this.serializer = serializer;
        this.obstacle = obstacle;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Begins a shipment; in a dry run it goes nowhere.
     *
     * @throws NotPublished if it is known already that nothing can be sent
     */
    public Shipment open() {
        if (DryRun.isOn()) {
            return Shipment.dry(serializer);
        }
        obstacle.get().ifPresent(reason -> {
            throw ClientFailures.broker(reason, 0, null);
        });
        try {
            return new Shipment(
                    producer.get(),
                    serializer,
                    limits.window(),
                    limits.patience(),
                    () -> lastAcknowledged.set(clock.instant()));
        } catch (KafkaException unusable) {
            throw ClientFailures.broker("the broker's address can't be used: " + unusable.getMessage(), 0, unusable);
        }
    }

    /**
     * Publishes one record and waits until the broker has acknowledged it.
     *
     * @throws NotPublished if it did not
     */
    public void publish(Topic topic, String key, SpecificRecord event) {
        var shipment = open();
        shipment.send(topic, key(key), event);
        shipment.await();
    }

    /** When the broker last acknowledged a whole shipment; empty before the first. */
    public Optional<Instant> lastAcknowledged() {
        return Optional.ofNullable(lastAcknowledged.get());
    }

    /** A key as it stands on the wire. */
    public static byte[] key(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
