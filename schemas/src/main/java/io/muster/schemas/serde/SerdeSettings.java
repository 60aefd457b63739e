package io.muster.schemas.serde;

import io.muster.schemas.serde.registry.RegistrySettings;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * Settings of a serializer or deserializer, by Confluent's keys. Our defaults differ in one: the subject is
 * {@code <topic>-<full name>}. {@code use.latest.version} is refused, since it caches what the registry says for ever.
 *
 * @param autoRegister whether a schema that the registry doesn't have is registered when it is first written
 */
record SerdeSettings(RegistrySettings registry, boolean autoRegister, SubjectNaming naming) {

    private static final String AUTO_REGISTER = "auto.register.schemas";
    private static final String USE_LATEST = "use.latest.version";

    static SerdeSettings of(Map<String, ?> configs, boolean isKey) {
        if (flag(configs, USE_LATEST, false)) {
            throw new ConfigException(USE_LATEST, true, "only false: a record is written with the schema of its class");
        }
        var strategy = isKey ? "key.subject.name.strategy" : "value.subject.name.strategy";
        return new SerdeSettings(
                RegistrySettings.of(configs),
                flag(configs, AUTO_REGISTER, true),
                SubjectNaming.of(strategy, configs.get(strategy)));
    }

    private static boolean flag(Map<String, ?> configs, String key, boolean otherwise) {
        var value = configs.get(key);
        var text =
                value == null ? Boolean.toString(otherwise) : value.toString().strip();
        if (!text.equals("true") && !text.equals("false")) {
            throw new ConfigException(key, value, "true or false is expected");
        }
        return text.equals("true");
    }
}
