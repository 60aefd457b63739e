package io.muster.staffing.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A lag that nobody knows is unknown and never 0. */
class InputLagTest {

    private static final TopicPartition PEOPLE = new TopicPartition("personnel-reports.v1", 0);
    private static final TopicPartition FIRST = new TopicPartition("migrant-encounters.v1", 0);
    private static final TopicPartition SECOND = new TopicPartition("migrant-encounters.v1", 1);

    @Test
    void addsUpThePartitionsOfATopic() {
        var lag = InputLag.of(Set.of(FIRST, SECOND, PEOPLE), Map.of(FIRST, 3.0, SECOND, 4.0, PEOPLE, 0.0));
        assertThat(lag.events()).isEqualTo(Map.of("migrant-encounters.v1", 7L, "personnel-reports.v1", 0L));
        assertThat(lag.unknown()).isEmpty();
    }

    @Test
    void saysOfATopicWithOneUnseenPartitionThatItIsUnknown() {
        var lag = InputLag.of(Set.of(FIRST, SECOND, PEOPLE), Map.of(FIRST, 3.0, PEOPLE, Double.NaN));
        assertThat(lag.events()).isEmpty();
        assertThat(lag.unknown())
                .isEqualTo(Map.of(
                        "migrant-encounters.v1", "nothing was fetched of partition 1 yet",
                        "personnel-reports.v1", "nothing was fetched of partition 0 yet"));
    }
}
