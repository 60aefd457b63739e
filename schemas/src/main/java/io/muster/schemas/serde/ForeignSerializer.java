package io.muster.schemas.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A serializer of somebody else, whose failures are told as ours. */
final class ForeignSerializer implements Serializer<SpecificRecord> {

    private final Serializer<SpecificRecord> theirs;

    ForeignSerializer(Serializer<SpecificRecord> theirs) {
        this.theirs = theirs;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        theirs.configure(configs, isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord event) {
        return event == null ? null : ForeignFailures.toldAsOurs(topic, () -> theirs.serialize(topic, event));
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable SpecificRecord event) {
        EventSerializer.removeSchemaIds(headers);
        return event == null ? null : ForeignFailures.toldAsOurs(topic, () -> theirs.serialize(topic, headers, event));
    }

    @Override
    public void close() {
        theirs.close();
    }
}
