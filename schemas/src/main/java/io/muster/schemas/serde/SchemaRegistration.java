package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.topics.Topic;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.specific.SpecificData;

/** Learns the ids of all kinds of a set of topics at once, so that later writing needs no registry. */
public final class SchemaRegistration {

    private SchemaRegistration() {}

    /**
     * Sets the compatibility level and registers each kind of each topic, as far as it isn't known. With {@code
     * auto.register.schemas=false} the registry is only asked, and nothing in it changes.
     *
     * @param configs the configuration of the serializer that will write to the topics
     * @throws RegistryUnavailable if there is no answer in the time allowed; try again later
     * @throws SchemaRefused if the registry will not have one of them, or has it not and may not be given it
     */
    public static void register(Collection<Topic> topics, Map<String, ?> configs) {
        var settings = SerdeSettings.of(configs, false);
        var registry = Registries.at(settings.registry());
        if (settings.autoRegister()) {
            registry.requireFullTransitive();
        }
        for (var topic : topics) {
            for (var kind : topic.kinds()) {
                var schema = SpecificData.getForClass(kind).getSchema(kind);
                var subject = settings.naming().subject(topic.name(), false, schema);
                var unused =
                        settings.autoRegister() ? registry.register(subject, schema) : registry.find(subject, schema);
            }
        }
    }
}
