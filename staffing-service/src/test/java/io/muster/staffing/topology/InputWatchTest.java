package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class InputWatchTest {

    private static final String INPUT = Topics.PERSONNEL_REPORTS.name();

    private final LastInput last = new LastInput();

    @Test
    void tellsTheLastOfWhatWasRead() {
        read(INPUT, 7, 8);

        assertThat(last.seen()).contains(new LastInput.Seen(INPUT, 0, 8, Instant.ofEpochMilli(8_000)));
    }

    @Test
    void takesTheStreamsOwnTopicsForNoInput() {
        read("muster-staffing-running-totals-repartition", 7);

        assertThat(last.seen()).isEqualTo(Optional.empty());
    }

    private void read(String topic, long... offsets) {
        var records =
                LongStream.of(offsets).mapToObj(offset -> record(topic, offset)).toList();
        try (var watch = new InputWatch()) {
            watch.configure(Map.of(LastInput.SETTING, last));
            watch.onConsume(
                    new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.copyOf(records)), Map.of()));
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                offset * 1_000,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
