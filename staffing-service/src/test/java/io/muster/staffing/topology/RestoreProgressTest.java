package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.topology.RestoreProgress.Progress;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {

    private static final TopicPartition FIRST = new TopicPartition("slices-changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("slices-changelog", 1);

    private final RestoreProgress progress = new RestoreProgress();

    @Test
    void addsUpThePartitionsOfAStore() {
        progress.onRestoreStart(FIRST, "slices", 100, 400);
        progress.onRestoreStart(SECOND, "slices", 0, 50);
        progress.onBatchRestored(FIRST, "slices", 200, 90);
        progress.onBatchRestored(FIRST, "slices", 300, 95);

        // 90 + 95 read back of 300 + 50
        assertThat(progress.stores()).containsExactly(Map.entry("slices", new Progress(185, 350)));
    }

    @Test
    void forgetsWhatIsRestoredOrGivenAway() {
        progress.onRestoreStart(FIRST, "slices", 0, 10);
        progress.onRestoreStart(SECOND, "slices", 0, 10);

        progress.onRestoreEnd(FIRST, "slices", 10);
        progress.onRestoreSuspended(SECOND, "slices", 4);

        assertThat(progress.stores()).isEmpty();
    }
}
