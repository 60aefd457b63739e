package io.muster.schemas.serde;

import io.muster.schemas.topics.Topic;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.specific.SpecificData;

/** Registers all kinds of a set of topics at once, so that later writing needs no registry. */
public final class SchemaRegistration {

    private SchemaRegistration() {}

    /**
     * Sets the compatibility level and registers each kind of each topic, as far as it isn't known.
     *
     * @param configs the configuration of the serializer that will write to the topics
     * @throws RegistryUnavailable if there is no answer in the time allowed; try again later
     * @throws SchemaRefused if the registry will not have one of them
     */
    public static void register(Collection<Topic> topics, Map<String, ?> configs) {
        var settings = SerdeSettings.of(configs, false);
        var registry = Registries.at(settings.registry());
        registry.requireFullTransitive();
        for (var topic : topics) {
            for (var kind : topic.kinds()) {
                var schema = SpecificData.getForClass(kind).getSchema(kind);
                registry.register(settings.naming().subject(topic.name(), false, schema), schema);
            }
        }
    }
}
