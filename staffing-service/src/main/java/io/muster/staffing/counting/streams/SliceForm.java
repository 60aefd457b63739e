package io.muster.staffing.counting.streams;

import io.muster.staffing.counting.domain.SliceMarks;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.apache.kafka.common.serialization.Serde;

/** Slices as bytes: the day last seen, 256 bits counted, 256 bits reversed, and a fingerprint for each counted one. */
final class SliceForm {

    private static final byte VERSION = 1;
    private static final int WORDS = 4;
    private static final int HEAD = 1 + Integer.BYTES + 2 * WORDS * Long.BYTES;

    private SliceForm() {}

    static Serde<SliceMarks> serde() {
        return StoredForm.of("a slice", VERSION, SliceForm::write, SliceForm::read);
    }

    private static byte[] write(SliceMarks slice) {
        var counted = slice.counted();
        var buffer = ByteBuffer.allocate(HEAD + counted.cardinality() * Integer.BYTES);
        buffer.position(1).putInt((int) slice.lastSeenDay());
        words(counted, buffer);
        words(reversed(slice, counted), buffer);
        for (int at = counted.nextSetBit(0); at >= 0; at = counted.nextSetBit(at + 1)) {
            buffer.putInt(slice.fingerprint(at));
        }
        return buffer.array();
    }

    private static SliceMarks read(ByteBuffer buffer) {
        var slice = new SliceMarks();
        slice.seenOn(buffer.getInt());
        var counted = bits(buffer);
        var reversed = bits(buffer);
        for (int at = counted.nextSetBit(0); at >= 0; at = counted.nextSetBit(at + 1)) {
            slice.count(at, buffer.getInt());
        }
        reversed.stream().forEach(slice::reverse);
        return slice;
    }

    private static BitSet reversed(SliceMarks slice, BitSet counted) {
        var reversed = new BitSet();
        counted.stream().filter(slice::isReversed).forEach(reversed::set);
        return reversed;
    }

    private static void words(BitSet bits, ByteBuffer buffer) {
        var words = bits.toLongArray();
        for (int word = 0; word < WORDS; word++) {
            buffer.putLong(word < words.length ? words[word] : 0);
        }
    }

    private static BitSet bits(ByteBuffer buffer) {
        var words = new long[WORDS];
        for (int word = 0; word < WORDS; word++) {
            words[word] = buffer.getLong();
        }
        return BitSet.valueOf(words);
    }
}
