package io.muster.staffing.health;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/** How many events lie on each input topic that this instance has not read yet, as its consumers saw it at their last fetch. */
final class InputLag {

    private static final String METRIC = "records-lag";

    /** Clients tag their metrics with the topic's name as it is, with dots turned to underscores, or both. */
    private static final Map<String, String> INPUTS = Topics.INPUTS.stream()
            .map(Topic::name)
            .collect(Collectors.toUnmodifiableMap(InputLag::underscored, name -> name));

    private InputLag() {}

    /** Events not read yet by topic; a topic that nothing was fetched from yet is missing. */
    static Map<String, Long> of(KafkaStreams streams) {
        Map<TopicPartition, Long> partitions = new HashMap<>();
        streams.metrics().forEach((name, metric) -> {
            var topic = INPUTS.get(underscored(name.tags().getOrDefault("topic", "")));
            var partition = name.tags().get("partition");
            if (name.name().equals(METRIC) && topic != null && partition != null) {
                partitions.merge(new TopicPartition(topic, Integer.parseInt(partition)), events(metric), Math::max);
            }
        });
        Map<String, Long> lag = new TreeMap<>();
        partitions.forEach((partition, events) -> lag.merge(partition.topic(), events, Long::sum));
        return lag;
    }

    private static long events(Metric metric) {
        return metric.metricValue() instanceof Double value && !value.isNaN() ? Math.round(value) : 0;
    }

    private static String underscored(String topic) {
        return topic.replace('.', '_');
    }
}
