package io.muster.staffing.topology;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Notes the last event of each poll; changes nothing. The streams' own topics are no input. */
public final class InputWatch implements ConsumerInterceptor<byte[], byte[]> {

    private static final Set<String> INPUTS =
            Topics.INPUTS.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());

    private @Nullable LastInput last;

    @Override
    public void configure(Map<String, ?> configs) {
        last = configs.get(LastInput.SETTING) instanceof LastInput lastInput ? lastInput : null;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        for (var partition : records.partitions()) {
            if (INPUTS.contains(partition.topic())) {
                var event = records.records(partition).getLast();
                Optional.ofNullable(last)
                        .ifPresent(input -> input.read(new LastInput.Seen(
                                event.topic(),
                                event.partition(),
                                event.offset(),
                                Instant.ofEpochMilli(event.timestamp()))));
            }
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // what was read is told, whether it is committed is not
    }

    @Override
    public void close() {
        // holds nothing
    }
}
