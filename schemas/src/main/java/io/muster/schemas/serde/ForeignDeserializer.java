package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.UnknownKind;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A deserializer of somebody else, whose failures are told as ours. */
final class ForeignDeserializer implements Deserializer<SpecificRecord> {

    private final Deserializer<SpecificRecord> theirs;

    ForeignDeserializer(Deserializer<SpecificRecord> theirs) {
        this.theirs = theirs;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        theirs.configure(configs, isKey);
    }

    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] data) {
        return data == null
                ? null
                : known(topic, ForeignFailures.toldAsOurs(topic, () -> theirs.deserialize(topic, data)));
    }

    @Override
    public @Nullable SpecificRecord deserialize(String topic, Headers headers, byte @Nullable [] data) {
        return data == null
                ? null
                : known(topic, ForeignFailures.toldAsOurs(topic, () -> theirs.deserialize(topic, headers, data)));
    }

    /** Others give a generic record where there is no class. */
    private static SpecificRecord known(String topic, Object read) {
        if (read instanceof SpecificRecord event) {
            return event;
        }
        throw new UnknownKind("a record on " + topic + " is a "
                + read.getClass().getName() + ", which is no event that this release knows");
    }

    @Override
    public void close() {
        theirs.close();
    }
}
