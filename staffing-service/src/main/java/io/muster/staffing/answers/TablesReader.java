package io.muster.staffing.answers;

import io.muster.schemas.serde.RegistryUnavailable;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.admission.Admission;
import io.muster.staffing.requests.streams.RequestEvents;
import io.muster.staffing.topology.Cluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
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
    /** Offsets of a partition that are read of what grows with traffic. */
    private static final long LATEST = 5_000;

    private static final int PHASE = Integer.MAX_VALUE - 1_600;

    private static final Set<String> REJECTED =
            Set.of(Topics.ENCOUNTERS_REJECTED.name(), Topics.REQUESTS_REJECTED.name(), Topics.INPUTS_REJECTED.name());
    private static final String REQUESTS = Topics.ASSISTANCE_REQUESTS.name();
    private static final Set<String> LETTERS =
            Topics.INPUTS.stream().map(Topic::deadLetters).map(Topic::name).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Object> settings;
    private final Deserializer<SpecificRecord> events;
    private final Tables tables;
    private final Refusals refusals;
    private final Admission admission;
    private volatile boolean on;
    private @Nullable Thread reading;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile String obstacle = "the tables have not been read yet";
    private volatile boolean caughtUp;

    TablesReader(
            Cluster cluster,
            Deserializer<SpecificRecord> events,
            Tables tables,
            Refusals refusals,
            Admission admission) {
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
        this.refusals = refusals;
        this.admission = admission;
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
        var partitions = partitions(client);
        if (partitions.isEmpty()) {
            return;
        }
        client.assign(partitions);
        var ends = client.endOffsets(partitions);
        begin(client, partitions, ends);
        while (isRunning()) {
            for (var record : client.poll(POLL)) {
                take(record);
            }
            if (!caughtUp) {
                long left = left(client, ends);
                if (left > 0) {
                    obstacle = "the tables are being read: " + left + " offsets to go";
                } else {
                    caughtUp = true;
                    LOG.info("The tables are read");
                }
            }
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
        refusals.clear();
        var beginnings = client.beginningOffsets(partitions);
        for (var partition : partitions) {
            long first = beginnings.getOrDefault(partition, 0L);
            long latest = Math.max(first, ends.getOrDefault(partition, 0L) - LATEST);
            boolean isCut = latest > first && growsWithTraffic(partition.topic());
            client.seek(partition, isCut ? latest : first);
            if (isCut && partition.topic().equals(Topics.BATCH_OUTCOMES.name())) {
                tables.outcomes().skipEarlier();
            } else if (isCut) {
                refusals.skipEarlier();
            }
        }
    }

    private static boolean growsWithTraffic(String topic) {
        return topic.equals(Topics.BATCH_OUTCOMES.name()) || REJECTED.contains(topic) || LETTERS.contains(topic);
    }

    /** Positions stand behind markers of transactions too, so an end that is a marker is reached. */
    private static long left(Consumer<byte[], byte[]> client, Map<TopicPartition, Long> ends) {
        long left = 0;
        for (var end : ends.entrySet()) {
            left += Math.max(0, end.getValue() - client.position(end.getKey()));
        }
        return left;
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> client) {
        List<String> wanted = new ArrayList<>(LETTERS);
        wanted.add(REQUESTS);
        Topics.OUTPUTS.forEach(topic -> wanted.add(topic.name()));
        var there = client.listTopics();
        var missing = wanted.stream()
                .filter(topic -> !there.containsKey(topic))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            say("waiting for topics " + missing);
            LockSupport.parkNanos(PAUSE.toNanos());
            return List.of();
        }
        List<TopicPartition> partitions = new ArrayList<>();
        wanted.forEach(topic -> there.getOrDefault(topic, List.of())
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (LETTERS.contains(record.topic())) {
            refusals.takeLetter(record);
            return;
        }
        try {
            var value = record.value() == null ? null : events.deserialize(record.topic(), record.value());
            var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (record.topic().equals(REQUESTS)) {
                Optional.ofNullable(value)
                        .filter(event -> isAdmitted(event, key, record))
                        .flatMap(RequestEvents::of)
                        .ifPresent(tables::tell);
            } else if (value != null && REJECTED.contains(record.topic())) {
                refusals.take(record, value);
            } else {
                keep(record, key, value);
            }
        } catch (RegistryUnavailable away) {
            throw away;
        } catch (KafkaException unreadable) {
            LOG.warn(
                    "Passed over {}-{} at {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getMessage());
        }
    }

    /** Whether the plan took the event too: what it judged as unsound is in none of its requests. */
    private boolean isAdmitted(SpecificRecord event, String key, ConsumerRecord<byte[], byte[]> record) {
        boolean isInPlace = RequestEvents.headOf(event)
                .filter(head -> head.requestId().equals(key))
                .isPresent();
        return isInPlace
                && admission
                        .refuse(event, Instant.ofEpochMilli(record.timestamp()))
                        .isEmpty();
    }

    private void keep(ConsumerRecord<byte[], byte[]> record, String key, @Nullable SpecificRecord value) {
        if (!tables.take(record.topic(), key, value)) {
            LOG.warn(
                    "Passed over {}-{} at {}: the topic has no key like '{}'",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    key);
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
