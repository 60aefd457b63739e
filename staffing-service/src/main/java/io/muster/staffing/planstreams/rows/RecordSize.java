package io.muster.staffing.planstreams.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** How large a record is when it is written. One that a broker does not take would end the thread that sends it, again and again. */
public final class RecordSize {

    /** Bytes that a record may have: less than the 1 MiB that brokers take, for what is found anew about the same lines. */
    public static final int LARGEST = 800_000;

    /** Bytes that a record may have about which something was found anew. */
    static final int LARGEST_AGAIN = 1_000_000;

    private RecordSize() {}

    /** Bytes. */
    public static int of(SpecificRecord record) {
        try {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return bytes.size();
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written anywhere", impossible);
        }
    }
}
