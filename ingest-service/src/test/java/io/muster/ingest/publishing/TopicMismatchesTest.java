package io.muster.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicMismatchesTest {

    private static final Node NODE = new Node(1, "localhost", 9092);

    private static List<String> mismatches(int partitions, Config config) {
        var found = new ArrayList<String>();
        TopicMismatches.of(Topics.MIGRANT_ENCOUNTERS, described(partitions), config, found);
        return found;
    }

    private static TopicDescription described(int partitions) {
        return new TopicDescription(
                Topics.MIGRANT_ENCOUNTERS.name(),
                false,
                IntStream.range(0, partitions)
                        .mapToObj(one -> new TopicPartitionInfo(one, NODE, List.of(NODE), List.of(NODE)))
                        .toList());
    }

    private static Config config(String retention) {
        return config(retention, "LogAppendTime");
    }

    private static Config config(String retention, String times) {
        return new Config(List.of(
                new ConfigEntry("retention.ms", retention),
                new ConfigEntry("cleanup.policy", "delete"),
                new ConfigEntry("message.timestamp.type", times)));
    }

    @Test
    void findsNothingAtATopicAsItIsWanted() {
        assertThat(mismatches(8, config("-1"))).isEmpty();
    }

    @Test
    void namesAnotherNumberOfPartitions() {
        assertThat(mismatches(3, config("-1")))
                .singleElement()
                .asString()
                .contains("migrant-encounters.v1 has 3 partition(s), wanted are 8");
    }

    @Test
    void namesASettingThatWouldForget() {
        assertThat(mismatches(8, config("604800000")))
                .singleElement()
                .asString()
                .contains("retention.ms=604800000")
                .contains("wanted is -1");
    }

    @Test
    void namesATopicWhoseTimesAreItsProducers() {
        assertThat(mismatches(8, config("-1", "CreateTime")))
                .singleElement()
                .asString()
                .contains("migrant-encounters.v1 has message.timestamp.type=CreateTime")
                .contains("wanted is LogAppendTime");
    }
}
