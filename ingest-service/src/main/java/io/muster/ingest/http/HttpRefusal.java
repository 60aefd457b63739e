package io.muster.ingest.http;

import org.springframework.http.ProblemDetail;

/** A request is refused with this problem. */
public final class HttpRefusal extends RuntimeException {

    private final ProblemDetail problem;

    public HttpRefusal(ProblemDetail problem) {
        super(problem.getDetail());
        this.problem = problem;
    }

    public ProblemDetail problem() {
        return problem;
    }
}
