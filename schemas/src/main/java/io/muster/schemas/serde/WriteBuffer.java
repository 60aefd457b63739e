package io.muster.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** What one thread writes records with, again and again. */
final class WriteBuffer {

    /** A buffer that one large record made larger than this is not kept. */
    private static final int KEPT_BYTES = 1 << 20;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    byte[] write(int id, DatumWriter<SpecificRecord> writer, SpecificRecord event) throws IOException {
        bytes.reset();
        WireFormat.writePrefix(id, bytes);
        writer.write(event, encoder);
        encoder.flush();
        var written = bytes.toByteArray();
        if (written.length > KEPT_BYTES) {
            bytes = new ByteArrayOutputStream(512);
            encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        }
        return written;
    }
}
