package io.muster.staffing.health;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /**
     * What is known of the lag.
     *
     * @param events events not read yet by topic, of the topics that this instance reads
     * @param unknown why the lag of a topic is not known, by topic; such a topic is never 0
     */
    record Lag(Map<String, Long> events, Map<String, String> unknown) {}

    /** The lag of the topics that this instance reads; where the streams read nothing it is unknown for all. */
    static Lag of(KafkaStreams streams) {
        var state = streams.state();
        if (!state.isRunningOrRebalancing()) {
            return unknown("the streams are in " + state + " and read nothing");
        }
        Set<TopicPartition> assigned = new HashSet<>();
        streams.metadataForLocalThreads()
                .forEach(thread -> thread.activeTasks()
                        .forEach(task -> task.topicPartitions().stream()
                                .filter(partition -> INPUTS.containsValue(partition.topic()))
                                .forEach(assigned::add)));
        return assigned.isEmpty()
                ? unknown("this instance reads no input: other instances do, or its tasks are being assigned")
                : of(assigned, seen(streams));
    }

    /** The lag of what is read, by what the consumers saw of it; a partition of which nothing was seen is unknown. */
    static Lag of(Set<TopicPartition> assigned, Map<TopicPartition, Double> seen) {
        Map<String, Long> events = new TreeMap<>();
        Map<String, String> unknown = new TreeMap<>();
        for (var partition : assigned) {
            var lag = seen.getOrDefault(partition, Double.NaN);
            if (lag.isNaN()) {
                unknown.put(partition.topic(), "nothing was fetched of partition " + partition.partition() + " yet");
            } else {
                events.merge(partition.topic(), Math.round(lag), Long::sum);
            }
        }
        events.keySet().removeAll(unknown.keySet());
        return new Lag(events, unknown);
    }

    private static Lag unknown(String reason) {
        Map<String, String> unknown = new TreeMap<>();
        INPUTS.values().forEach(topic -> unknown.put(topic, reason));
        return new Lag(Map.of(), unknown);
    }

    private static Map<TopicPartition, Double> seen(KafkaStreams streams) {
        Map<TopicPartition, Double> seen = new HashMap<>();
        streams.metrics().forEach((name, metric) -> {
            var topic = INPUTS.get(underscored(name.tags().getOrDefault("topic", "")));
            var partition = name.tags().get("partition");
            if (name.name().equals(METRIC)
                    && topic != null
                    && partition != null
                    && metric.metricValue() instanceof Double events
                    && !events.isNaN()) {
                seen.merge(new TopicPartition(topic, Integer.parseInt(partition)), events, Math::max);
            }
        });
        return seen;
    }

    private static String underscored(String topic) {
        return topic.replace('.', '_');
    }
}
