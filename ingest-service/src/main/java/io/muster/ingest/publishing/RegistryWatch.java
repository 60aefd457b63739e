package io.muster.ingest.publishing;

import io.muster.schemas.serde.Registries;
import io.muster.schemas.serde.RegistryHealth;
import io.muster.schemas.serde.RegistryUnavailable;
import io.muster.schemas.serde.SchemaRefused;
import io.muster.schemas.serde.SchemaRegistration;
import io.muster.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Registers the schemas of all that is published as soon as the registry answers, so that later publishing needs no
 * registry, and asks it now and then how it is.
 */
public final class RegistryWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);

    private final Map<String, String> configs;
    private final List<Topic> topics;
    private final Duration every;
    private volatile boolean registered;
    private volatile @Nullable String obstacle;
    private volatile @Nullable RegistryHealth health;
    private @Nullable Rounds looking;

    /**
     * A watch that hasn't begun.
     *
     * @param configs settings of the serializer
     * @param every pause between two looks
     */
    RegistryWatch(Map<String, String> configs, List<Topic> topics, Duration every) {
        this.configs = configs;
        this.topics = topics;
        this.every = every;
    }

    /** Whether all schemas are registered, so that nothing that is published needs the registry. */
    public boolean registered() {
        return registered;
    }

    /** Why the schemas aren't registered, if that is known. */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** How the registry was at the last look; empty before the first. */
    public Optional<RegistryHealth> health() {
        return Optional.ofNullable(health);
    }

    @Override
    public synchronized void start() {
        if (looking == null) {
            looking = Rounds.begin("registry-watch", every, this::look);
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.close();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    private void look() {
        if (!registered) {
            register();
        }
        health = Registries.at(configs).ping();
    }

    private void register() {
        try {
            SchemaRegistration.register(topics, configs);
            registered = true;
            obstacle = null;
            LOG.info("The schemas of all that is published are registered");
        } catch (RegistryUnavailable | SchemaRefused notNow) {
            say(String.valueOf(notNow.getMessage()));
        }
    }

    private void say(String reason) {
        if (!reason.equals(obstacle)) {
            obstacle = reason;
            LOG.warn("The schemas are not registered yet: {}", reason);
        }
    }
}
