package io.muster.staffing.counting.streams;

import io.muster.staffing.counting.domain.BatchTally;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;

/** What became of a batch, as bytes: seven figures. */
final class TallyForm {

    private static final byte VERSION = 1;
    private static final int FIGURES = 7;

    private TallyForm() {}

    static Serde<BatchTally> serde() {
        return StoredForm.of("a batch's outcome", VERSION, TallyForm::write, TallyForm::read);
    }

    private static byte[] write(BatchTally tally) {
        var buffer = ByteBuffer.allocate(1 + FIGURES * Long.BYTES);
        buffer.position(1);
        for (var figure : tally.counters()) {
            buffer.putLong(figure);
        }
        return buffer.array();
    }

    private static BatchTally read(ByteBuffer buffer) {
        var counts = new long[FIGURES];
        for (int figure = 0; figure < FIGURES; figure++) {
            counts[figure] = buffer.getLong();
        }
        return BatchTally.of(counts);
    }
}
