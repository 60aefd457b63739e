package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.NeedLine;
import io.muster.events.StaffingNeed;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is computed in portions, none larger than the budget, and is the same in the end. */
class PortionsTest {

    private static final int ALL_AT_ONCE = 1_000_000;

    /** Most rows of a day of all places: each task, demand and custody. */
    private static final int A_DAY =
            Profiles.shipped().places().size() * (Profiles.shipped().tasks().size() + 2);

    @TempDir
    Path state;

    @Test
    void arePlannedLikeTheWhole() {
        List<Integer> whole = new ArrayList<>();
        List<Integer> portions = new ArrayList<>();

        var atOnce = planned("whole", ALL_AT_ONCE, whole::add);
        var inPortions = planned("portions", A_DAY, portions::add);

        assertThat(whole).anySatisfy(rows -> assertThat(rows).isGreaterThan(A_DAY));
        assertThat(portions).allSatisfy(rows -> assertThat(rows).isBetween(0, A_DAY));
        assertThat(inPortions).hasSizeGreaterThan(100).isEqualTo(atOnce);
    }

    private Map<String, List<NeedLine>> planned(String folder, int rows, IntConsumer recomputed) {
        var serde = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));
        try (var flow = new FlowUnderTest(state.resolve(folder), serde, rows, recomputed)) {
            flow.encounter(0, 300, "2023-05-10T17:20:00Z");
            flow.encounter(1, 200, "2023-05-11T17:20:00Z");
            flow.encounter(2, 1, "2023-05-12T17:20:00Z");
            Map<String, List<NeedLine>> needs = new HashMap<>();
            boolean moved = true;
            while (moved) {
                flow.settle();
                var news = flow.read(Topics.STAFFING_NEEDS, StaffingNeed.class);
                news.forEach(need ->
                        needs.put(need.getPlace() + '|' + need.getTask() + '|' + need.getDay(), need.getLines()));
                moved = !news.isEmpty();
            }
            return needs;
        }
    }
}
