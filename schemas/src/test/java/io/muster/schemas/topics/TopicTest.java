package io.muster.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs between a topic as it is and as it is wanted. */
class TopicTest {

    private static final Topic ENCOUNTERS = Topics.MIGRANT_ENCOUNTERS;

    private static Map<String, String> settings(String retention, String times) {
        return Map.of("retention.ms", retention, "cleanup.policy", "delete", "message.timestamp.type", times);
    }

    @Test
    void findsNothingAtATopicAsItIsWanted() {
        assertThat(ENCOUNTERS.differing(8)).isEmpty();
        assertThat(ENCOUNTERS.differing(settings("-1", "LogAppendTime"))).isEmpty();
    }

    @Test
    void namesAnotherNumberOfPartitions() {
        assertThat(ENCOUNTERS.differing(3))
                .get()
                .asString()
                .contains("migrant-encounters.v1 has 3 partition(s), wanted are 8");
    }

    @Test
    void namesASettingThatWouldForget() {
        assertThat(ENCOUNTERS.differing(settings("604800000", "LogAppendTime")))
                .singleElement()
                .asString()
                .contains("retention.ms=604800000")
                .contains("wanted is -1");
    }

    @Test
    void namesATopicWhoseTimesAreItsProducers() {
        assertThat(ENCOUNTERS.differing(settings("-1", "CreateTime")))
                .singleElement()
                .asString()
                .contains("migrant-encounters.v1 has message.timestamp.type=CreateTime")
                .contains("wanted is LogAppendTime");
    }
}
