package io.muster.schemas.serde.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registries that this process talks to. One client for all serdes of the same settings, so that what one has asked
 * none asks again, and that the health of the registry is one thing.
 */
public final class Registries {

    private static final Map<RegistrySettings, RegistryClient> CLIENTS = new ConcurrentHashMap<>();
    private static final Map<String, RegistryClient> MOCKS = new ConcurrentHashMap<>();

    private Registries() {}

    /**
     * The client that serdes with this configuration use.
     *
     * @param configs by Confluent's keys; {@code schema.registry.url} is needed
     * @throws org.apache.kafka.common.config.ConfigException if a setting is missing or can't be
     */
    public static RegistryClient at(Map<String, ?> configs) {
        return at(RegistrySettings.of(configs));
    }

    public static RegistryClient at(RegistrySettings settings) {
        var scope = settings.mockScope();
        return scope == null
                ? CLIENTS.computeIfAbsent(settings, HttpRegistry::new)
                : MOCKS.computeIfAbsent(scope, MockRegistry::new);
    }

    /** Forgets the registry inside this process of that scope, so that the next test begins with an empty one. */
    public static void dropMock(String scope) {
        MOCKS.remove(scope);
    }
}
