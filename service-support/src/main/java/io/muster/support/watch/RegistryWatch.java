package io.muster.support.watch;

import io.muster.schemas.serde.SchemaRegistration;
import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.serde.registry.RegistryHealth;
import io.muster.schemas.topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the schemas of topics as soon as the registry answers, so that later writing needs no registry, and asks it at each
 * look how it is.
 */
public final class RegistryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);

    private final Map<String, String> configs;
    private final List<Topic> topics;
    private volatile boolean registered;
    private volatile @Nullable String obstacle;
    private volatile @Nullable RegistryHealth health;

    /**
     * A registry that was not looked at yet.
     *
     * @param configs settings of the serde
     * @param topics whose schemas are registered
     */
    public RegistryWatch(Map<String, String> configs, List<Topic> topics) {
        this.configs = configs;
        this.topics = topics;
    }

    /** Whether all schemas are registered, so that nothing that is written needs the registry. */
    public boolean isRegistered() {
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

    /** Looks once, by the one thread that does. */
    public void look() {
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
            LOG.info("The schemas of all that is written are registered");
        } catch (RegistryUnavailable | SchemaRefused notNow) {
            warn(String.valueOf(notNow.getMessage()));
        }
    }

    private void warn(String reason) {
        if (!reason.equals(obstacle)) {
            obstacle = reason;
            LOG.warn("The schemas are not registered yet: {}", reason);
        }
    }
}
