package io.muster.staffing.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams, with their reasons. */
final class StreamsSettings {

    static final String APPLICATION = "muster-staffing";

    private StreamsSettings() {}

    static Map<String, Object> of(
            Cluster cluster, StaffingProperties muster, DeadLetterBox deadLetters, LastInput lastInput) {
        Map<String, Object> settings = new HashMap<>(cluster.settings());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, muster.stateDir().toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, muster.streams().threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, muster.streams().standbys());
        settings.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) muster.topics().replication());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // Punctuations are no finer than an idle poll.
        settings.put(StreamsConfig.POLL_MS_CONFIG, 10);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, AppendTimes.class);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnprocessableRecords.class);
        settings.put(DeadLetterBox.SETTING, deadLetters);
        settings.put(StreamsConfig.mainConsumerPrefix(LastInput.SETTING), lastInput);
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                List.of(InputWatch.class.getName()));
        changelogs(settings);
        clients(settings, muster);
        settings.putAll(muster.streams().properties());
        return settings;
    }

    /** Changelogs are compacted only behind the active segment: small segments keep a restore short. */
    private static void changelogs(Map<String, Object> settings) {
        settings.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), 32 * 1024 * 1024);
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.SEGMENT_MS_CONFIG),
                Duration.ofMinutes(10).toMillis());
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG),
                Duration.ofMinutes(10).toMillis());
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG), 0.2);
    }

    private static void clients(Map<String, Object> settings, StaffingProperties muster) {
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A restart is the same member, and one that stays away is missed soon.
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), muster.instance());
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        // Under exactly-once a time-out of the producer wipes the task's state: it waits longer than any outage to be
        // borne.
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG),
                Duration.ofMinutes(10).toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }
}
