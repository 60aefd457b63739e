package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendTimesTest {

    @TempDir
    Path state;

    private static long of(long timestamp) {
        return new AppendTimes()
                .extract(
                        new ConsumerRecord<>(
                                "t",
                                0,
                                0,
                                timestamp,
                                TimestampType.CREATE_TIME,
                                0,
                                0,
                                "k",
                                "v",
                                new RecordHeaders(),
                                Optional.empty()),
                        1_700_000_000_000L);
    }

    @Test
    void areTheRecordsOwnAndNeverBeforeTheEpoch() {
        assertThat(of(1_683_000_000_000L)).isEqualTo(1_683_000_000_000L);
        assertThat(of(0)).isZero();
        assertThat(of(ConsumerRecord.NO_TIMESTAMP)).isZero();
    }

    @Test
    void areWhatTheStreamsGoBy() {
        assertThat(new StreamsConfig(FlowUnderTest.settings(state, new SimpleMeterRegistry()))
                        .defaultTimestampExtractor())
                .isInstanceOf(AppendTimes.class);
    }
}
