package io.muster.staffing.topology;

import io.muster.support.watch.BrokerState;
import io.muster.support.watch.BrokerView;
import io.muster.support.watch.RegistryWatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Runs the streams. It looks at broker and registry again and again beside all other work, so that the service starts while
 * they are away and says what it waits for; the streams start as soon as all topics are there and all schemas registered.
 */
public final class Engine implements BrokerView {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final StreamsBuilderFactoryBean streams;
    private final RequiredTopics topics;
    private final RegistryWatch registry;
    private final AtomicInteger partitions;
    private volatile RequiredTopics.@Nullable Seen seen;
    private volatile boolean launched;
    private volatile @Nullable String said;

    Engine(StreamsBuilderFactoryBean streams, RequiredTopics topics, RegistryWatch registry, AtomicInteger partitions) {
        this.streams = streams;
        this.topics = topics;
        this.registry = registry;
        this.partitions = partitions;
    }

    /** Why the streams haven't been started, if they haven't. */
    public Optional<String> waitingFor() {
        if (launched) {
            return Optional.empty();
        }
        var broker = state();
        if (broker.isEmpty()) {
            return Optional.of("the broker was not looked at yet");
        }
        return broker.flatMap(BrokerState::obstacle)
                .or(registry::obstacle)
                .or(() -> Optional.of("all is there, they start at the next look"));
    }

    @Override
    public Optional<BrokerState> state() {
        return Optional.ofNullable(seen).map(RequiredTopics.Seen::broker);
    }

    /** The streams, once they were started. */
    public Optional<KafkaStreams> running() {
        return launched ? Optional.ofNullable(streams.getKafkaStreams()) : Optional.empty();
    }

    /** Looks once, by the one thread that does. */
    void look() {
        var now = topics.look();
        warn(now.broker().mismatches());
        seen = now;
        registry.look();
        if (!launched && now.broker().obstacle().isEmpty() && registry.isRegistered()) {
            launch(now.partitions());
        }
        waitingFor().ifPresent(reason -> say("The streams are not started yet: " + reason));
    }

    /** Ends the streams. */
    void end() {
        streams.stop();
        launched = false;
        topics.close();
    }

    private void warn(List<String> mismatches) {
        if (!mismatches.equals(state().map(BrokerState::mismatches).orElse(List.of()))) {
            mismatches.forEach(line -> LOG.warn("Not as wanted, and left as it is: {}", line));
        }
    }

    private void launch(int count) {
        partitions.set(count);
        streams.start();
        launched = true;
        said = null;
        LOG.info("The streams were started over {} partitions of encounters", count);
    }

    private void say(String reason) {
        if (!reason.equals(said)) {
            said = reason;
            LOG.warn("{}", reason);
        }
    }
}
