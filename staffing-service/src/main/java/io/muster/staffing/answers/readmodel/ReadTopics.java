package io.muster.staffing.answers.readmodel;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.rows.Written;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The topics that answers are read from. */
final class ReadTopics {

    private static final Set<String> REFUSALS =
            Set.of(Topics.ENCOUNTERS_REJECTED.name(), Topics.REQUESTS_REJECTED.name(), Topics.INPUTS_REJECTED.name());

    private static final Set<String> DEAD_LETTERS =
            Topics.INPUTS.stream().map(Topic::deadLetters).map(Topic::name).collect(Collectors.toUnmodifiableSet());

    private static final List<String> ALL = Stream.of(
                    DEAD_LETTERS.stream().sorted(),
                    Stream.of(Topics.ASSISTANCE_REQUESTS.name()),
                    Topics.OUTPUTS.stream().map(Topic::name))
            .flatMap(names -> names)
            .toList();

    private ReadTopics() {}

    /** Those that are not there, by name. */
    static List<String> missing(Set<String> there) {
        return ALL.stream().filter(topic -> !there.contains(topic)).sorted().toList();
    }

    /** Their partitions. */
    static List<TopicPartition> partitions(Map<String, List<PartitionInfo>> there) {
        return ALL.stream()
                .flatMap(topic -> there.getOrDefault(topic, List.of()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Whether records that could not be read or processed stand there. */
    static boolean isOfDeadLetters(String topic) {
        return DEAD_LETTERS.contains(topic);
    }

    /** Whether records that were refused stand there. */
    static boolean isOfRefusals(String topic) {
        return REFUSALS.contains(topic);
    }

    /** Whether events of requests stand there, which are read once it is known where requests stand. */
    static boolean isOfRequests(TopicPartition partition) {
        return partition.topic().equals(Topics.ASSISTANCE_REQUESTS.name());
    }

    /** Whether it grows with each report, so that only its latest records are held. */
    static boolean growsWithTraffic(String topic) {
        return topic.equals(Topics.BATCH_OUTCOMES.name()) || isOfRefusals(topic) || isOfDeadLetters(topic);
    }

    /** Number of a record in the revisions of the plan: its place in the log where it is an input, else what the plan wrote on it. */
    static long number(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(Topics.ASSISTANCE_REQUESTS.name())
                ? record.offset() + 1
                : Written.number(record.headers());
    }
}
