package io.muster.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is refused as soon as it turns out to be too large. */
final class LimitedStream extends FilterInputStream {

    private final long largest;
    private long read;

    LimitedStream(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = in.read(buffer, offset, length);
        read += Math.max(count, 0);
        if (read > largest) {
            throw Bodies.tooLarge(largest);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
