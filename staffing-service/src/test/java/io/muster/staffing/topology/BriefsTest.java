package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.events.ProfileKept;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BriefsTest {

    @TempDir
    Path state;

    @TempDir
    Path otherState;

    private final Serde<SpecificRecord> events = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));

    private static void threeDays(FlowUnderTest flow) {
        flow.encounter(0, 300, "2023-05-09T17:20:00Z");
        flow.encounter(1, 400, "2023-05-10T17:20:00Z");
        flow.encounter(2, 500, "2023-05-11T17:20:00Z");
        flow.settle();
    }

    private static List<Brief> days(FlowUnderTest flow) {
        return flow.read(Topics.BRIEFS, Brief.class).stream()
                .filter(brief -> brief.getKind() == BriefKind.DAY_CLOSE)
                .toList();
    }

    @Test
    void writesOneBriefForEachDayThatClosesAndNeverAnother() {
        try (var flow = new FlowUnderTest(state, events)) {
            threeDays(flow);
            // May 11 is open: no place has reported a later day
            assertThat(days(flow))
                    .extracting(Brief::getDay)
                    .containsExactly(LocalDate.of(2023, 5, 9), LocalDate.of(2023, 5, 10));

            flow.encounter(3, 7, "2023-05-09T18:00:00Z");
            flow.settle();
            assertThat(days(flow)).isEmpty();

            flow.encounter(4, 7, "2023-05-12T18:00:00Z");
            flow.settle();
            assertThat(days(flow)).extracting(Brief::getDay).containsExactly(LocalDate.of(2023, 5, 11));
        }
    }

    @Test
    void saysTheSameWheneverItIsWrittenAndAnotherWhereACorrectionIsKnownByThen() {
        List<Brief> first;
        try (var flow = new FlowUnderTest(state, events)) {
            threeDays(flow);
            first = days(flow);
        }
        try (var replay = new FlowUnderTest(otherState, events)) {
            // the same, in another order, and a late report of May 10 that the first did not know
            replay.encounter(2, 500, "2023-05-11T17:20:00Z");
            replay.encounter(0, 300, "2023-05-09T17:20:00Z");
            replay.encounter(1, 400, "2023-05-10T17:20:00Z");
            replay.encounter(5, 50, "2023-05-10T19:20:00Z");
            replay.settle();
            var second = days(replay);

            assertThat(second.get(0).getContent()).isEqualTo(first.get(0).getContent());
            assertThat(second.get(0).getContentHash()).isEqualTo(first.get(0).getContentHash());
            assertThat(second.get(1).getContent()).isNotEqualTo(first.get(1).getContent());
            assertThat(second.get(1).getContent()).contains("\"persons\":450");
            assertThat(first.get(1).getContent()).contains("\"persons\":400");
        }
    }

    @Test
    void expectsByNothingThatIsDatedLater() {
        try (var flow = new FlowUnderTest(state, events)) {
            // Tucson's first report ever is of May 11; on May 10 nobody knew of it
            var later = TestEvents.encounter(3, 100);
            later.setPlace("TCA");
            later.setObservedAt(Instant.parse("2023-05-11T17:20:00Z"));
            flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", later);
            threeDays(flow);

            var brief = new JsonMapper().readTree(days(flow).getLast().getContent());

            assertThat(brief.get("day").asString()).isEqualTo("2023-05-10");
            // Rio Grande Valley's 300 and 400 carried forward
            assertThat(brief.get("ahead").get(0).get("persons").asDouble()).isCloseTo(350, within(1e-6));
        }
    }

    @Test
    void keepsTheProfileByItsHashOnce() {
        try (var flow = new FlowUnderTest(state, events)) {
            threeDays(flow);

            assertThat(flow.read(Topics.BRIEFS, ProfileKept.class))
                    .singleElement()
                    .satisfies(profile -> {
                        assertThat(profile.getHash())
                                .isEqualTo(Profiles.shipped().hash());
                        assertThat(profile.getText()).isEqualTo("the profile's file");
                    });
        }
    }
}
