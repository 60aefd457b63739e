package io.muster.local.proofs;

import io.muster.schemas.topics.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the staffing service is in the encounters' topic, as the broker knows it: what is committed is counted. */
final class Progress implements AutoCloseable {

    private static final String GROUP = "muster-staffing";

    private final Admin admin;

    Progress(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Events whose counting is committed. */
    long committed() {
        try {
            return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(Topics.MIGRANT_ENCOUNTERS.name()))
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Events that lie on the topic. */
    long sent() {
        var partitions = IntStream.range(0, Topics.MIGRANT_ENCOUNTERS.partitions())
                .mapToObj(at -> new TopicPartition(Topics.MIGRANT_ENCOUNTERS.name(), at))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
