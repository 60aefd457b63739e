package io.muster.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpStatus;

/**
 * The bytes as the client sends them, counted. A body that breaks off is refused, never ended: its last line may be half of
 * one. So is a client that holds a thread while it hardly sends; only time spent waiting for it counts, not our own.
 */
final class ClientStream extends FilterInputStream {

    private static final long NANOS = 1_000_000_000L;

    private final UploadProperties expected;
    private long bytes;
    private long waited;

    ClientStream(InputStream in, UploadProperties expected) {
        super(in);
        this.expected = expected;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var read = timed(buffer, offset, length);
            bytes += Math.max(read, 0);
            if (read >= 0) {
                refuseIfTooSlow();
            }
            return read;
        } catch (BodyRefused slow) {
            throw slow;
        } catch (IOException broken) {
            throw timedOut(broken) ? tooSlow() : brokenOff(broken);
        }
    }

    private int timed(byte[] buffer, int offset, int length) throws IOException {
        var before = System.nanoTime();
        try {
            return in.read(buffer, offset, length);
        } finally {
            waited += System.nanoTime() - before;
        }
    }

    private void refuseIfTooSlow() throws BodyRefused {
        if (waited > expected.grace().toNanos() && bytes / (waited / NANOS + 1) < expected.bytesASecond()) {
            throw tooSlow();
        }
    }

    private BodyRefused tooSlow() {
        return new BodyRefused(
                HttpStatus.REQUEST_TIMEOUT,
                "The body came too slowly",
                "Within " + waited / NANOS + " s of waiting " + bytes + " bytes came; at least "
                        + expected.bytesASecond()
                        + " bytes a second are expected. Collect a batch and send it at once.",
                null);
    }

    private BodyRefused brokenOff(IOException broken) {
        return BodyRefused.broken(
                "The body ended before its end after " + bytes + " bytes (" + broken.getMessage() + ").", broken);
    }

    /** The web server wraps it. */
    private static boolean timedOut(IOException broken) {
        return broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
