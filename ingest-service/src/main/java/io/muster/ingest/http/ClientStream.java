package io.muster.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/**
 * The bytes as the client sends them, counted. A body that breaks off is refused, never ended: its last line may be half of
 * one. So is a client that holds a thread while it hardly sends; only time spent waiting for it counts, not our own.
 */
final class ClientStream extends FilterInputStream {

    private static final long NANOS = 1_000_000_000L;

    private final SlowestSender slowest;
    private long bytes;
    private long waited;

    /**
     * What is expected of a sender.
     *
     * @param graceSeconds seconds of waiting before it is judged
     * @param bytesASecond mean rate that is the least from then on
     */
    record SlowestSender(int graceSeconds, int bytesASecond) {}

    ClientStream(InputStream in, SlowestSender slowest) {
        super(in);
        this.slowest = slowest;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var before = System.nanoTime();
        try {
            var read = in.read(buffer, offset, length);
            bytes += Math.max(read, 0);
            waited += System.nanoTime() - before;
            refuseIfTooSlow();
            return read;
        } catch (BodyRefused slow) {
            throw slow;
        } catch (IOException broken) {
            throw BodyRefused.broken(
                    "The body ended before its end after " + bytes + " bytes (" + broken.getMessage() + ").", broken);
        }
    }

    private void refuseIfTooSlow() throws BodyRefused {
        var seconds = waited / NANOS;
        if (seconds >= slowest.graceSeconds() && bytes / seconds < slowest.bytesASecond()) {
            throw new BodyRefused(
                    HttpStatus.REQUEST_TIMEOUT,
                    "The body came too slowly",
                    "Within " + seconds + " s of waiting " + bytes + " bytes came; at least " + slowest.bytesASecond()
                            + " bytes a second are expected. Collect a batch and send it at once.",
                    null);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
