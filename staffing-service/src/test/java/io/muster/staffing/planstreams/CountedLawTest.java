package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.CountingSettings;
import io.muster.staffing.counting.streams.CountingTopology;
import io.muster.staffing.counting.streams.Partitioning;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planstreams.effects.Forgetting;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.published.VanishingLimit;
import io.muster.staffing.planstreams.rows.PlanOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was reversed was never counted: the whole topology, from encounters to what stands on its topics. The time of the latest
 * observation is left out: totals keep no more than the latest ever seen, also where it was reversed.
 */
@Tag("slow")
class CountedLawTest {

    private static final ReferenceProfile PROFILE = Profiles.at("classpath:profiles/three-places.yaml");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int HISTORIES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Serde<SpecificRecord> events = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));

    @TempDir
    Path state;

    /** An encounter, or its reversal. */
    private record Told(boolean reversed, long index, int persons, String place, int day, int hour) {

        Told reversal() {
            return new Told(true, index, persons, place, day, hour);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 200, 300, 400})
    void thePlanFollowsFromTheEncountersThatWereNotReversed(long seed) throws IOException {
        for (long one = seed; one < seed + HISTORIES; one++) {
            var history = history(new Random(one));

            assertThat(after(history).differences(after(surviving(history))))
                    .as("seed " + one + ": " + history)
                    .isEmpty();
        }
    }

    private static List<Told> history(Random random) {
        List<Told> history = new ArrayList<>();
        int number = random.nextInt(3, 25);
        for (long index = 0; index < number; index++) {
            var position = new Told(
                    false,
                    index,
                    random.nextInt(1, 60),
                    List.of("NORTH", "SOUTH", "PORT").get(random.nextInt(3)),
                    random.nextInt(15) == 0 ? random.nextInt(340, 380) : random.nextInt(1, 9),
                    random.nextInt(24));
            history.add(position);
            if (random.nextInt(8) == 0) {
                history.add(position);
            }
            if (random.nextInt(10) == 0) {
                // other content under its index: refused
                history.add(new Told(false, index, position.persons() + 1, "PORT", 3, 3));
            }
            if (random.nextInt(3) == 0 || position.day() > 100) {
                history.add(random.nextInt(history.indexOf(position), history.size() + 1), position.reversal());
            }
        }
        return history;
    }

    /** The first of each index, unless it was reversed after it; a reversal of what was never counted is refused. */
    private static List<Told> surviving(List<Told> history) {
        Map<Long, Told> first = new HashMap<>();
        Set<Long> reversed = new HashSet<>();
        List<Told> surviving = new ArrayList<>();
        for (var position : history) {
            if (position.reversed()) {
                if (first.containsKey(position.index()) && reversed.add(position.index())) {
                    surviving.remove(first.get(position.index()));
                }
            } else if (first.putIfAbsent(position.index(), position) == null) {
                surviving.add(position);
            }
        }
        return surviving;
    }

    private Standing after(List<Told> history) throws IOException {
        var snapshot = new Standing();
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "law");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory(state, "run").toString());
        var now = StepEvents.NOW;
        try (var driver = new TopologyTestDriver(builder().build(), properties, now)) {
            for (var position : history) {
                driver.createInputTopic(
                                Topics.MIGRANT_ENCOUNTERS.name(),
                                new StringSerializer(),
                                events.serializer(),
                                now,
                                Duration.ZERO)
                        .pipeInput(
                                "s|b|" + position.index() / 256,
                                position.reversed() ? reversed(position) : recorded(position));
                if (position.index() % 4 == 0) {
                    driver.advanceWallClockTime(Duration.ofMillis(100));
                }
            }
            for (int look = 0; look < 6; look++) {
                driver.advanceWallClockTime(PAUSE);
            }
            for (var topic : Topics.OUTPUTS) {
                driver.createOutputTopic(topic.name(), new StringDeserializer(), events.deserializer())
                        .readKeyValuesToList()
                        .forEach(value -> snapshot.take(new PlanOutput(topic.name(), value.key, value.value)));
            }
        }
        return snapshot.sealed();
    }

    private StreamsBuilder builder() {
        var builder = new StreamsBuilder();
        var counted = new CountingTopology(
                        new CountingSettings(
                                PROFILE,
                                new Partitioning(() -> 1),
                                Duration.ofMillis(20),
                                Duration.ofHours(6),
                                Duration.ofDays(400),
                                refusal -> {}),
                        events)
                .addTo(builder);
        new PlanTopology(
                        new PlanSettings(
                                PROFILE,
                                "the profile's file",
                                new DayByDayPlanner(),
                                Duration.ofMillis(20),
                                Duration.ofHours(1),
                                1_000_000,
                                8,
                                new VanishingLimit(5, 20),
                                Keeping.USUAL,
                                Forgetting.PORTION,
                                rows -> {}),
                        events)
                .addTo(builder, counted);
        return builder;
    }

    private static EncounterRecorded recorded(Told position) {
        return EncounterRecorded.newBuilder()
                .setSource("s")
                .setBatch("b")
                .setIndex(position.index())
                .setPersons(position.persons())
                .setPlace(position.place())
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setPathway(null)
                .setCitizenship(null)
                .setObservedAt(StepEvents.day(position.day())
                        .atTime(position.hour(), 30)
                        .atZone(ZONE)
                        .toInstant())
                .setReceivedAt(StepEvents.NOW)
                .build();
    }

    private static EncounterReversed reversed(Told position) {
        var of = recorded(position);
        return EncounterReversed.newBuilder()
                .setSource(of.getSource())
                .setBatch(of.getBatch())
                .setIndex(of.getIndex())
                .setPersons(of.getPersons())
                .setPlace(of.getPlace())
                .setComponent(of.getComponent())
                .setDemographic(of.getDemographic())
                .setAuthority(of.getAuthority())
                .setPathway(null)
                .setCitizenship(null)
                .setObservedAt(of.getObservedAt())
                .setReceivedAt(StepEvents.NOW)
                .setReason(null)
                .build();
    }
}
