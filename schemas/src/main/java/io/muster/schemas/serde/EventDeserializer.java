package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SerdeFailure;
import io.muster.schemas.serde.failure.UnknownKind;
import io.muster.schemas.serde.failure.UnknownSchema;
import io.muster.schemas.serde.failure.UnreadableRecord;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.serde.registry.RegistryClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from Confluent's wire format into the classes of this release, whichever version they were written with.
 * Takes the settings of Confluent's deserializer; null stays null. May be used by many threads.
 *
 * <p>Throws {@link RegistryUnavailable} where trying later will help, {@link UnknownSchema}, {@link UnknownKind} or
 * {@link UnreadableRecord} where only a dead letter will.
 */
public final class EventDeserializer implements Deserializer<SpecificRecord> {

    static {
        TrustedEvents.trust();
    }

    /** What one thread reads with: Avro's fast reader builds itself at its first record, unsynchronised. */
    private static final class ThreadReaders {
        private final Map<Integer, DatumReader<SpecificRecord>> byId = new HashMap<>();
        private @Nullable BinaryDecoder decoder;
        private int lastId;
        private @Nullable DatumReader<SpecificRecord> last;

        /** The reader of an id; most records of a topic have that of the record before. */
        @Nullable
        DatumReader<SpecificRecord> of(int id) {
            if (last == null || id != lastId) {
                last = byId.get(id);
                lastId = id;
            }
            return last;
        }
    }

    private final ThreadLocal<ThreadReaders> readers = ThreadLocal.withInitial(ThreadReaders::new);
    private @Nullable SerdeSettings settings;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.settings = SerdeSettings.of(configs, isKey);
    }

    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        var id = WireFormat.id(topic, data);
        var mine = readers.get();
        var reader = mine.of(id);
        if (reader == null) {
            reader = EventKinds.reader(registry().schema(id), topic);
            mine.byId.put(id, reader);
        }
        return read(topic, data, id, mine, reader);
    }

    private static SpecificRecord read(
            String topic, byte[] data, int id, ThreadReaders mine, DatumReader<SpecificRecord> reader) {
        try {
            var length = data.length - WireFormat.PREFIX_BYTES;
            mine.decoder = DecoderFactory.get().binaryDecoder(data, WireFormat.PREFIX_BYTES, length, mine.decoder);
            var event = reader.read(null, mine.decoder);
            if (!mine.decoder.isEnd()) {
                throw new UnreadableRecord(
                        "a record on " + topic + " goes on after the end of its schema (id " + id + ")", null);
            }
            return event;
        } catch (SerdeFailure failure) {
            throw failure;
        } catch (IOException | RuntimeException e) {
            // Avro and the conversions of logical types each throw their own: no list of them is whole
            throw new UnreadableRecord(
                    "a record on " + topic + " is not what its schema (id " + id + ") says: " + e, e);
        }
    }

    private RegistryClient registry() {
        var set = settings;
        if (set == null) {
            throw new IllegalStateException("configure the deserializer before its first use");
        }
        return Registries.at(set.registry());
    }
}
