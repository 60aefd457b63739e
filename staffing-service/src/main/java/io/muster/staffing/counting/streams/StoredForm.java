package io.muster.staffing.counting.streams;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Bytes that outlive a release: a version in front, and a reader that says no to one it doesn't know. */
final class StoredForm {

    private StoredForm() {}

    /**
     * A serde of that form.
     *
     * @param what what is stored, for messages
     * @param version the version that is written, 1 to 127
     * @param write writes the value, leaving the first byte to the version
     * @param read reads it, from behind the version
     */
    static <T> Serde<T> of(String what, byte version, Function<T, byte[]> write, Function<ByteBuffer, T> read) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : stamped(version, write.apply(value)),
                (topic, bytes) -> bytes == null ? null : read(what, version, bytes, read));
    }

    private static byte[] stamped(byte version, byte[] bytes) {
        bytes[0] = version;
        return bytes;
    }

    private static <T> @Nullable T read(String what, byte version, byte[] bytes, Function<ByteBuffer, T> read) {
        if (bytes[0] != version) {
            throw new SerializationException(what + " of version " + bytes[0] + " can't be read, expected is " + version
                    + "; run the release that wrote it, or delete the state and replay");
        }
        return read.apply(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
    }
}
