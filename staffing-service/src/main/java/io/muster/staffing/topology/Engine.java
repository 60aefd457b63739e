package io.muster.staffing.topology;

import io.muster.schemas.serde.Registries;
import io.muster.schemas.serde.RegistryHealth;
import io.muster.schemas.serde.RegistryUnavailable;
import io.muster.schemas.serde.SchemaRefused;
import io.muster.schemas.serde.SchemaRegistration;
import io.muster.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Runs the streams. It looks at broker and registry again and again beside all other work, so that the service starts while
 * they are away and says what it waits for; the streams start as soon as all topics are there and all schemas registered.
 */
public final class Engine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** After the web server, which answers for the health meanwhile, and stopped before it. */
    private static final int PHASE = Integer.MAX_VALUE - 500;

    private final StreamsBuilderFactoryBean streams;
    private final RequiredTopics room;
    private final Map<String, ?> serde;
    private final AtomicInteger partitions;
    private final Duration every;
    private volatile RequiredTopics.@Nullable Seen seen;
    private volatile boolean registered;
    private volatile @Nullable String registryObstacle;
    private volatile @Nullable RegistryHealth registry;
    private volatile boolean launched;
    private volatile @Nullable String said;
    private @Nullable ScheduledExecutorService looking;

    Engine(
            StreamsBuilderFactoryBean streams,
            RequiredTopics room,
            Map<String, ?> serde,
            AtomicInteger partitions,
            Duration every) {
        this.streams = streams;
        this.room = room;
        this.serde = serde;
        this.partitions = partitions;
        this.every = every;
    }

    /** Why the streams haven't been started, if they haven't. */
    public Optional<String> waitingFor() {
        if (launched) {
            return Optional.empty();
        }
        var now = seen;
        if (now == null) {
            return Optional.of("the broker was not looked at yet");
        }
        return brokerObstacle()
                .or(() -> Optional.ofNullable(registryObstacle))
                .or(() -> Optional.of("all is there, they start at the next look"));
    }

    /** What is wrong with the broker or its topics, if anything is. */
    public Optional<String> brokerObstacle() {
        var now = seen;
        if (now == null) {
            return Optional.of("the broker has not answered yet since the start");
        }
        if (now.unreachable() != null) {
            return Optional.of(now.unreachable());
        }
        if (!now.wrong().isEmpty()) {
            return Optional.of(String.join("; ", now.wrong()));
        }
        return now.missing().isEmpty() ? Optional.empty() : Optional.of("missing: " + String.join("; ", now.missing()));
    }

    /** What differs in the input topics from what is wanted, and hinders nothing. */
    public List<String> differing() {
        var now = seen;
        return now == null ? List.of() : now.differing();
    }

    /** Whether all schemas that are written are registered. */
    public boolean isRegistered() {
        return registered;
    }

    /** Why they aren't, if that is known. */
    public Optional<String> registryObstacle() {
        return Optional.ofNullable(registryObstacle);
    }

    /** How the registry was at the last look. */
    public Optional<RegistryHealth> registry() {
        return Optional.ofNullable(registry);
    }

    /** The streams, once they were started. */
    public Optional<KafkaStreams> running() {
        return launched ? Optional.ofNullable(streams.getKafkaStreams()) : Optional.empty();
    }

    @Override
    public synchronized void start() {
        if (looking == null) {
            looking = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("engine").factory());
            var unused = looking.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
            streams.stop();
            launched = false;
            room.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void look() {
        try {
            var now = room.look();
            warn(now.differing());
            seen = now;
            register();
            registry = Registries.at(serde).ping();
            if (!launched && now.isFit() && registered) {
                launch(now);
            }
            waitingFor().ifPresent(reason -> say("The streams are not started yet: " + reason));
        } catch (RuntimeException unexpected) {
            // A scheduled task that throws is never run again.
            LOG.error("Looking at broker and registry failed", unexpected);
        }
    }

    private void warn(List<String> differing) {
        if (!differing.equals(differing())) {
            differing.forEach(one -> LOG.warn("Not as wanted, and left as it is: {}", one));
        }
    }

    private void register() {
        if (registered) {
            return;
        }
        try {
            SchemaRegistration.register(Topics.OUTPUTS, serde);
            SchemaRegistration.register(Topics.INPUTS, serde);
            registered = true;
            registryObstacle = null;
        } catch (RegistryUnavailable | SchemaRefused notNow) {
            registryObstacle = String.valueOf(notNow.getMessage());
        }
    }

    private void launch(RequiredTopics.Seen now) {
        partitions.set(now.partitions());
        streams.start();
        launched = true;
        said = null;
        LOG.info("The streams were started over {} partitions of encounters", now.partitions());
    }

    private void say(String reason) {
        if (!reason.equals(said)) {
            said = reason;
            LOG.warn("{}", reason);
        }
    }
}
