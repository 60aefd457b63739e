package io.muster.ingest.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpStatus;

/** A compressed body as it opens; one that opens to far more than its size is refused while it is still small in memory. */
final class OpenedStream extends FilterInputStream {

    /** Most bytes that one compressed byte may open to. */
    static final int RATIO = 200;

    /** Small bodies may open to this anyhow: a few repeated lines compress very well. */
    static final int ALWAYS = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final ClientStream compressed;
    private long opened;

    OpenedStream(ClientStream compressed) throws IOException {
        super(gunzip(compressed));
        this.compressed = compressed;
    }

    private static InputStream gunzip(ClientStream compressed) throws IOException {
        try {
            return new GZIPInputStream(compressed, BUFFER);
        } catch (EOFException | ZipException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var read = in.read(buffer, offset, length);
            opened += Math.max(read, 0);
            refuseIfTooLarge();
            return read;
        } catch (EOFException | ZipException broken) {
            throw unreadable(broken);
        }
    }

    private void refuseIfTooLarge() throws BodyRefused {
        if (opened > ALWAYS && opened > compressed.bytes() * RATIO) {
            throw new BodyRefused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body opens to too much",
                    "The compressed body opened to more than " + RATIO + " times its size (" + compressed.bytes()
                            + " bytes opened to " + opened + "); send it in smaller parts or not compressed.",
                    null);
        }
    }

    private static BodyRefused unreadable(IOException broken) {
        return BodyRefused.broken(
                "The body says Content-Encoding: gzip, but can't be opened to its end (" + broken.getMessage() + ").",
                broken);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
