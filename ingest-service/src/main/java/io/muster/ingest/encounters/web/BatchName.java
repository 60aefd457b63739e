package io.muster.ingest.encounters.web;

import io.muster.ingest.http.Answers;
import io.muster.ingest.judging.Identifier;
import io.muster.ingest.judging.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which batch a request is, by its headers.
 *
 * @param source who reports; scopes the batch
 * @param batch the batch's name
 */
record BatchName(String source, String batch) {

    private static final String SOURCE = "X-Source";
    private static final String BATCH = "Idempotency-Key";
    private static final String HEADER = "header ";
    private static final String UNNAMED = "unnamed";

    /** The name of a batch, which a client must give: by it a repeated batch is known again. */
    static BatchName of(HttpServletRequest request) {
        return new BatchName(
                usable(HEADER + SOURCE, needed(SOURCE, request.getHeader(SOURCE))),
                usable(HEADER + BATCH, needed(BATCH, request.getHeader(BATCH))));
    }

    /** The name of a batch of one; what is not given is made. */
    static BatchName givenOrMade(HttpServletRequest request) {
        var source = request.getHeader(SOURCE);
        var batch = request.getHeader(BATCH);
        return new BatchName(
                usable(HEADER + SOURCE, source == null ? UNNAMED : source),
                usable(HEADER + BATCH, batch == null ? UUID.randomUUID().toString() : batch));
    }

    /** The name of a batch that was sent before, as the address names it. */
    static BatchName named(String source, String batch) {
        return new BatchName(usable("source", source), usable("batch", batch));
    }

    private static String needed(String header, @Nullable String value) {
        if (value == null) {
            throw Answers.badRequest(Problem.missing(
                    HEADER + header,
                    "the same value whenever the same batch is sent, so that it is counted once: "
                            + Identifier.EXPECTED));
        }
        return value;
    }

    private static String usable(String what, String value) {
        Identifier.problem(what, value).ifPresent(problem -> {
            throw Answers.badRequest(problem);
        });
        return value;
    }
}
