package io.muster.staffing.topology;

import static io.muster.staffing.topology.TestEvents.NOW;
import static io.muster.staffing.topology.TestEvents.encounter;
import static io.muster.staffing.topology.TestEvents.report;
import static io.muster.staffing.topology.TestEvents.reversal;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.events.BatchOutcome;
import io.muster.events.DailyDemand;
import io.muster.events.EncounterRejected;
import io.muster.events.StaffingNeed;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffingTopologyTest {

    @TempDir
    Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Serde<SpecificRecord> events;
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var serde = EventSerdes.settings("mock://" + UUID.randomUUID());
        events = EventSerdes.serde(serde);
        driver = new TopologyTestDriver(topology(), settings(), NOW);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private Properties settings() {
        return FlowUnderTest.settings(state, meters);
    }

    private Topology topology() {
        return FlowUnderTest.topology(settings(), events);
    }

    private void send(SpecificRecord event) {
        sendAs("s|b|0", event);
    }

    private void sendAs(String key, SpecificRecord event) {
        send(Topics.MIGRANT_ENCOUNTERS, key, event);
    }

    private void send(Topic topic, String key, @Nullable SpecificRecord event) {
        driver.createInputTopic(topic.name(), new StringSerializer(), events.serializer(), NOW, Duration.ZERO)
                .pipeInput(key, event);
    }

    /** Much time: the plan rests for a multiple of what its last pass really took, on however slow a machine. */
    private void letTimePass() {
        driver.advanceWallClockTime(Duration.ofMinutes(10));
        driver.advanceWallClockTime(Duration.ofMinutes(10));
    }

    private <T> List<T> read(Topic topic, Class<T> kind) {
        return driver
                .createOutputTopic(topic.name(), new StringDeserializer(), events.deserializer())
                .readValuesToList()
                .stream()
                .map(kind::cast)
                .toList();
    }

    private BatchOutcome outcome() {
        letTimePass();
        return read(Topics.BATCH_OUTCOMES, BatchOutcome.class).getLast();
    }

    private List<TestRecord<byte[], byte[]>> letters(Topic topic) {
        return driver.createOutputTopic(
                        topic.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Test
    void isDrawnAsItWas() throws IOException {
        var golden = Path.of("src/test/resources/topology.txt");
        var drawn = topology().describe().toString();
        if (Boolean.getBoolean("muster.golden")) {
            Files.writeString(golden, drawn);
        }

        assertThat(drawn)
                .as("a difference is a migration of state; look at it, then run with -Dmuster.golden=true")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void countsOnceWhateverIsSentAgain() {
        send(encounter(0, 3));
        send(encounter(0, 3));
        send(encounter(1, 2));

        var outcome = outcome();
        assertThat(outcome.getCounted()).isEqualTo(2);
        assertThat(outcome.getPersons()).isEqualTo(5);
        assertThat(outcome.getDuplicates()).isEqualTo(1);
        assertThat(read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class)).isEmpty();
        var demand = read(Topics.DAILY_DEMAND, DailyDemand.class).getLast();
        assertThat(demand.getPlace()).isEqualTo("RGV");
        assertThat(demand.getDay()).isEqualTo(LocalDate.of(2023, 5, 11));
        assertThat(demand.getPersons()).isEqualTo(5);
    }

    @Test
    void refusesAnIndexThatWasCountedWithOtherContent() {
        send(encounter(0, 3));
        send(encounter(0, 4));

        var refused = read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class);
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().getCode()).isEqualTo("CONFLICT");
        assertThat(outcome().getPersons()).isEqualTo(3);
    }

    @Test
    void takesAnEncounterBackOnceAsInALedger() {
        send(encounter(0, 3));
        send(reversal(0, 3));
        send(reversal(0, 3));

        var outcome = outcome();
        assertThat(outcome.getPersons()).isZero();
        assertThat(outcome.getReversed()).isEqualTo(1);
        assertThat(outcome.getDuplicates()).isEqualTo(1);
        // as if it had never been reported: no row of demand stands, of that day or another
        assertThat(read(Topics.DAILY_DEMAND, DailyDemand.class)).isEmpty();
    }

    @Test
    void refusesAReversalOfWhatWasNeverCountedOrDoesNotMatch() {
        send(reversal(7, 3));
        send(encounter(0, 3));
        send(reversal(0, 4));

        assertThat(read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class))
                .extracting(EncounterRejected::getCode)
                .containsExactly("UNKNOWN_EVENT", "MISMATCH");
        assertThat(outcome().getPersons()).isEqualTo(3);
    }

    @Test
    void refusesAnUnknownPlaceAndATimeToCome() {
        var nowhere = encounter(0, 3);
        nowhere.setPlace("NOWHERE");
        var tomorrow = encounter(1, 3);
        tomorrow.setObservedAt(NOW.plus(Duration.ofHours(2)));
        send(nowhere);
        send(tomorrow);

        assertThat(read(Topics.ENCOUNTERS_REJECTED, EncounterRejected.class))
                .extracting(EncounterRejected::getCode)
                .containsExactly("UNKNOWN_PLACE", "OBSERVED_AHEAD");
    }

    @Test
    void parksAnEncounterUnderAKeyThatIsNotItsOwn() {
        sendAs("s|b|5", encounter(0, 3));

        var letter = letters(Topics.MIGRANT_ENCOUNTERS).getFirst();
        assertThat(new String(letter.headers().lastHeader(DeadLetter.MESSAGE).value(), StandardCharsets.UTF_8))
                .contains("s|b|5")
                .contains("s|b|0");
    }

    static List<Topic> inputs() {
        return Topics.INPUTS;
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void countsAPoisonPillAndGoesOn(Topic topic) {
        byte[] pill = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput("k".getBytes(StandardCharsets.UTF_8), pill);
        send(encounter(0, 3));

        // The driver does not hand out letters of bytes that can't be read; the end-to-end test reads one from a
        // broker.
        assertThat(unreadable(topic)).isEqualTo(1);
        assertThat(outcome().getPersons()).isEqualTo(3);
    }

    @Test
    void countsAnEmptyValueAsUnreadable() {
        driver.createInputTopic(Topics.MIGRANT_ENCOUNTERS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("s|b|0", new byte[0]);

        assertThat(unreadable(Topics.MIGRANT_ENCOUNTERS)).isEqualTo(1);
    }

    private double unreadable(Topic topic) {
        return meters.get("muster.dead.letters")
                .tags("topic", topic.deadLetters().name(), "kind", "unreadable")
                .counter()
                .count();
    }

    @Test
    void needsFollowPeopleOnHandAndForgetThemByATombstone() {
        send(encounter(0, 300));
        send(Topics.PERSONNEL_REPORTS, "RGV", report(7));
        letTimePass();
        var known = dataEntry();
        assertThat(known.getLines().getFirst().getOnHand()).isEqualTo(7);
        assertThat(known.getLines().getFirst().getShortage()).isNotNull();

        send(Topics.PERSONNEL_REPORTS, "RGV", null);
        letTimePass();

        assertThat(dataEntry().getLines().getFirst().getOnHand()).isNull();
    }

    @Test
    void writesOnlyRowsThatAreNews() {
        send(encounter(0, 3));
        letTimePass();
        assertThat(read(Topics.STAFFING_NEEDS, StaffingNeed.class)).isNotEmpty();

        send(encounter(0, 3));
        send(Topics.PERSONNEL_REPORTS, "SDC", report(0, "SDC"));
        letTimePass();

        Map<String, Integer> places = new LinkedHashMap<>();
        read(Topics.STAFFING_NEEDS, StaffingNeed.class).forEach(need -> places.merge(need.getPlace(), 1, Integer::sum));
        assertThat(places).containsOnlyKeys("SDC");
    }

    private StaffingNeed dataEntry() {
        Map<String, StaffingNeed> latest = new HashMap<>();
        List<StaffingNeed> all = new ArrayList<>(read(Topics.STAFFING_NEEDS, StaffingNeed.class));
        all.forEach(need -> latest.put(need.getPlace() + need.getTask() + need.getDay(), need));
        return Objects.requireNonNull(latest.get("RGVDATA_ENTRY2023-05-11"));
    }

    @Test
    void remembersByItsOwnClockWhatAnOldRecordTimeSpeaksOf() {
        // its producer gives records the time of the observation, three years ago; a slice is remembered for 400 days
        var observed = Instant.parse("2023-05-12T00:00:00Z");
        sendAt(observed, encounter(0, 3));
        driver.advanceWallClockTime(Duration.ofHours(7));
        sendAt(observed, encounter(0, 3));

        assertThat(outcome().getPersons()).isEqualTo(3);
    }

    private void sendAt(Instant recordTime, SpecificRecord event) {
        driver.createInputTopic(
                        Topics.MIGRANT_ENCOUNTERS.name(),
                        new StringSerializer(),
                        events.serializer(),
                        recordTime,
                        Duration.ZERO)
                .pipeInput("s|b|0", event);
    }
}
