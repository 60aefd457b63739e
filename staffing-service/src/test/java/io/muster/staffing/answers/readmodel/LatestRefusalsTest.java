package io.muster.staffing.answers.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.topology.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestRefusalsTest {

    private static Object bytes(byte @Nullable [] value, RecordHeaders headers) {
        var refusals = new LatestRefusals();
        refusals.takeLetter(new ConsumerRecord<>(
                "t-dlt", 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, null, value, headers, Optional.empty()));
        return refusals.latest(1).getFirst().details().getOrDefault("bytes", "none");
    }

    @Test
    void ofALetterTheBytesAreThoseOfItsValue() {
        assertThat(bytes(new byte[7], new RecordHeaders())).isEqualTo(7L);
        assertThat(bytes(null, new RecordHeaders())).isEqualTo(0L);
    }

    @Test
    void ofALetterWithoutItsValueTheBytesAreThoseOfTheRecordItTellsOf() {
        var headers = new RecordHeaders();
        headers.add(DeadLetter.OMITTED, "999900".getBytes(StandardCharsets.UTF_8));

        assertThat(bytes(null, headers)).isEqualTo(999_900L);
    }
}
