package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterRejected;
import io.muster.events.StaffingNeed;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An encounter that ingest-service would not take doesn't count, whoever put it on the topic. */
class EncounterRefusalsTest {

    @TempDir
    Path state;

    private FlowUnderTest flow;

    @BeforeEach
    void start() {
        flow = new FlowUnderTest(state, EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID())));
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    static Stream<Arguments> unsound() {
        var times = LongStream.of(
                        Long.MIN_VALUE,
                        Long.MIN_VALUE / 2,
                        0,
                        Instant.parse("1999-12-31T23:59:59.999Z").toEpochMilli(),
                        Instant.parse("2036-11-26T00:00:00Z").toEpochMilli(),
                        Long.MAX_VALUE)
                .mapToObj(Instant::ofEpochMilli)
                .flatMap(at -> Stream.of(
                        spoilt(at + " observed", "OBSERVED_", event -> event.setObservedAt(at)),
                        spoilt(at + " received", "RECEIVED", event -> event.setReceivedAt(at))));
        var names = Stream.of("", " ", "a b/c?d", "n".repeat(129), "n".repeat(1_500), "\u200B")
                .flatMap(name -> Stream.of(
                        spoilt("source " + name, "NAME", event -> event.setSource(name)),
                        spoilt("batch " + name, "NAME", event -> event.setBatch(name))));
        var rest = Stream.of(
                spoilt("index", "INDEX", event -> event.setIndex(1L << 62)),
                spoilt("index", "INDEX", event -> event.setIndex(2_147_483_648L)),
                spoilt("index", "INDEX", event -> event.setIndex(-1)),
                spoilt("persons", "PERSONS", event -> event.setPersons(0)),
                spoilt("persons", "PERSONS", event -> event.setPersons(100_001)),
                spoilt("persons", "PERSONS", event -> event.setPersons(Integer.MAX_VALUE)),
                spoilt("citizenship", "TEXT", event -> event.setCitizenship("c".repeat(101))),
                spoilt("citizenship", "TEXT", event -> event.setCitizenship("c".repeat(100_000))),
                spoilt("citizenship", "TEXT", event -> event.setCitizenship("")),
                spoilt("citizenship", "TEXT", event -> event.setCitizenship(" ")),
                spoilt("pathway of Title 42", "PATHWAY", event -> event.setPathway("T42_EXPULSION")),
                spoilt("place", "UNKNOWN_PLACE", event -> event.setPlace(" ")));
        return Stream.of(times, names, rest).flatMap(some -> some);
    }

    private static Arguments spoilt(String what, String code, Consumer<EncounterRecorded> change) {
        var event = TestEvents.encounter(0, 3);
        change.accept(event);
        return Arguments.of(what.substring(0, Math.min(40, what.length())), code, event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void countsNothingThatIsUnsound(String what, String code, EncounterRecorded event) {
        flow.send(
                Topics.MIGRANT_ENCOUNTERS,
                event.getSource() + '|' + event.getBatch() + '|' + event.getIndex() / 256,
                event);
        flow.settle();

        assertThat(flow.read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.getCode()).startsWith(code);
                    assertThat(refused.getKind()).isEqualTo("RECORDED");
                    assertThat(refused.getReason()).isNotBlank();
                });
        assertThat(flow.letters()).isEmpty();
        assertThat(flow.standing(Topics.DAILY_DEMAND)).isEmpty();
    }

    /** Nine of them, at nine places, took the plan away. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, Long.MAX_VALUE})
    void keepsThePlanWhateverTimesCome(long millis) {
        flow.encounter(0, 300, "2023-05-11T17:20:00Z");
        flow.settle();
        var needs =
                flow.standing(Topics.STAFFING_NEEDS).keySet().stream().sorted().toList();
        assertThat(needs).isNotEmpty();
        flow.read(Topics.STAFFING_NEEDS, StaffingNeed.class);

        var places = Stream.of("SDC", "ELC", "YUM", "TCA", "EPT", "BBT", "DRT", "LRT", "RGV")
                .toList();
        for (int at = 0; at < places.size(); at++) {
            var event = TestEvents.encounter(at + 1, 1);
            event.setPlace(places.get(at));
            event.setObservedAt(Instant.ofEpochMilli(millis));
            flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", event);
        }
        flow.settle();

        assertThat(flow.standing(Topics.STAFFING_NEEDS).keySet().stream()
                        .sorted()
                        .toList())
                .isEqualTo(needs);
    }

    @Test
    void takesWhatIsAtItsBounds() {
        var event = TestEvents.encounter(2_147_483_647L, 100_000);
        event.setObservedAt(Instant.parse("2000-01-01T00:00:00Z"));
        event.setSource("n".repeat(128));
        event.setCitizenship("c".repeat(100));
        flow.send(Topics.MIGRANT_ENCOUNTERS, event.getSource() + "|b|8388607", event);
        flow.settle();

        assertThat(flow.read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class))
                .isEmpty();
        assertThat(flow.letters()).isEmpty();
        assertThat(flow.standing(Topics.DAILY_DEMAND)).isNotEmpty();
    }

    @Test
    void takesNoReversalOfWhichReasonOrTimeIsUnsound() {
        flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", TestEvents.encounter(0, 3));
        var blank = TestEvents.reversal(0, 3);
        blank.setReason(" ");
        var lengthy = TestEvents.reversal(0, 3);
        lengthy.setReason("r".repeat(501));
        var early = TestEvents.reversal(0, 3);
        early.setReceivedAt(Instant.ofEpochMilli(Long.MIN_VALUE));
        Stream.of(blank, lengthy, early).forEach(event -> flow.send(Topics.MIGRANT_ENCOUNTERS, "s|b|0", event));
        flow.settle();

        assertThat(flow.read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class))
                .extracting(EncounterRejected::getKind, EncounterRejected::getCode)
                .containsExactly(tuple("REVERSED", "TEXT"), tuple("REVERSED", "TEXT"), tuple("REVERSED", "RECEIVED"));
    }
}
