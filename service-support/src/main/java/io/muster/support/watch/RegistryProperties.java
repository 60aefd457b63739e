package io.muster.support.watch;

import io.muster.schemas.serde.EventSerdes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where schemas are registered.
 *
 * @param url base of the registry's Confluent REST API
 * @param properties further settings of the serde by Confluent's keys, and its classes as {@code value.serializer} and, where
 *     records are read, {@code value.deserializer}
 */
public record RegistryProperties(
        @DefaultValue("http://127.0.0.1:8080/apis/ccompat/v7")
        String url,

        @DefaultValue Map<String, String> properties) {

    /** All settings of the serde. */
    public Map<String, String> serdeSettings() {
        var settings = new HashMap<>(EventSerdes.settings(url));
        settings.putAll(properties);
        return settings;
    }
}
