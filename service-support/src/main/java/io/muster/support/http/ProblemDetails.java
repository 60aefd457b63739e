package io.muster.support.http;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details (RFC 9457). */
public final class ProblemDetails {

    /** More of them than a person reads; the rest is counted. */
    private static final int MOST_PROBLEMS = 20;

    private ProblemDetails() {}

    /** A problem with what was seen and what to do in its detail. */
    public static ProblemDetail of(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    /**
     * One problem of what may be many: its detail has a sentence of each, and {@code problems} each by itself.
     *
     * @param sentence of a problem
     * @param view of a problem, as it is written in JSON
     */
    public static <P> ProblemDetail ofAll(
            HttpStatus status, String title, List<P> problems, Function<P, String> sentence, Function<P, ?> view) {
        var entries = problems.stream().limit(MOST_PROBLEMS).toList();
        var more = problems.size() > entries.size() ? "; and " + (problems.size() - entries.size()) + " more" : "";
        var problem = of(status, title, entries.stream().map(sentence).collect(Collectors.joining("; ")) + more);
        problem.setProperty("problems", entries.stream().map(view).toList());
        return problem;
    }

    /** An answer of that problem. */
    public static ResponseEntity<Object> send(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
