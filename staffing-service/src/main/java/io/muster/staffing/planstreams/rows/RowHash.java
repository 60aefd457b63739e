package io.muster.staffing.planstreams.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** 64 bits of a row's content, equal over restarts. One thread uses it. */
final class RowHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Hashed hashed = new Hashed();
    private final Map<Class<?>, SpecificDatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();
    private @Nullable BinaryEncoder encoder;

    long of(SpecificRecord row) {
        try {
            hashed.reset();
            encoder = EncoderFactory.get().binaryEncoder(hashed, encoder);
            writers.computeIfAbsent(row.getClass(), kind -> new SpecificDatumWriter<>(row.getSchema()))
                    .write(row, encoder);
            encoder.flush();
            return hashed.value();
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written anywhere", impossible);
        }
    }

    private static final class Hashed extends ByteArrayOutputStream {

        long value() {
            long hash = BASIS;
            for (int at = 0; at < count; at++) {
                hash = (hash ^ (buf[at] & 0xff)) * PRIME;
            }
            return hash;
        }
    }
}
