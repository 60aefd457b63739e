package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.events.PolicyChanged;
import io.muster.events.PublicationCompleted;
import io.muster.events.RequestReceived;
import io.muster.events.RequestSubmitted;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad record stops nobody: it is parked once, whatever is wrong with it, and the next one counts. */
@Tag("slow")
class OddRecordsTest {

    @TempDir
    Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Serde<SpecificRecord> events;
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        events = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));
        var settings = FlowUnderTest.settings(state, meters);
        driver = new TopologyTestDriver(FlowUnderTest.topology(settings, events), settings, TestEvents.NOW);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /** A sound record of each input, and one that may come after it. */
    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    enum Input {
        ENCOUNTERS(Topics.MIGRANT_ENCOUNTERS, "s|b|0", TestEvents.encounter(0, 3), Topics.BATCH_OUTCOMES),
        PUBLISHED(Topics.PUBLISHED_COUNTS, "AOR|2023-06-01", publication(), Topics.PLAN_INPUTS),
        REQUESTS(Topics.ASSISTANCE_REQUESTS, "r-1", submitted(), Topics.REQUEST_STATES),
        PERSONNEL(Topics.PERSONNEL_REPORTS, "RGV", TestEvents.report(5), Topics.PLAN_INPUTS),
        POLICIES(Topics.POLICY_CHANGES, "p-1", policy(), Topics.PLAN_INPUTS);

        private final Topic topic;
        private final String key;

        private final SpecificRecord sound;

        private final Topic answer;

        Input(Topic topic, String key, SpecificRecord sound, Topic answer) {
            this.topic = topic;
            this.key = key;
            this.sound = sound;
            this.answer = answer;
        }

        /** An event that belongs on another topic. */
        SpecificRecord foreign() {
            return this == REQUESTS ? TestEvents.report(1) : received();
        }
    }

    /** What may be wrong with a record. */
    enum Oddity {
        NO_KEY,
        EMPTY_KEY,
        OTHER_KEY,
        NO_VALUE_AND_NO_KEY,
        EMPTY_VALUE,
        TEXT,
        OTHER_MAGIC_BYTE,
        UNKNOWN_SCHEMA,
        CUT_SHORT,
        HEAD_ONLY,
        FOREIGN_KIND
    }

    static Stream<Arguments> all() {
        return Arrays.stream(Input.values())
                .flatMap(input -> Arrays.stream(Oddity.values()).map(oddity -> Arguments.of(input, oddity)));
    }

    private byte @Nullable [] odd(Input input, Oddity oddity) {
        byte[] sound = events.serializer().serialize(input.topic.name(), input.sound);
        return switch (oddity) {
            case NO_KEY, EMPTY_KEY, OTHER_KEY -> sound;
            case NO_VALUE_AND_NO_KEY -> null;
            case EMPTY_VALUE -> new byte[0];
            case TEXT -> "{\"persons\":3}".getBytes(StandardCharsets.UTF_8);
            case OTHER_MAGIC_BYTE -> {
                sound[0] = 7;
                yield sound;
            }
            case UNKNOWN_SCHEMA -> new byte[] {0, 0, 0, 0, 99, 1, 2, 3};
            case CUT_SHORT -> Arrays.copyOf(sound, sound.length - 3);
            case HEAD_ONLY -> Arrays.copyOf(sound, 5);
            case FOREIGN_KIND -> {
                var foreign = input.foreign();
                // its own topic knows its schema
                yield events.serializer().serialize(input.topic.name(), foreign);
            }
        };
    }

    private static byte @Nullable [] key(Input input, Oddity oddity) {
        return switch (oddity) {
            case NO_KEY, NO_VALUE_AND_NO_KEY -> null;
            case EMPTY_KEY -> new byte[0];
            case OTHER_KEY -> "somewhere else".getBytes(StandardCharsets.UTF_8);
            default -> input.key.getBytes(StandardCharsets.UTF_8);
        };
    }

    @ParameterizedTest
    @MethodSource("all")
    void isParkedOnceAndTheNextOneCounts(Input input, Oddity oddity) {
        var topic = driver.createInputTopic(
                input.topic.name(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                TestEvents.NOW,
                Duration.ZERO);
        topic.pipeInput(key(input, oddity), odd(input, oddity));
        assertThat(meters.find("muster.dead.letters").counters()).as("parked").hasSize(1);
        assertThat(parked()).isEqualTo(1);

        topic.pipeInput(
                input.key.getBytes(StandardCharsets.UTF_8),
                events.serializer().serialize(input.topic.name(), input.sound));
        driver.advanceWallClockTime(Duration.ofMinutes(10));
        driver.advanceWallClockTime(Duration.ofMinutes(10));

        assertThat(parked()).isEqualTo(1);
        if (input != Input.PUBLISHED) {
            assertThat(driver.createOutputTopic(
                                    input.answer.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readKeyValuesToList())
                    .isNotEmpty();
        }
    }

    private double parked() {
        return meters.find("muster.dead.letters").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    static PublicationCompleted publication() {
        return PublicationCompleted.newBuilder()
                .setLayout("AOR")
                .setPeriods(List.of(LocalDate.of(2023, 5, 1)))
                .setRegions(List.of("SOUTHWEST"))
                .setPublishedOn(LocalDate.of(2023, 6, 1))
                .setPublication(UUID.randomUUID())
                .setSourceFile("file")
                .setCells(0)
                .setPersons(0)
                .setReceivedAt(TestEvents.NOW)
                .build();
    }

    static RequestSubmitted submitted() {
        return RequestSubmitted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setRequestId("r-1")
                .setOn(LocalDate.of(2023, 5, 1))
                .setRole("DHS")
                .setTitle("t")
                .setRequester("DHS")
                .setPurpose("p")
                .setLines(List.of(RequestsUnderTest.line("1", "RGV", "DATA_ENTRY", 20, LocalDate.of(2023, 5, 2), 90)))
                .setPolicies(List.of())
                .setRecordedAt(TestEvents.NOW)
                .build();
    }

    private static RequestReceived received() {
        return RequestReceived.newBuilder()
                .setEventId(UUID.randomUUID())
                .setRequestId("r-1")
                .setOn(LocalDate.of(2023, 5, 2))
                .setRole("JDOMS")
                .setRecordedAt(TestEvents.NOW)
                .build();
    }

    static PolicyChanged policy() {
        return PolicyChanged.newBuilder()
                .setEventId(UUID.randomUUID())
                .setPolicyId("p-1")
                .setName("n")
                .setEffectiveAt(TestEvents.NOW)
                .setEffects(List.of())
                .setMix(List.of())
                .setOperationalFrom(List.of())
                .setSource("s")
                .setMark("A")
                .setRecordedAt(TestEvents.NOW)
                .build();
    }
}
