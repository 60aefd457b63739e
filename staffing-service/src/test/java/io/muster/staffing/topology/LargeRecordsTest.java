package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterRecorded;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a broker takes of another producer, nothing that comes of it is larger than a broker takes: such a record would end the
 * thread that sends it, on each instance in turn, and again after each restart.
 */
@Tag("slow")
class LargeRecordsTest {

    /** What brokers take unless told otherwise, in bytes. */
    private static final int MOST = 1_048_576;

    /** A refusal holds the beginning of the event, 250,000 characters of it, and excerpts of what is wrong. */
    private static final int LARGEST_REFUSAL = 260_000;

    /** A reason names what was seen, in excerpts, and what is expected. */
    private static final int LONGEST_REASON = 1_000;

    /** As much as fits into a record once. */
    private static final String LARGE = "x".repeat(900_000);

    @TempDir
    Path state;

    static Stream<Arguments> texts() {
        return Stream.of(
                        new Sound(Topics.MIGRANT_ENCOUNTERS, TestEvents.encounter(0, 3)),
                        new Sound(Topics.PERSONNEL_REPORTS, TestEvents.report(5)),
                        new Sound(Topics.PERSONNEL_REPORTS, census()),
                        new Sound(Topics.PERSONNEL_REPORTS, confirmed()),
                        new Sound(Topics.PUBLISHED_COUNTS, OddRecordsTest.publication()),
                        new Sound(Topics.POLICY_CHANGES, OddRecordsTest.policy()),
                        new Sound(Topics.ASSISTANCE_REQUESTS, OddRecordsTest.submitted()))
                .flatMap(sound -> sound.event().getSchema().getFields().stream()
                        .filter(LargeRecordsTest::isText)
                        .map(field -> Arguments.of(sound, field.name())));
    }

    /** An event that would be taken. */
    record Sound(Topic topic, SpecificRecord event) {

        @Override
        public String toString() {
            return event.getSchema().getName();
        }
    }

    private static boolean isText(Schema.Field field) {
        return branches(field.schema())
                .anyMatch(type -> type.getType() == Schema.Type.STRING && type.getLogicalType() == null);
    }

    private static Stream<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes().stream() : Stream.of(schema);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingThatComesOfALargeTextIsTooLarge(Sound sound, String field) {
        var events = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));
        var settings = FlowUnderTest.settings(state, new SimpleMeterRegistry());
        var large = SpecificData.get().deepCopy(sound.event().getSchema(), sound.event());
        large.put(large.getSchema().getField(field).pos(), LARGE);
        try (var driver = new TopologyTestDriver(FlowUnderTest.topology(settings, events), settings, TestEvents.NOW)) {
            for (var key : List.of("RGV", "r-1", "p-1", "s|b|0", LARGE, LARGE + "|b|0", "s|" + LARGE + "|0")) {
                tell(driver, events, sound.topic(), key, large);
            }
            if (large instanceof EncounterRecorded encounter) {
                encounter.setPersons(encounter.getPersons() + 1); // where the first was taken this contradicts it
                tell(driver, events, sound.topic(), "s|b|0", encounter);
            }
            driver.advanceWallClockTime(Duration.ofMinutes(10));
            driver.advanceWallClockTime(Duration.ofMinutes(10));

            var written = written(driver);

            assertThat(written).isNotEmpty();
            written.forEach((name, records) -> assertThat(records).as(name).allSatisfy(record -> {
                if (name.endsWith("-dlt")) {
                    assertThat(size(record)).isLessThan(MOST);
                    assertThat(text(record, DeadLetter.MESSAGE)).hasSizeLessThan(LONGEST_REASON);
                } else {
                    assertThat(size(record)).isLessThan(LARGEST_REFUSAL);
                }
            }));
        }
    }

    @ParameterizedTest
    @CsvSource({"900000, false", "999900, true"})
    void aLetterThatWouldBeTooLargeSaysWhereItsRecordStands(int characters, boolean isOmitted) {
        var settings = FlowUnderTest.settings(state, new SimpleMeterRegistry());
        var events = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));
        var topic = Topics.PERSONNEL_REPORTS;
        var misplaced = TestEvents.report(5);
        misplaced.setSource("x".repeat(characters));
        try (var driver = new TopologyTestDriver(FlowUnderTest.topology(settings, events), settings, TestEvents.NOW)) {
            tell(driver, events, topic, "EPT", misplaced);

            var letter = driver.createOutputTopic(
                            topic.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecord();

            int bytes = events.serializer().serialize(topic.name(), misplaced).length;
            assertThat(letter.value() == null).isEqualTo(isOmitted);
            assertThat(text(letter, DeadLetter.TOPIC)).isEqualTo(topic.name());
            assertThat(text(letter, DeadLetter.OFFSET)).isEqualTo("0");
            assertThat(text(letter, DeadLetter.OMITTED)).isEqualTo(isOmitted ? String.valueOf(bytes) : "none");
        }
    }

    private static String text(TestRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void tell(
            TopologyTestDriver driver, Serde<SpecificRecord> events, Topic topic, String key, SpecificRecord event) {
        driver.createInputTopic(
                        topic.name(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        TestEvents.NOW,
                        Duration.ZERO)
                .pipeInput(
                        key.getBytes(StandardCharsets.UTF_8),
                        events.serializer().serialize(topic.name(), event));
    }

    /** Every record that was written, by its topic. */
    private static Map<String, List<TestRecord<byte[], byte[]>>> written(TopologyTestDriver driver) {
        Map<String, List<TestRecord<byte[], byte[]>>> records = new TreeMap<>();
        for (var name : driver.producedTopicNames()) {
            records.put(
                    name,
                    driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readRecordsToList());
        }
        return records;
    }

    private static int size(TestRecord<byte[], byte[]> record) {
        int size = length(record.key()) + length(record.value());
        for (var header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static CustodyReported census() {
        return CustodyReported.newBuilder()
                .setEventId(UUID.randomUUID())
                .setSource("test")
                .setPlace("RGV")
                .setAt(TestEvents.NOW)
                .setHeld(100)
                .setRecordedAt(TestEvents.NOW)
                .build();
    }

    private static DayConfirmed confirmed() {
        return DayConfirmed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setSource("test")
                .setPlace("RGV")
                .setDay(LocalDate.of(2023, 5, 1))
                .setRecordedAt(TestEvents.NOW)
                .build();
    }
}
