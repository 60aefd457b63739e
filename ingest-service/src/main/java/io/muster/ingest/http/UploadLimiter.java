package io.muster.ingest.http;

import io.muster.support.http.ProblemDetails;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How many uploads run at the same time; who comes then is told to wait instead of being queued in memory. */
public final class UploadLimiter {

    private final int most;
    private final Semaphore free;

    /** So many at the same time, at least 1. */
    public UploadLimiter(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Begins an upload, if there is a turn; who was given one gives it back. */
    public boolean tryAcquire() {
        return free.tryAcquire();
    }

    /** Ends an upload. */
    public void giveBack() {
        free.release();
    }

    /** What to answer where there is no turn. */
    public ResponseEntity<Object> busy() {
        var problem = ProblemDetails.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many uploads at once",
                "There are " + most
                        + " uploads running already, the most at the same time; send this one again in a few seconds.");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(problem);
    }
}
