package io.muster.ingest.http;

import io.muster.ingest.judging.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details (RFC 9457), the same for every feature. */
public final class Answers {

    /** More of them than a person reads; the rest is counted. */
    private static final int MOST_PROBLEMS = 20;

    private Answers() {}

    /** A problem with what was seen and what to do in its detail. */
    public static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    /** An answer of that problem. */
    public static ResponseEntity<Object> send(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A report that is readable and that can't be. */
    public static HttpRefusal refused(List<Problem> problems) {
        var shown = problems.stream().limit(MOST_PROBLEMS).toList();
        var more = problems.size() > shown.size() ? "; and " + (problems.size() - shown.size()) + " more" : "";
        var problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The report is refused",
                shown.stream().map(Problem::sentence).collect(Collectors.joining("; ")) + more);
        problem.setProperty("problems", shown);
        return new HttpRefusal(problem);
    }

    /** A header or parameter that is wrong or missing. */
    public static HttpRefusal badRequest(Problem problem) {
        return refusal(HttpStatus.BAD_REQUEST, problem);
    }

    /** One thing is wrong with the request, its body aside. */
    public static HttpRefusal refusal(HttpStatus status, Problem problem) {
        var detail = problem(status, "The request can't be used", problem.sentence());
        detail.setProperty("problems", List.of(problem));
        return new HttpRefusal(detail);
    }
}
