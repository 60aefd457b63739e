package io.muster.ingest.http;

import io.muster.ingest.publishing.NotPublished;
import io.muster.support.http.ProblemDetails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What to answer while something that publishing needs is away. */
public final class Outages {

    /** Seconds after which a broker or registry that was restarted is usually found again. */
    public static final int RETRY_AFTER_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private Outages() {}

    /**
     * The answer to a request that was not or not wholly published.
     *
     * @param advice what the sender should do
     */
    public static ResponseEntity<Object> answer(NotPublished failure, String advice) {
        LOG.warn("Not published ({}): {}", failure.why(), failure.getMessage());
        var status = failure.why() == NotPublished.Cause.RECORD
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.SERVICE_UNAVAILABLE;
        var problem = ProblemDetails.of(
                status,
                title(failure),
                failure.getMessage() + ". Acknowledged: " + failure.acknowledged() + ". " + advice);
        problem.setProperty("acknowledged", failure.acknowledged());
        problem.setProperty("safeToRepeat", true);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return answer.body(problem);
    }

    private static String title(NotPublished failure) {
        return switch (failure.why()) {
            case BROKER -> "The broker is away";
            case REGISTRY -> "The schema registry is away";
            case SCHEMA -> "The schema registry refuses a schema";
            case RECORD -> "The record can't be published";
        };
    }
}
