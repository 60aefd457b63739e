package io.muster.ingest.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A body can't be read on; thrown while reading, so that no half of it is taken for the whole. */
public final class BodyRefused extends IOException {

    private final HttpStatus status;
    private final String title;

    BodyRefused(HttpStatus status, String title, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.title = title;
    }

    static BodyRefused broken(String detail, @Nullable Throwable cause) {
        return new BodyRefused(HttpStatus.BAD_REQUEST, "The body broke off", detail, cause);
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What was wrong, as a sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
