package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.SerdeFailure;
import io.muster.schemas.serde.registry.RegistrySettings;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The serde of events that the configuration names: ours unless {@code value.serializer} and {@code value.deserializer}
 * name other classes, such as Confluent's. Both understand the same settings; whichever it is, failures are those of
 * {@link SerdeFailure}.
 */
public final class EventSerdes {

    private static final String SERIALIZER = "value.serializer";
    private static final String DESERIALIZER = "value.deserializer";

    private EventSerdes() {}

    /**
     * The settings that every writer and reader of events has, whichever its class. They say what Confluent's classes would
     * otherwise do differently.
     *
     * @param registryUrl {@code schema.registry.url}
     */
    public static Map<String, String> settings(String registryUrl) {
        return Map.of(
                RegistrySettings.URL,
                registryUrl,
                "value.subject.name.strategy",
                "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy",
                "auto.register.schemas",
                "true",
                "use.latest.version",
                "false",
                "avro.remove.java.properties",
                "true",
                "specific.avro.reader",
                "true");
    }

    /** Both directions, configured for values. */
    public static Serde<SpecificRecord> serde(Map<String, ?> configs) {
        return Serdes.serdeFrom(serializer(configs), deserializer(configs));
    }

    /** The serializer, configured for values. */
    public static Serializer<SpecificRecord> serializer(Map<String, ?> configs) {
        @SuppressWarnings("unchecked") // what it can't write it refuses
        var made = (Serializer<SpecificRecord>) made(configs, SERIALIZER, Serializer.class, EventSerializer.class);
        made.configure(configs, false);
        return made instanceof EventSerializer ? made : new ForeignSerializer(made);
    }

    /** The deserializer, configured for values. */
    public static Deserializer<SpecificRecord> deserializer(Map<String, ?> configs) {
        @SuppressWarnings("unchecked") // what isn't an event is refused by who gets it
        var made =
                (Deserializer<SpecificRecord>) made(configs, DESERIALIZER, Deserializer.class, EventDeserializer.class);
        made.configure(configs, false);
        return made instanceof EventDeserializer ? made : new ForeignDeserializer(made);
    }

    private static <T> T made(Map<String, ?> configs, String key, Class<T> of, Class<? extends T> ours) {
        var named = configs.get(key);
        try {
            var type = named == null
                    ? ours
                    : named instanceof Class<?> kind
                            ? kind
                            : Class.forName(named.toString().strip());
            return of.cast(type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new ConfigException(
                    key,
                    named,
                    "a class on the class path is expected that is a " + of.getSimpleName()
                            + " and has a constructor without parameters (" + e + ")");
        }
    }
}
