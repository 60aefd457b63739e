package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.UnreadableRecord;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The first five bytes of each record: a zero, then the schema's id as a big-endian int. The Avro body follows. */
final class WireFormat {

    static final byte MAGIC = 0;
    static final int PREFIX_BYTES = 5;

    private WireFormat() {}

    static void writePrefix(int id, ByteArrayOutputStream out) {
        out.write(MAGIC);
        out.write(id >>> 24);
        out.write(id >>> 16);
        out.write(id >>> 8);
        out.write(id);
    }

    /** The schema's id. */
    static int id(String topic, byte[] data) {
        if (data.length < PREFIX_BYTES) {
            throw new UnreadableRecord(
                    "a record on " + topic + " has " + data.length + " bytes; at least " + PREFIX_BYTES
                            + " are expected (a 0 and the schema's id)",
                    null);
        }
        if (data[0] != MAGIC) {
            throw new UnreadableRecord(
                    "a record on " + topic + " begins with byte " + data[0]
                            + ", not with 0: it was not written by an Avro serializer with a schema registry",
                    null);
        }
        return ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
    }
}
