package io.muster.staffing.answers.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.PlanClock;
import io.muster.events.RequestReceived;
import io.muster.events.RequestState;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.streams.RequestStates;
import io.muster.staffing.topology.Cluster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A start reads events of requests from their beginning, of which years may stand there, and holds those alone that requests name,
 * which are few, and some that the plan has not judged yet.
 */
class StartOfReadingTest {

    private static final TopicPartition EVENTS = new TopicPartition(Topics.ASSISTANCE_REQUESTS.name(), 0);
    private static final TopicPartition STATES = new TopicPartition(Topics.REQUEST_STATES.name(), 0);
    private static final LocalDate DAY = LocalDate.of(2023, 5, 14);
    private static final int MOST = 20;
    private static final int A_POLL = 10;

    private final List<SpecificRecord> records = new ArrayList<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final MockConsumer<byte[], byte[]> client = new MockConsumer<>("earliest");
    private final LatestTables tables = new LatestTables();
    private final TablesReader reader = new TablesReader(
            new Cluster(Map.of("bootstrap.servers", "127.0.0.1:1")), deserializer(), tables, new LatestRefusals());
    private TablesReader.@Nullable Begun begun;

    private Deserializer<SpecificRecord> deserializer() {
        return (topic, bytes) -> records.get(ByteBuffer.wrap(bytes).getInt());
    }

    StartOfReadingTest() {
        client.setMaxPollRecords(A_POLL);
        Stream.of(
                        Topics.INPUTS.stream().map(Topic::deadLetters),
                        Stream.of(Topics.ASSISTANCE_REQUESTS),
                        Topics.OUTPUTS.stream())
                .flatMap(topics -> topics)
                .forEach(topic -> {
                    client.updatePartitions(
                            topic.name(), List.of(new PartitionInfo(topic.name(), 0, null, null, null)));
                    ends.put(new TopicPartition(topic.name(), 0), 0L);
                });
    }

    /** 500 events were told of 500 requests, of which three are kept; none but theirs is ever held. */
    @Test
    void holdsTheEventsAloneThatRequestsName() {
        var kept = Set.of(7, 250, 499);
        begin(500, kept);

        int most = readAll();

        assertThat(most).isEqualTo(kept.size());
        assertThat(tables.now().events().events().keySet().stream().map(EventsOfRequests.RequestPosition::request))
                .containsExactlyInAnyOrder("r7", "r250", "r499");
    }

    /** What the plan has not judged is read some way ahead, and the rest once it has: here all but the first of 500. */
    @Test
    void readsNotFarAheadOfThePlan() {
        begin(500, Set.of(0));

        assertThat(readAll()).isBetween(2, 1 + MOST + A_POLL);

        tellState(499, 1);
        var written = Map.of(EVENTS.topic(), 500L, STATES.topic(), 2L, Topics.PLAN_INPUTS.name(), 1L);
        add(
                new TopicPartition(Topics.PLAN_INPUTS.name(), 0),
                0,
                "clock|plan",
                new PlanClock(DAY, List.of(), 1L, "hash", written, List.of()));
        readAll();

        assertThat(tables.now().events().events().keySet().stream().map(EventsOfRequests.RequestPosition::request))
                .contains("r0", "r499");
        assertThat(client.position(EVENTS)).isEqualTo(500);
    }

    private void begin(int events, Set<Integer> kept) {
        ends.put(EVENTS, (long) events);
        ends.put(STATES, (long) kept.size());
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        ends.keySet().forEach(partition -> beginnings.put(partition, 0L));
        client.updateBeginningOffsets(beginnings);
        client.updateEndOffsets(ends);
        begun = reader.begin(client, MOST).orElseThrow();
        for (int number = 0; number < events; number++) {
            add(EVENTS, number, "r" + number, received(number));
        }
        int at = 0;
        for (int number : kept.stream().sorted().toList()) {
            tellState(number, at++);
        }
    }

    private void tellState(int number, int at) {
        add(STATES, at, "r" + number, state(number));
    }

    private void add(TopicPartition partition, long offset, String key, SpecificRecord value) {
        records.add(value);
        client.addRecord(new ConsumerRecord<>(
                partition.topic(),
                0,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Integer.BYTES).putInt(records.size() - 1).array(),
                partition.equals(EVENTS)
                        ? new RecordHeaders()
                        : new RecordHeaders()
                                .add("plan-number", Long.toString(offset + 1).getBytes(StandardCharsets.US_ASCII)),
                Optional.empty()));
    }

    /** Reads on until nothing more comes; gives the most events that were held at once. */
    private int readAll() {
        int most = 0;
        for (int poll = 0; poll < 200; poll++) {
            reader.readSome(Objects.requireNonNull(begun));
            most = Math.max(most, tables.now().events().size());
        }
        return most;
    }

    private static RequestReceived received(int number) {
        return new RequestReceived(new UUID(1, number), "r" + number, DAY, "PROVIDER", Instant.EPOCH, null);
    }

    private static RequestState state(int number) {
        return RequestStates.state(Account.none("r" + number), List.of((long) number), FilledTables.PROFILE, 1);
    }
}
