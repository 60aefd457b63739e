package io.muster.staffing.calculators.web;

import io.muster.staffing.calculators.domain.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details (RFC 9457). */
final class Refusals {

    /** More of them than a person reads; the rest is counted. */
    private static final int MOST_PROBLEMS = 20;

    private Refusals() {}

    static ResponseEntity<ProblemDetail> unknown(String name, List<String> known) {
        ProblemDetail problem = problem(
                HttpStatus.NOT_FOUND,
                "Unknown calculator",
                "There is no calculator '" + name + "'; known are " + String.join(", ", known) + ".");
        problem.setProperty("calculator", name);
        problem.setProperty("known", known);
        return send(problem);
    }

    static ResponseEntity<ProblemDetail> tooLarge(int bytes) {
        return send(problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "Body too large",
                "The body must be at most " + bytes + " bytes; send a shorter series."));
    }

    static ResponseEntity<ProblemDetail> broken(String reason) {
        return send(problem(HttpStatus.BAD_REQUEST, "Not readable as JSON", reason));
    }

    static ResponseEntity<ProblemDetail> impossible(String calculator, List<Problem> problems) {
        List<Problem> shown = problems.stream().limit(MOST_PROBLEMS).toList();
        String more = problems.size() > shown.size() ? "; and " + (problems.size() - shown.size()) + " more" : "";
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Impossible arguments",
                shown.stream().map(Problem::message).collect(Collectors.joining("; ")) + more);
        problem.setProperty("calculator", calculator);
        problem.setProperty("problems", shown.stream().map(ProblemView::of).toList());
        return send(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> send(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private record ProblemView(String parameter, String value, String unit, String allowed, String message) {

        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.parameter(), problem.value(), problem.unit(), problem.allowed(), problem.message());
        }
    }
}
