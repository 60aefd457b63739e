package io.muster.staffing.answers.readmodel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.schemas.topics.Topics;
import io.muster.staffing.topology.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One record that nobody can do anything with must not end the answers for good. */
class TablesReaderTest {

    private static TablesReader reader(RuntimeException failure) {
        Deserializer<SpecificRecord> failing = (topic, bytes) -> {
            throw failure;
        };
        var nowhere = new Cluster(Map.of("bootstrap.servers", "127.0.0.1:1"));
        return new TablesReader(nowhere, failing, new LatestTables(), new LatestRefusals());
    }

    static Stream<String> topics() {
        return Stream.of(Topics.ASSISTANCE_REQUESTS, Topics.STAFFING_NEEDS, Topics.PLAN_INPUTS, Topics.INPUTS_REJECTED)
                .map(topic -> topic.name());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void passesOverARecordThatBreaksIt(String topic) {
        var record = new ConsumerRecord<>(topic, 0, 7L, "key".getBytes(StandardCharsets.UTF_8), new byte[] {0});

        assertThatCode(() ->
                        reader(new IllegalStateException("a fault of ours")).apply(record))
                .doesNotThrowAnyException();
    }

    @Test
    void endsWhereItIsToEnd() {
        var record = new ConsumerRecord<>(
                Topics.STAFFING_NEEDS.name(), 0, 7L, "key".getBytes(StandardCharsets.UTF_8), new byte[] {0});

        assertThatThrownBy(() -> reader(new WakeupException()).apply(record)).isInstanceOf(WakeupException.class);
    }
}
