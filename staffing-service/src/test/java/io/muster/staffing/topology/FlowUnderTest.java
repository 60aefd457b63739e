package io.muster.staffing.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.CountingSettings;
import io.muster.staffing.counting.streams.CountingTopology;
import io.muster.staffing.counting.streams.Partitioning;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planstreams.PlanSettings;
import io.muster.staffing.planstreams.PlanTopology;
import io.muster.staffing.planstreams.effects.Forgetting;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.published.VanishingLimit;
import io.muster.support.watch.RegistryProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The whole topology of the shipped profile under a driver: sends events, lets time pass, reads what was written. */
final class FlowUnderTest implements AutoCloseable {

    /** Longer than the plan rests after a recomputation, however slow the machine. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int UNLIMITED = 1_000_000;

    private final Serde<SpecificRecord> events;
    private final TopologyTestDriver driver;
    private final Map<String, Map<String, SpecificRecord>> standing = new TreeMap<>();
    private Instant now = TestEvents.NOW;

    FlowUnderTest(Path state, Serde<SpecificRecord> events) {
        this(state, events, UNLIMITED, rows -> {});
    }

    /** A flow that recomputes so many rows at a time, and says how many they were. */
    FlowUnderTest(Path state, Serde<SpecificRecord> events, int rowsAtATime, IntConsumer recomputed) {
        this.events = events;
        var settings = settings(state, new SimpleMeterRegistry());
        this.driver = new TopologyTestDriver(
                topology(settings, events, rowsAtATime, recomputed, new DayByDayPlanner()), settings, now);
    }

    /** A flow that plans with that planner. */
    FlowUnderTest(Path state, Serde<SpecificRecord> events, Planner planner) {
        this.events = events;
        var settings = settings(state, new SimpleMeterRegistry());
        this.driver = new TopologyTestDriver(topology(settings, events, UNLIMITED, rows -> {}, planner), settings, now);
    }

    void send(Topic topic, String key, @Nullable SpecificRecord event) {
        send(topic, key, event, now);
    }

    /** What is read now and was appended then. */
    void send(Topic topic, String key, @Nullable SpecificRecord event, Instant appended) {
        driver.createInputTopic(topic.name(), new StringSerializer(), events.serializer(), appended, Duration.ZERO)
                .pipeInput(key, event);
    }

    /** Long enough for everything that waits for a pause. */
    void settle() {
        for (int look = 0; look < 6; look++) {
            now = now.plus(PAUSE);
            driver.advanceWallClockTime(PAUSE);
        }
    }

    /** So many hours, one after the other. */
    void hours(int many) {
        for (int hour = 0; hour < many; hour++) {
            now = now.plus(Duration.ofHours(1));
            driver.advanceWallClockTime(Duration.ofHours(1));
        }
    }

    /** So many seconds, one after the other. */
    void seconds(int many) {
        for (int second = 0; second < many; second++) {
            now = now.plusSeconds(1);
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
    }

    /** What was written on a topic since it was last read, of one kind. */
    <T> List<T> read(Topic topic, Class<T> kind) {
        List<T> found = new ArrayList<>();
        driver
                .createOutputTopic(topic.name(), new StringDeserializer(), events.deserializer())
                .readValuesToList()
                .stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(found::add);
        return found;
    }

    /** Whatever was parked as a dead letter, since this was last asked, by topic. */
    List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (var input : Topics.INPUTS) {
            driver.createOutputTopic(input.deadLetters().name(), new StringDeserializer(), new StringDeserializer())
                    .readRecordsToList()
                    .forEach(letter ->
                            letters.add(input.name() + ": " + letter.headers().lastHeader("__streams.errors.message")));
        }
        return letters;
    }

    /** What stands on a topic: the last record under each key that is no tombstone. */
    Map<String, SpecificRecord> standing(Topic topic) {
        var rows = standing.computeIfAbsent(topic.name(), name -> new TreeMap<>());
        driver.createOutputTopic(topic.name(), new StringDeserializer(), events.deserializer())
                .readKeyValuesToList()
                .forEach(record -> {
                    if (record.value == null) {
                        rows.remove(record.key);
                    } else {
                        rows.put(record.key, record.value);
                    }
                });
        return rows;
    }

    @Override
    public void close() {
        driver.close();
    }

    static Properties settings(Path state, MeterRegistry meters) {
        var muster = new StaffingProperties(
                Profiles.SHIPPED,
                state,
                "test",
                new RegistryProperties("mock://none", Map.of()),
                new StaffingProperties.TopicProperties(true, (short) -1),
                new StaffingProperties.StreamsProperties(1, 0, Duration.ofSeconds(2), Map.of()),
                new StaffingProperties.CountingProperties(Duration.ofMillis(20), Duration.ofDays(400)),
                new StaffingProperties.PlanProperties(
                        Duration.ofMillis(20), Duration.ofMillis(50), 2_000, 400, 5, 20, 16));
        var settings = new Properties();
        settings.putAll(StreamsSettings.of(
                new Cluster(Map.of("bootstrap.servers", "nowhere:9092")),
                muster,
                new DeadLetterBox(meters),
                new LastInput()));
        return settings;
    }

    static Topology topology(Properties settings, Serde<SpecificRecord> events) {
        return topology(settings, events, UNLIMITED, rows -> {}, new DayByDayPlanner());
    }

    private static Topology topology(
            Properties settings,
            Serde<SpecificRecord> events,
            int rowsAtATime,
            IntConsumer recomputed,
            Planner planner) {
        var profile = Profiles.shipped();
        var counting = new CountingTopology(
                new CountingSettings(
                        profile,
                        new Partitioning(() -> 1),
                        Duration.ofMillis(20),
                        Duration.ofHours(6),
                        Duration.ofDays(400),
                        refusal -> {}),
                events);
        var planning = new PlanTopology(
                new PlanSettings(
                        profile,
                        "the profile's file",
                        planner,
                        Duration.ofMillis(20),
                        Duration.ofHours(1),
                        rowsAtATime,
                        400,
                        new VanishingLimit(5, 20),
                        Keeping.USUAL,
                        Forgetting.PORTION,
                        recomputed),
                events);
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        new StaffingTopology(counting, planning).addTo(builder);
        return builder.build();
    }

    void encounter(long index, int persons, String observedAt) {
        var event = TestEvents.encounter(index, persons);
        event.setObservedAt(Instant.parse(observedAt));
        send(Topics.MIGRANT_ENCOUNTERS, "s|b|" + index / 256, event);
    }
}
