package io.muster.staffing.answers.readmodel;

import io.muster.events.PlanClock;
import io.muster.events.RequestState;
import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.rows.PlanClocks;
import io.muster.staffing.requests.streams.RequestEventMapper;
import io.muster.staffing.topology.Cluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the output topics, and the events of requests, from their beginning into the tables, committed records only, and goes on
 * reading. Every instance has all of them, so every instance answers everything. A reader of its own and not a global store: what
 * it can't read it passes over with a warning, and an outage only makes it wait.
 */
public final class TablesReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TablesReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Offsets of a partition that are read of what grows with traffic. */
    private static final long LATEST = 5_000;

    /** Events of requests that are read before the plan has judged them. */
    private static final int UNJUDGED = 5_000;

    private static final int PHASE = Integer.MAX_VALUE - 1_600;

    private final Map<String, Object> settings;
    private final Deserializer<SpecificRecord> events;
    private final LatestTables tables;
    private final Revisions revisions;
    private final LatestRefusals refusals;
    private volatile boolean on;
    private @Nullable Thread reading;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile String obstacle = "the tables have not been read yet";
    private volatile boolean caughtUp;

    TablesReader(Cluster cluster, Deserializer<SpecificRecord> events, LatestTables tables, LatestRefusals refusals) {
        this.settings = cluster.with(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                50,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "muster-staffing-answers"));
        this.events = events;
        this.tables = tables;
        this.revisions = new Revisions(tables, PATIENCE);
        this.refusals = refusals;
    }

    /** Why the tables are not complete, if they aren't. Once complete they are answered from, also through an outage. */
    public Optional<String> obstacle() {
        return caughtUp ? Optional.empty() : Optional.of(obstacle);
    }

    @Override
    public synchronized void start() {
        if (!on) {
            // Before the thread starts, or it could see that it is off and end at once.
            on = true;
            reading = Thread.ofPlatform().daemon().name("tables").start(this::readOn);
        }
    }

    @Override
    public synchronized void stop() {
        on = false;
        var thread = reading;
        reading = null;
        var client = consumer;
        if (client != null) {
            client.wakeup();
        }
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void readOn() {
        while (isRunning()) {
            try (var client = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = client;
                read(client);
            } catch (WakeupException | InterruptException ended) {
                return;
            } catch (KafkaException away) {
                say("the tables can't be read: " + reason(away));
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RuntimeException unexpected) {
                LOG.error("Reading the tables failed and begins again", unexpected);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void read(Consumer<byte[], byte[]> client) {
        var begun = begin(client, UNJUDGED);
        while (begun.isPresent() && isRunning()) {
            readSome(begun.get());
        }
    }

    /**
     * A reading that has begun.
     *
     * @param ends of the topics when it began
     */
    record Begun(Consumer<byte[], byte[]> client, Map<TopicPartition, Long> ends, RequestPace pace) {}

    /**
     * Begins to read; empty while topics are missing.
     *
     * @param unjudged events of requests that are read before the plan has judged them
     */
    Optional<Begun> begin(Consumer<byte[], byte[]> client, int unjudged) {
        var partitions = partitions(client);
        if (partitions.isEmpty()) {
            return Optional.empty();
        }
        client.assign(partitions);
        var ends = client.endOffsets(partitions);
        begin(client, partitions, ends);
        return Optional.of(new Begun(client, ends, new RequestPace(client, partitions, unjudged)));
    }

    /** Reads what has come. */
    void readSome(Begun begun) {
        begun.pace().look(begun.ends(), revisions.saidJudged());
        for (var record : begun.client().poll(POLL)) {
            apply(record);
        }
        revisions.look(System.nanoTime());
        if (!caughtUp) {
            catchUp(begun.pace().left(begun.ends()));
        }
    }

    /** What was written since the reading began may end in the middle of a revision: its end is waited for. */
    private void catchUp(long left) {
        if (left > 0) {
            obstacle = "the tables are being read: " + left + " offsets to go";
            return;
        }
        revisions.hold(System.nanoTime());
        revisions.look(System.nanoTime());
        caughtUp = revisions.isWhole(System.nanoTime());
        if (caughtUp) {
            LOG.info("The tables are read");
        } else {
            obstacle = "the tables are read up to the middle of a revision of the plan, whose end follows at once";
        }
    }

    /**
     * Begins anew, with empty tables, so that nothing is counted twice and nothing stays that was deleted meanwhile. Of what grows
     * with traffic only the latest is read: a start takes as long after a million reports as after a thousand.
     */
    private void begin(
            Consumer<byte[], byte[]> client, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        caughtUp = false;
        tables.clear();
        revisions.begin();
        refusals.clear();
        var beginnings = client.beginningOffsets(partitions);
        for (var partition : partitions) {
            long first = beginnings.getOrDefault(partition, 0L);
            long latest = Math.max(first, ends.getOrDefault(partition, 0L) - LATEST);
            boolean isCut = latest > first && ReadTopics.growsWithTraffic(partition.topic());
            client.seek(partition, isCut ? latest : first);
            if (isCut && partition.topic().equals(Topics.BATCH_OUTCOMES.name())) {
                tables.outcomes().skipEarlier();
            } else if (isCut) {
                refusals.skipEarlier();
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> client) {
        var there = client.listTopics();
        var missing = ReadTopics.missing(there.keySet());
        if (!missing.isEmpty()) {
            say("waiting for topics " + missing);
            LockSupport.parkNanos(PAUSE.toNanos());
            return List.of();
        }
        return ReadTopics.partitions(there);
    }

    void apply(ConsumerRecord<byte[], byte[]> record) {
        if (ReadTopics.isOfDeadLetters(record.topic())) {
            refusals.takeLetter(record);
            return;
        }
        try {
            var value = record.value() == null ? null : events.deserialize(record.topic(), record.value());
            var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (record.topic().equals(Topics.ASSISTANCE_REQUESTS.name())) {
                revisions.pass(record.topic(), ReadTopics.number(record));
                Optional.ofNullable(value)
                        .flatMap(RequestEventMapper::of)
                        .ifPresent(event -> revisions.apply(record.offset(), event));
            } else if (value != null && ReadTopics.isOfRefusals(record.topic())) {
                refusals.add(record, value);
                revisions.pass(record.topic(), ReadTopics.number(record));
            } else {
                store(record, key, value);
            }
        } catch (RegistryUnavailable | WakeupException | InterruptException ending) {
            throw ending;
        } catch (RuntimeException unfit) {
            // the plan parks what can't be read or processed and goes on; so do the answers, or one record would end
            // them for good
            LOG.warn("Passed over {}-{} at {}", record.topic(), record.partition(), record.offset(), unfit);
            revisions.pass(record.topic(), ReadTopics.number(record));
        }
    }

    private void store(ConsumerRecord<byte[], byte[]> record, String key, @Nullable SpecificRecord value) {
        var topic = record.topic();
        long number = ReadTopics.number(record);
        if (value instanceof RequestState state) {
            revisions.names(state);
        }
        if (!tables.takeAlone(topic, key, value)) {
            revisions.apply(topic, number, now -> now.with(topic, key, value));
        }
        revisions.pass(topic, number);
        if (value instanceof PlanClock clock) {
            revisions.end(clock, System.nanoTime());
        } else if (value == null && key.equals(PlanClocks.CLOCK)) {
            revisions.noPlan();
        }
    }

    /** A client that could not be made says only that; its cause says why. */
    private static @Nullable String reason(KafkaException away) {
        return away.getCause() == null ? away.getMessage() : away.getCause().getMessage();
    }

    private void say(String reason) {
        if (!reason.equals(obstacle)) {
            obstacle = reason;
            LOG.info("{}", reason);
        }
    }
}
