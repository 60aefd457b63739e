package io.muster.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Opens the bodies of requests: plain or compressed with gzip, of known length or in chunks. */
public final class Bodies {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final UploadProperties expected;

    Bodies(UploadProperties expected) {
        this.expected = expected;
    }

    /**
     * The body as its sender wrote it, to be read to its end.
     *
     * @throws BodyRefused if its coding isn't known; reading it throws the same if it breaks off, comes too slowly or opens
     *     to too much
     */
    public InputStream open(HttpServletRequest request) throws IOException {
        var coding = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .orElse("identity");
        var sent = new ClientStream(request.getInputStream(), expected);
        return switch (coding) {
            case "gzip", "x-gzip" -> new OpenedStream(sent);
            case "identity", "" -> plain(sent);
            default ->
                throw new BodyRefused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Unknown coding",
                        "Content-Encoding is '" + coding + "'; gzip or none is read.",
                        null);
        };
    }

    /**
     * The body as {@link #open} gives it, refused as soon as it turns out to be too large.
     *
     * @param largest most bytes, opened
     */
    public InputStream upTo(HttpServletRequest request, long largest) throws IOException {
        return new LimitedStream(open(request), largest);
    }

    /**
     * A small body, whole.
     *
     * @param largest most bytes, opened
     */
    public byte[] whole(HttpServletRequest request, long largest) throws IOException {
        return upTo(request, largest).readAllBytes();
    }

    /** What to say of a body of more than that many bytes. */
    static BodyRefused tooLarge(long largest) {
        return new BodyRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is too large",
                "The body has more than " + largest + " bytes, the most that is taken here.",
                null);
    }

    private static InputStream plain(ClientStream sent) throws IOException {
        var body = new BufferedInputStream(sent, 1 << 16);
        body.mark(2);
        var looksCompressed = body.read() == GZIP_FIRST && body.read() == GZIP_SECOND;
        body.reset();
        if (looksCompressed) {
            throw new BodyRefused(
                    HttpStatus.BAD_REQUEST,
                    "The body is compressed",
                    "The body begins as gzip does, but the request doesn't say so; send Content-Encoding: gzip.",
                    null);
        }
        return body;
    }
}
