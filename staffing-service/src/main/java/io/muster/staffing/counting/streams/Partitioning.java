package io.muster.staffing.counting.streams;

import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Which partition a slice belongs to: Kafka's own hash of the key's bytes over the topic's partitions.
 *
 * @param partitions how many partitions the topic has
 */
public record Partitioning(IntSupplier partitions) {

    int of(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions.getAsInt());
    }
}
